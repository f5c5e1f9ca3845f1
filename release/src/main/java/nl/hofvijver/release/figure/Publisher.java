package nl.hofvijver.release.figure;

import java.util.List;
import java.util.Optional;
import nl.hofvijver.protection.CellStatus;
import nl.hofvijver.protection.Counted;
import nl.hofvijver.release.cells.Profile;
import nl.hofvijver.release.cells.Slice;
import nl.hofvijver.release.cells.TrueCell;
import nl.hofvijver.release.measure.Measure;
import nl.hofvijver.statistics.Estimates;

/** Puts together what protection and statistics say about the rows of one slice, and sends it on. */
record Publisher(Measure measure, Policy policy, Slice slice, FigureSink sink) {
    /** The profiles of which the row of all ages is published. */
    List<Profile> publishedProfiles(List<TrueCell> cells) {
        return profiles(cells).stream()
                .filter(profile -> row(profile.total()).isPresent())
                .toList();
    }

    /** The profiles of the slice, their counts checked. */
    List<Profile> profiles(List<TrueCell> cells) {
        boolean persons = measure.method().counted() == Counted.PERSONS;
        return Profile.of(
                slice, cells.stream().map(c -> c.checked(slice, persons)).toList());
    }

    /** The row of all ages of each profile. */
    List<Row> totals(List<Profile> profiles) {
        return profiles.stream()
                .map(profile -> row(profile.total()).orElseThrow())
                .toList();
    }

    /** A row with what was decided about it; empty when it is not published. */
    Optional<Row> row(TrueCell cell) {
        return policy.decisions().about(measure, slice, cell).map(outcome -> new Row(cell, outcome));
    }

    /** Sends rows with the estimates that belong to them, one for one. */
    void send(List<Row> rows, Estimates estimates) {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            sink.accept(figure(row, estimates, i), Policy.broken(row.cell(), row.outcome()));
        }
    }

    private Figure figure(Row row, Estimates estimates, int i) {
        TrueCell cell = row.cell();
        CellStatus status = policy.status(cell, row.outcome());
        if (status.hasFigure() && !estimates.present(i)) {
            status = CellStatus.NOT_COMPUTABLE;
        }
        return new Figure(
                measure,
                slice,
                cell.area(),
                cell.vintage(),
                cell.sex(),
                cell.age(),
                numbers(row, status, estimates, i),
                status,
                // With a coverage on some hidden rows only, readers could tell hidden rows apart.
                status == CellStatus.HIDDEN ? Double.NaN : policy.coverage(cell),
                status == CellStatus.HIDDEN ? Double.NaN : policy.linked(cell),
                cell.kind(),
                cell.source());
    }

    private Figure.Numbers numbers(Row row, CellStatus status, Estimates estimates, int i) {
        return switch (status) {
            case HIDDEN, NOT_DELIVERED -> Figure.Numbers.NONE;
            case NOT_COMPUTABLE -> Figure.Numbers.counts(row.numerator(), row.denominator());
            // Dobson's limits can pass zero and, for persons out of persons, everybody.
            case OK, ROUNDED, PARTLY_DELIVERED ->
                new Figure.Numbers(
                        row.numerator(),
                        row.denominator(),
                        estimates.value(i),
                        Math.max(0, estimates.lower(i)),
                        Math.min(measure.most(), estimates.upper(i)));
        };
    }
}
