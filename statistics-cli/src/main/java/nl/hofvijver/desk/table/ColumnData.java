package nl.hofvijver.desk.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of one column. */
sealed interface ColumnData {
    /** Numbers; NaN where there is none. Whole numbers and yes/no (1 and 0) are kept like this too. */
    final class Numbers implements ColumnData {
        private double[] values = new double[1024];
        private int size;

        void add(double value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        double at(int row) {
            return values[row];
        }
    }

    /** Texts, each distinct one kept once and numbered in order of appearance. */
    final class Texts implements ColumnData {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> distinct = new ArrayList<>();
        private int[] codes = new int[1024];
        private int size;

        void add(char[] buffer, int offset, int length) {
            if (size == codes.length) {
                codes = Arrays.copyOf(codes, size * 2);
            }
            codes[size] = code(buffer, offset, length);
            size++;
        }

        // Tables are mostly sorted: the value of the row before saves making a text and looking it up.
        private int code(char[] buffer, int offset, int length) {
            if (size > 0) {
                int before = codes[size - 1];
                if (same(distinct.get(before), buffer, offset, length)) {
                    return before;
                }
            }
            String text = new String(buffer, offset, length);
            Integer known = numbers.putIfAbsent(text, distinct.size());
            if (known != null) {
                return known;
            }
            distinct.add(text);
            return distinct.size() - 1;
        }

        private static boolean same(String text, char[] buffer, int offset, int length) {
            if (text.length() != length) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (text.charAt(i) != buffer[offset + i]) {
                    return false;
                }
            }
            return true;
        }

        int code(int row) {
            return codes[row];
        }

        int distinct() {
            return distinct.size();
        }

        String at(int row) {
            return distinct.get(codes[row]);
        }
    }
}
