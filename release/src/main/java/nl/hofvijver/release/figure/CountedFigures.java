package nl.hofvijver.release.figure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.hofvijver.protection.Counted;
import nl.hofvijver.release.cells.Slice;
import nl.hofvijver.release.cells.TrueCell;
import nl.hofvijver.release.measure.Measure;
import nl.hofvijver.statistics.Estimates;
import nl.hofvijver.statistics.rates.CrudeRate;
import nl.hofvijver.statistics.rates.Proportion;
import nl.hofvijver.statistics.rates.ProportionLimits;

/** Proportions with Wilson's interval and rates with Byar's, of every sex and age. */
record CountedFigures(Measure measure, Policy policy) implements Figures {
    @Override
    public void write(Slice slice, List<TrueCell> cells, FigureSink sink) {
        Publisher publisher = new Publisher(measure, policy, slice, sink);
        List<Row> rows = publisher.profiles(cells).stream()
                .flatMap(profile -> Stream.concat(Stream.of(profile.total()), profile.bands().stream()))
                .flatMap(cell -> publisher.row(cell).stream())
                .sorted(Comparator.comparing(Row::cell, TrueCell.ORDER))
                .toList();
        double[] numerators = rows.stream().mapToDouble(Row::numerator).toArray();
        double[] denominators = rows.stream().mapToDouble(Row::denominator).toArray();
        publisher.send(rows, estimates(numerators, denominators));
    }

    private Estimates estimates(double[] numerators, double[] denominators) {
        return measure.method().counted() == Counted.PERSONS
                ? new Proportion(ProportionLimits.WILSON, measure.multiplier(), Policy.LEVEL)
                        .of(numerators, denominators)
                : CrudeRate.per(measure.multiplier(), Policy.LEVEL).of(numerators, denominators);
    }
}
