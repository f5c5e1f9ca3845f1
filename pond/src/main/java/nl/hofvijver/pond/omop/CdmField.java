package nl.hofvijver.pond.omop;

import nl.hofvijver.engine.Schema;

/**
 * A field of a table of the standard.
 *
 * @param standardType the type as the standard writes it, such as {@code integer} or {@code varchar(50)}
 * @param required whether each row needs a value
 */
public record CdmField(String name, String standardType, boolean required) {
    public CdmField {
        stored(name, standardType);
    }

    /**
     * The type of the column in a snapshot. Numbers of persons, events and places are 64 bits wide, because a region
     * has more events than an {@code integer} can count; concept ids keep the width of the standard.
     */
    public Schema.Type type() {
        return stored(name, standardType);
    }

    private static Schema.Type stored(String name, String standardType) {
        String word = standardType.replaceFirst("\\([0-9]+\\)", "");
        return switch (word) {
            case "integer" ->
                name.endsWith("_id") && !name.endsWith("concept_id") ? Schema.Type.BIGINT : Schema.Type.INTEGER;
            case "float" -> Schema.Type.DOUBLE;
            case "date" -> Schema.Type.DATE;
            case "datetime" -> Schema.Type.TIMESTAMP;
            case "varchar", "text" -> Schema.Type.TEXT;
            default -> throw new IllegalArgumentException("not a type of the standard: " + standardType);
        };
    }
}
