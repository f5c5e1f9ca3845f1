package nl.hofvijver.release.figure;

import java.util.List;
import nl.hofvijver.release.cells.Profile;
import nl.hofvijver.release.cells.Slice;
import nl.hofvijver.release.cells.TrueCell;
import nl.hofvijver.release.measure.Measure;
import nl.hofvijver.statistics.rates.DirectLimits;
import nl.hofvijver.statistics.rates.DirectStandardisation;
import nl.hofvijver.statistics.rates.Standard;

/**
 * Directly standardised figures, one per area and sex, from age bands that are rounded so that they add up to the
 * rounded total. A band without people after rounding makes the figure not computable: without that band it would be a
 * figure about another standard population.
 */
record StandardisedFigures(Measure measure, Standard standard, Policy policy) implements Figures {
    @Override
    public void write(Slice slice, List<TrueCell> cells, FigureSink sink) {
        Publisher publisher = new Publisher(measure, policy, slice, sink);
        List<Profile> profiles = publisher.publishedProfiles(cells);
        BandGrid grid =
                BandGrid.of(profiles, standard.bands(), policy.protection().rounding());
        var method = new DirectStandardisation(
                standard,
                DirectLimits.DOBSON_BYAR,
                measure.multiplier(),
                Policy.LEVEL,
                policy.protection().threshold(),
                false);
        publisher.send(publisher.totals(profiles), method.rates(grid.numerators(), grid.denominators()));
    }
}
