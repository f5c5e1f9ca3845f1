package nl.hofvijver.server.api;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.ser.std.StdSerializer;

/** A column of an answer: numbers, null where there is none, and whole numbers without a point. */
@JsonSerialize(using = NumberColumn.Writer.class)
final class NumberColumn {
    private final double[] numbers;

    private NumberColumn(double[] numbers) {
        this.numbers = numbers;
    }

    /** The numbers of rows {@code rows[0]}, {@code rows[1]}, ... */
    static NumberColumn of(int[] rows, IntToDoubleFunction number) {
        return new NumberColumn(IntStream.of(rows).mapToDouble(number).toArray());
    }

    static final class Writer extends StdSerializer<NumberColumn> {
        Writer() {
            super(NumberColumn.class);
        }

        @Override
        public void serialize(NumberColumn column, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            for (double number : column.numbers) {
                if (Double.isNaN(number)) {
                    json.writeNull();
                } else if (number == Math.rint(number) && Math.abs(number) < 1e15) {
                    json.writeNumber((long) number);
                } else {
                    json.writeNumber(number);
                }
            }
            json.writeEndArray();
        }
    }
}
