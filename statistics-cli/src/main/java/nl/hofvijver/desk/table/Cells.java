package nl.hofvijver.desk.table;

import java.util.Locale;
import java.util.OptionalInt;

/** Reads the values of one column from characters. */
sealed interface Cells {
    ColumnData data();

    void add(long line, char[] buffer, int offset, int length);

    static Cells of(Field field, Dialect dialect, Complaints complaints) {
        return switch (field.kind()) {
            case TEXT -> new Texts(new ColumnData.Texts());
            case NUMBER, WHOLE -> new Numbers(new ColumnData.Numbers(), field, dialect.decimal(), complaints);
            case AGE -> new Ages(new ColumnData.Numbers(), field, complaints);
            case FLAG -> new Flags(new ColumnData.Numbers(), field, complaints);
        };
    }

    /** Texts as they are. */
    record Texts(ColumnData.Texts data) implements Cells {
        @Override
        public void add(long line, char[] buffer, int offset, int length) {
            data.add(buffer, offset, length);
        }
    }

    /** Numbers, whole or not. */
    record Numbers(ColumnData.Numbers data, Field field, char decimal, Complaints complaints) implements Cells {
        // Up to nine digits fit an int whatever they are: most counts and populations are read without making a text.
        private static final int SHORT = 9;

        @Override
        public void add(long line, char[] buffer, int offset, int length) {
            int plain = plain(buffer, offset, length);
            data.add(plain >= 0 ? plain : parsed(line, new String(buffer, offset, length).strip()));
        }

        private static int plain(char[] buffer, int offset, int length) {
            if (length == 0 || length > SHORT) {
                return -1;
            }
            int value = 0;
            for (int i = offset; i < offset + length; i++) {
                int digit = buffer[i] - '0';
                if (digit < 0 || digit > 9) {
                    return -1;
                }
                value = value * 10 + digit;
            }
            return value;
        }

        private double parsed(long line, String text) {
            boolean whole = field.kind() == Field.Kind.WHOLE;
            if (text.isEmpty() || text.equals("NA") || text.equals(".")) {
                if (whole) {
                    complaints.absent(line, field);
                }
                return Double.NaN;
            }
            double value = NumberText.read(text, decimal);
            if (Double.isNaN(value)) {
                complaints.notANumber(line, field, text, decimal);
            } else if (whole && (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE)) {
                complaints.notWhole(line, field, text);
            }
            return value;
        }
    }

    /** The age at which a band begins. */
    record Ages(ColumnData.Numbers data, Field field, Complaints complaints) implements Cells {
        @Override
        public void add(long line, char[] buffer, int offset, int length) {
            String text = new String(buffer, offset, length).strip();
            OptionalInt start = AgeText.start(text);
            if (start.isEmpty()) {
                complaints.notAnAge(line, field, text);
            }
            data.add(start.isPresent() ? start.getAsInt() : Double.NaN);
        }
    }

    /** Yes or no. */
    record Flags(ColumnData.Numbers data, Field field, Complaints complaints) implements Cells {
        @Override
        public void add(long line, char[] buffer, int offset, int length) {
            String text = new String(buffer, offset, length).strip();
            data.add(
                    switch (text.toLowerCase(Locale.ROOT)) {
                        case "1", "true", "yes", "ja", "y", "j" -> 1;
                        case "0", "false", "no", "nee", "n" -> 0;
                        default -> {
                            complaints.notAFlag(line, field, text);
                            yield Double.NaN;
                        }
                    });
        }
    }
}
