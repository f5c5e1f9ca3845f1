package nl.hofvijver.pond.omop;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.hofvijver.engine.Schema;
import nl.hofvijver.engine.Step;

/**
 * A table of the standard.
 *
 * @param fields in the order of the standard
 */
public record CdmTable(String name, List<CdmField> fields) {
    public CdmTable {
        fields = List.copyOf(fields);
    }

    public Optional<CdmField> field(String field) {
        return fields.stream().filter(f -> f.name().equals(field)).findFirst();
    }

    /** The columns of the table in a snapshot. */
    public Schema schema() {
        return new Schema(
                fields.stream().map(f -> new Schema.Column(f.name(), f.type())).toList());
    }

    /** A step that makes the table without rows. */
    public Step empty() {
        return new Step(name, List.of(), "select\n" + columns(List.of()) + "\nwhere 1 = 0", false);
    }

    /**
     * The step that makes the whole table from one that fills some of its fields.
     *
     * @param part makes the fields in {@code fills}, under their names
     * @throws IllegalArgumentException when {@code fills} names a field that the table does not have, or leaves out a
     *     required one
     */
    public Step complete(Step part, Collection<String> fills) {
        for (String fill : fills) {
            if (field(fill).isEmpty()) {
                throw new IllegalArgumentException(name + " has no field " + fill);
            }
        }
        for (CdmField field : fields) {
            if (field.required() && !fills.contains(field.name())) {
                throw new IllegalArgumentException(name + "." + field.name() + " is required and not filled");
            }
        }
        String sql = "select\n" + columns(fills) + "\nfrom (\n" + part.sql() + "\n) filled";
        return new Step(name, part.reads(), sql, false);
    }

    private String columns(Collection<String> filled) {
        return fields.stream()
                .map(f -> "  cast(" + (filled.contains(f.name()) ? f.name() : "null") + " as " + sql(f.type()) + ") as "
                        + quoted(f.name()))
                .collect(Collectors.joining(",\n"));
    }

    /** The one name of the text type that both engines accept without a length. */
    private static String sql(Schema.Type type) {
        return type == Schema.Type.TEXT ? "string" : type.sql();
    }

    /** {@code offset} (in note_nlp) is a word of the SQL language. */
    private static String quoted(String field) {
        return field.equals("offset") ? "\"offset\"" : field;
    }
}
