package nl.hofvijver.server.api;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.IntStream;
import nl.hofvijver.protection.CellStatus;
import nl.hofvijver.release.read.Columns;

/** Figures as aligned columns: figure {@code i} is what every column has at place {@code i}. */
record FigureColumns(
        @ArraySchema(schema = @Schema(type = "number", nullable = true))
        NumberColumn value,

        @ArraySchema(schema = @Schema(type = "number", nullable = true))
        NumberColumn lower,

        @ArraySchema(schema = @Schema(type = "number", nullable = true))
        NumberColumn upper,

        @ArraySchema(schema = @Schema(type = "number", nullable = true))
        NumberColumn numerator,

        @ArraySchema(schema = @Schema(type = "number", nullable = true))
        NumberColumn denominator,

        List<String> status,

        @ArraySchema(schema = @Schema(type = "number", nullable = true))
        NumberColumn coverage,

        @ArraySchema(schema = @Schema(type = "number", nullable = true))
        NumberColumn linked) {
    /** What the release has in {@code rows}. */
    static FigureColumns of(Columns columns, int[] rows) {
        return new FigureColumns(
                NumberColumn.of(rows, columns::value),
                NumberColumn.of(rows, columns::lower),
                NumberColumn.of(rows, columns::upper),
                NumberColumn.of(rows, columns::numerator),
                NumberColumn.of(rows, columns::denominator),
                statuses(columns, rows),
                NumberColumn.of(rows, columns::coverage),
                NumberColumn.of(rows, columns::linked));
    }

    /** As many without a figure: hidden, or not delivered where {@code rows}, which are about everybody, are not. */
    static FigureColumns without(Columns columns, int[] rows) {
        NumberColumn none = NumberColumn.of(rows, row -> Double.NaN);
        String notDelivered = CellStatus.NOT_DELIVERED.word();
        List<String> statuses = statuses(columns, rows).stream()
                .map(s -> s.equals(notDelivered) ? s : CellStatus.HIDDEN.word())
                .toList();
        return new FigureColumns(none, none, none, none, none, statuses, none, none);
    }

    private static List<String> statuses(Columns columns, int[] rows) {
        return IntStream.of(rows).mapToObj(columns::status).toList();
    }
}
