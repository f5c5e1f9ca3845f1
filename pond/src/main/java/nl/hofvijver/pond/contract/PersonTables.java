package nl.hofvijver.pond.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.engine.document.YamlDocument;
import nl.hofvijver.engine.document.YamlValue;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.pond.region.Title;

/** What all contracts about persons share: the identifying columns at the partner, and the tables beside their own. */
final class PersonTables {
    private static final YamlValue SHARED =
            YamlDocument.resource(PersonTables.class, "persons.yaml").only("identity", "tables");

    private PersonTables() {}

    /** The shared tables, of which the first column is the contract's own number of a person. */
    static List<Table> of(String contract, Contract.Persons persons) {
        List<Table> tables = new ArrayList<>();
        SHARED.get("tables").entries().forEach((name, value) -> tables.add(table(contract, persons, name, value)));
        return tables;
    }

    /** The identifying columns with the names that a table lists. */
    static List<Column> raw(YamlValue names) {
        Map<String, YamlValue> known = SHARED.get("identity").entries();
        return names.items().stream()
                .map(name -> Optional.ofNullable(known.get(name.text()))
                        .map(value -> ColumnReader.read(name.text(), value))
                        .orElseThrow(() -> ContractReader.invalid(
                                name,
                                "There is no identifying column '" + name.text() + "'.",
                                "Known: " + String.join(", ", known.keySet()) + "."
                                        + NearestName.suggestion(name.text(), known.keySet()))))
                .toList();
    }

    private static Table table(String contract, Contract.Persons persons, String name, YamlValue value) {
        value.only("title", "role", "serves", "columns");
        List<Column> columns = new ArrayList<>();
        // A register that knows people by nothing but their pseudonym has no number of its own.
        boolean byPseudonym = persons.id().equals(persons.pseudonym());
        columns.add(new Column(
                persons.id(),
                Column.Type.TEXT,
                true,
                true,
                new Column.Limits(
                        List.of(), Optional.empty(), Optional.empty(), Optional.empty(), true, Optional.empty(), false),
                byPseudonym ? Optional.of(new Made.Pseudonym()) : Optional.empty(),
                Optional.empty()));
        value.get("columns").entries().forEach((column, v) -> {
            if (!column.equals(persons.id())) {
                columns.add(ColumnReader.read(column, v));
            }
        });
        Table.Role role = value.get("role").oneOf(Table.Role.class);
        List<Column> raw = role == Table.Role.OBJECTIONS ? List.of(ColumnReader.read("BSN", bsn())) : List.of();
        return new Table(
                contract,
                name,
                Title.read(value.get("title")),
                false,
                Title.read(value.get("serves")),
                List.of(),
                columns,
                raw,
                role);
    }

    private static YamlValue bsn() {
        return SHARED.get("identity").get("BSN");
    }
}
