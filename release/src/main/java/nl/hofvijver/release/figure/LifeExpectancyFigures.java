package nl.hofvijver.release.figure;

import java.util.Comparator;
import java.util.List;
import nl.hofvijver.release.cells.Profile;
import nl.hofvijver.release.cells.Slice;
import nl.hofvijver.release.cells.TrueCell;
import nl.hofvijver.release.measure.Measure;
import nl.hofvijver.statistics.lifetable.AgeBands;
import nl.hofvijver.statistics.lifetable.LifeExpectancy;
import nl.hofvijver.statistics.lifetable.Rules;
import nl.hofvijver.statistics.lifetable.Variance;

/**
 * Life expectancy at birth per area and sex, from rounded deaths and person-years per age band, with the variance of
 * Silcocks. The bands themselves are not published: deaths per band are few nearly everywhere, and their unit is not
 * years.
 */
record LifeExpectancyFigures(Measure measure, Policy policy) implements Figures {
    @Override
    public void write(Slice slice, List<TrueCell> cells, FigureSink sink) {
        Publisher publisher = new Publisher(measure, policy, slice, sink);
        List<Profile> profiles = publisher.publishedProfiles(cells);
        if (profiles.isEmpty()) {
            return;
        }
        Profile longest = profiles.stream()
                .max(Comparator.comparingInt(p -> p.bands().size()))
                .orElseThrow();
        List<String> ages = longest.bands().stream().map(TrueCell::age).toList();
        BandGrid grid = BandGrid.of(profiles, ages, policy.protection().rounding());
        var method = new LifeExpectancy(AgeBands.of(longest.ages()), Variance.SILCOCKS, Policy.LEVEL, Rules.USUAL);
        publisher.send(publisher.totals(profiles), method.of(0, grid.numerators(), grid.denominators()));
    }
}
