package nl.hofvijver.handbook.derive;

import java.util.Comparator;
import java.util.List;
import nl.hofvijver.statistics.distribution.Normal;
import nl.hofvijver.statistics.inequality.ConcentrationIndex;
import nl.hofvijver.statistics.inequality.Scale;
import nl.hofvijver.statistics.inequality.SlopeIndex;
import nl.hofvijver.statistics.rates.CrudeRate;
import nl.hofvijver.statistics.rates.Proportion;

/**
 * How a figure differs over the fifths of deprivation.
 *
 * @param slope most minus least deprived end of the line, in the unit of the figure: above 0 when the most deprived have
 *     more
 * @param ratio most against least deprived end of the line
 * @param concentration concentration index over the five groups: below 0 when it is concentrated among the most deprived
 */
record Inequality(Figure slope, Figure ratio, Figure concentration) {
    private static final int FIFTHS = 5;

    static Inequality of(List<CountedCell> groups, double multiplier, boolean share, double level) {
        // The line runs from the least to the most deprived, so that a positive slope means that the deprived have
        // more.
        List<CountedCell> ordered = groups.stream()
                .filter(CountedCell::usable)
                .sorted(Comparator.comparing(CountedCell::area).reversed())
                .toList();
        double basis = ordered.stream().mapToDouble(CountedCell::denominator).sum();
        if (ordered.size() < FIFTHS) {
            return new Inequality(Figure.none(basis), Figure.none(basis), Figure.none(basis));
        }
        double[] population =
                ordered.stream().mapToDouble(CountedCell::denominator).toArray();
        double[] values = ordered.stream()
                .mapToDouble(c -> multiplier * c.numerator() / c.denominator())
                .toArray();
        double[] errors = ordered.stream()
                .mapToDouble(c -> error(c, multiplier, share, level))
                .toArray();
        SlopeIndex.Indices indices = SlopeIndex.on(Scale.LINEAR, level).of(population, values, errors);
        double[] ranks = new double[values.length];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = ranks.length - i;
        }
        return new Inequality(
                Figure.of(basis, indices.slope()),
                Figure.of(basis, indices.ratio()),
                Figure.of(basis, ConcentrationIndex.standard().of(values, ranks, population)));
    }

    private static double error(CountedCell cell, double multiplier, boolean share, double level) {
        Figure figure = Figure.of(
                cell.denominator(),
                share
                        ? Proportion.wilson(level).of(cell.numerator(), cell.denominator())
                        : CrudeRate.per(1, level).of(cell.numerator(), cell.denominator()));
        return multiplier * (figure.upper() - figure.lower()) / (2 * Normal.z(level));
    }
}
