package nl.hofvijver.pond.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import nl.hofvijver.engine.document.YamlValue;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.pond.region.Partner;
import nl.hofvijver.pond.region.Title;

/** Reads a contract and refuses one that contradicts itself. */
final class ContractReader {
    private ContractReader() {}

    static Contract read(YamlValue document) {
        document.only("contract", "version", "title", "partners", "persons", "tables");
        YamlValue id = document.get("contract");
        if (!id.text().matches("[a-z][a-z0-9]*")) {
            throw invalid(id, "'" + id.text() + "' is not a contract id.", "Use lower-case letters and digits.");
        }
        List<Table> tables = new ArrayList<>();
        document.get("tables").entries().forEach((name, value) -> tables.add(table(id.text(), name, value)));
        Optional<Contract.Persons> persons = document.find("persons").map(ContractReader::persons);
        persons.ifPresent(p -> tables.addAll(PersonTables.of(id.text(), p)));
        Contract contract = new Contract(
                id.text(),
                document.get("version").integer(),
                Title.read(document.get("title")),
                document.get("partners").items().stream()
                        .map(k -> k.oneOf(Partner.Kind.class))
                        .collect(Collectors.toSet()),
                persons,
                tables);
        document.find("persons").ifPresent(p -> checkPersons(contract, p));
        return contract;
    }

    private static Contract.Persons persons(YamlValue value) {
        value.only("table", "id", "pseudonym", "objected");
        return new Contract.Persons(
                value.get("table").text(),
                value.get("id").text(),
                value.get("pseudonym").text(),
                value.find("objected").map(ContractReader::flag));
    }

    private static Contract.Flag flag(YamlValue value) {
        String[] sides = value.text().split(" = ", -1);
        if (sides.length != 2) {
            throw invalid(value, "This is not a mark.", "Write COLUMN = VALUE.");
        }
        return new Contract.Flag(sides[0], sides[1]);
    }

    private static void checkPersons(Contract contract, YamlValue value) {
        Table table = contract.table(value.get("table").text())
                .orElseThrow(() -> invalid(
                        value.get("table"),
                        "There is no table '" + value.get("table").text() + "'.",
                        "Name a table of this contract."));
        columnOf(table, value.get("id"));
        columnOf(table, value.get("pseudonym"));
    }

    private static Table table(String contract, String name, YamlValue value) {
        value.only("title", "required", "serves", "key", "raw", "columns");
        if (!name.matches("[A-Z][A-Z0-9_]*")) {
            throw invalid(value, "'" + name + "' is not a table name.", "Use capitals, digits and underscores.");
        }
        List<Column> columns = new ArrayList<>();
        value.get("columns").entries().forEach((column, v) -> columns.add(ColumnReader.read(column, v)));
        Table table = new Table(
                contract,
                name,
                Title.read(value.get("title")),
                value.find("required").map(YamlValue::flag).orElse(false),
                Title.read(value.get("serves")),
                value.find("key").map(YamlValue::texts).orElse(List.of()),
                columns,
                value.find("raw").map(PersonTables::raw).orElse(List.of()),
                Table.Role.DATA);
        checkMade(table, value.get("columns"));
        value.find("key").ifPresent(key -> key.items().forEach(item -> columnOf(table, item)));
        checkAreaColumns(table, value.get("columns"));
        return table;
    }

    private static void checkMade(Table table, YamlValue columns) {
        List<String> own =
                table.atPartner().columns().stream().map(Column::name).toList();
        columns.entries()
                .forEach((name, value) -> value.find("made")
                        .flatMap(m -> Made.read(m.text()))
                        .ifPresent(made -> made.from().stream()
                                .filter(from -> !own.contains(from))
                                .forEach(from -> {
                                    throw invalid(
                                            value,
                                            "The partner's table " + table.name() + " has no column '" + from + "'.",
                                            "Name it under 'raw' of this table.");
                                })));
    }

    private static void checkAreaColumns(Table table, YamlValue columns) {
        columns.entries().forEach((name, value) -> {
            value.find("vintage").ifPresent(v -> columnOf(table, v));
            value.find("level").ifPresent(v -> columnOf(table, v));
        });
    }

    private static void columnOf(Table table, YamlValue name) {
        if (table.column(name.text()).isEmpty()) {
            List<String> names = table.columns().stream().map(Column::name).toList();
            throw invalid(
                    name,
                    "The table " + table.name() + " has no column '" + name.text() + "'.",
                    "Name one of its columns." + NearestName.suggestion(name.text(), names));
        }
    }

    static nl.hofvijver.engine.problem.ProblemException invalid(YamlValue value, String what, String remedy) {
        return value.problem(ContractProblem.CONTRACT_INVALID, what, remedy);
    }

    static Optional<Column.Form> form(YamlValue column) {
        return column.find("pattern").map(p -> {
            try {
                Pattern.compile(p.text());
            } catch (PatternSyntaxException e) {
                throw invalid(p, "This is not a regular expression: " + e.getDescription() + ".", "Correct it.");
            }
            return new Column.Form(p.text(), column.get("example").text());
        });
    }
}
