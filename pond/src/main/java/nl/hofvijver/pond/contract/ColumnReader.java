package nl.hofvijver.pond.contract;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.hofvijver.engine.document.YamlValue;

/** Reads a column of a contract and refuses a limit that its type cannot have. */
final class ColumnReader {
    private static final Set<Column.Type> NUMBERS = EnumSet.of(Column.Type.INTEGER, Column.Type.DECIMAL);
    private static final Set<Column.Type> DAYS = EnumSet.of(Column.Type.DATE, Column.Type.TIMESTAMP);

    private ColumnReader() {}

    static Column read(String name, YamlValue value) {
        value.only(
                "type",
                "required",
                "identifier",
                "values",
                "pattern",
                "example",
                "range",
                "after",
                "future",
                "system",
                "vintage",
                "level",
                "decimal",
                "made",
                "is");
        Column.Type type = value.get("type").oneOf(Column.Type.class);
        allow(value, "values", type, EnumSet.of(Column.Type.TEXT));
        allow(value, "pattern", type, EnumSet.of(Column.Type.TEXT));
        allow(value, "system", type, EnumSet.of(Column.Type.TEXT, Column.Type.INTEGER));
        allow(value, "range", type, NUMBERS);
        allow(value, "after", type, DAYS);
        allow(value, "future", type, EnumSet.of(Column.Type.DATE, Column.Type.TIMESTAMP, Column.Type.INTEGER));
        allow(value, "decimal", type, EnumSet.of(Column.Type.DECIMAL));
        Column.Limits limits = new Column.Limits(
                value.find("values").map(YamlValue::texts).orElse(List.of()),
                ContractReader.form(value),
                value.find("range").map(ColumnReader::range),
                value.find("after").map(YamlValue::date),
                value.find("future").map(YamlValue::flag).orElse(true),
                value.find("system").map(system -> code(system, value)),
                value.find("decimal").map(ColumnReader::comma).orElse(false));
        return new Column(
                name,
                type,
                value.find("required").map(YamlValue::flag).orElse(false),
                value.find("identifier").map(YamlValue::flag).orElse(false),
                limits,
                value.find("made").map(ColumnReader::made),
                value.find("is").map(is -> is.oneOf(Identity.class)));
    }

    private static Made made(YamlValue words) {
        return Made.read(words.text())
                .orElseThrow(() -> ContractReader.invalid(
                        words,
                        "'" + words.text() + "' is no way to make a column.",
                        "Write pseudonym, sealed number, year of COLUMN, month of COLUMN, month while young of COLUMN,"
                                + " digits of COLUMN, or buurt of COLUMN in COLUMN."));
    }

    private static void allow(YamlValue column, String key, Column.Type type, Set<Column.Type> allowed) {
        column.find(key).filter(v -> !allowed.contains(type)).ifPresent(v -> {
            throw ContractReader.invalid(v, "A column of this type has no '" + key + "'.", "Remove the key.");
        });
    }

    private static Column.Code code(YamlValue name, YamlValue column) {
        CodeSystem system = CodeSystems.get(name);
        Optional<String> vintage = column.find("vintage").map(YamlValue::text);
        Optional<String> level = column.find("level").map(YamlValue::text);
        if (system.rule() instanceof CodeSystem.Rule.Area area) {
            column.get("vintage");
            if (area.level().equals("area")) {
                column.get("level");
            }
        }
        return new Column.Code(system, vintage, level);
    }

    private static Column.Range range(YamlValue value) {
        List<BigDecimal> ends = value.items().stream().map(YamlValue::decimal).toList();
        if (ends.size() != 2 || ends.get(0).compareTo(ends.get(1)) > 0) {
            throw ContractReader.invalid(
                    value, "This is not a range.", "Write the smallest and the largest value, such as [0, 40].");
        }
        return new Column.Range(ends.get(0), ends.get(1));
    }

    private static boolean comma(YamlValue value) {
        return switch (value.text()) {
            case "comma" -> true;
            case "point" -> false;
            default ->
                throw ContractReader.invalid(
                        value, "'" + value.text() + "' is not a decimal sign.", "Write point or comma.");
        };
    }
}
