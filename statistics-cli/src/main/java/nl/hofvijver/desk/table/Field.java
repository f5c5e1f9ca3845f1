package nl.hofvijver.desk.table;

/**
 * A column that is wanted from a file.
 *
 * @param header its name in the file
 * @param kind how it is read; one header may be wanted in several ways
 */
public record Field(String header, Kind kind) {
    /** How a column is read. */
    public enum Kind {
        /** Any number; empty, NA or a dot means missing. */
        NUMBER("number"),
        /** A whole number that must be there. */
        WHOLE("whole number"),
        /** An age, or a band of ages that begins with one. It must be there. */
        AGE("age or band"),
        /** Yes or no: 1 or 0, true or false, yes or no, ja or nee. It must be there. */
        FLAG("1 or 0"),
        /** Any text. */
        TEXT("text");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Returns the kind in the words of the help pages. */
        public String label() {
            return label;
        }
    }
}
