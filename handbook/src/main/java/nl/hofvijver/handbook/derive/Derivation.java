package nl.hofvijver.handbook.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.definition.Measure;
import org.jspecify.annotations.Nullable;

/**
 * Derives the rows of one measure.
 *
 * @param entry the entry of the measure
 * @param measure the measure
 * @param neighbours for each area level the codes of the areas that each area touches; nothing where there is no map
 * @param level the confidence level of every interval
 */
public record Derivation(Entry entry, Measure measure, Map<String, Map<String, Set<String>>> neighbours, double level) {
    private static final String BUURT = "buurt";
    private static final String REGION = "region";
    private static final String DEPRIVATION = "deprivation";
    /** A model of a map is made for the last periods only: it costs much, and older maps change little. */
    private static final int PERIODS = 3;

    /** The rows of the table of derived figures that follow from the counted cells of the measure. */
    public List<List<@Nullable Object>> rows(List<CountedCell> cells) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Set<DerivedKind> kinds = DerivedKind.of(measure);
        if (kinds.isEmpty()) {
            return rows;
        }
        Map<String, List<CountedCell>> periods =
                cells.stream().collect(Collectors.groupingBy(CountedCell::period, TreeMap::new, Collectors.toList()));
        List<String> last = periods.keySet().stream()
                .skip(Math.max(0, periods.size() - PERIODS))
                .toList();
        periods.forEach((period, of) -> {
            inequality(kinds, of, rows);
            postStratified(kinds, of, rows);
            indirect(kinds, of, rows);
            if (last.contains(period)) {
                maps(kinds, of, rows);
            }
        });
        return rows;
    }

    /** The rows that follow from how the values of the measure are spread, in the place of its bare counts. */
    public List<List<@Nullable Object>> rows(List<CountedCell> cells, Function<CountedCell, Optional<Spread>> spreads) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (CountedCell cell : cells) {
            Figure figure = spreads.apply(cell)
                    .filter(_ -> cell.usable())
                    .map(this::figure)
                    .orElseGet(() -> Figure.none(cell.denominator()));
            rows.add(counting(cell, spreads.apply(cell)).row(cell.measure(), figure, "measured"));
        }
        return rows;
    }

    /** A wait counts the events that were followed by the other; who is protected is among those. */
    private CountedCell counting(CountedCell cell, Optional<Spread> spread) {
        return measure.method() == Measure.Method.TIME_TO_EVENT
                ? cell.counting(spread.map(Spread::happened).orElse(0.0))
                : cell;
    }

    private Figure figure(Spread spread) {
        return switch (measure.method()) {
            case MEAN -> spread.mean(level);
            case MEDIAN ->
                spread.median(entry.value(measure.value().orElseThrow()).step().doubleValue(), level);
            case TIME_TO_EVENT -> spread.ended(level);
            case PROPORTION, RATE, PERSON_YEARS, LIFE_EXPECTANCY ->
                throw new IllegalArgumentException(measure.name() + " is a count");
        };
    }

    private void inequality(Set<DerivedKind> kinds, List<CountedCell> cells, List<List<@Nullable Object>> rows) {
        List<CountedCell> groups = cells.stream()
                .filter(c -> c.level().equals(DEPRIVATION) && c.everybody())
                .toList();
        Optional<CountedCell> region = everybody(cells, REGION).stream().findFirst();
        if (kinds.contains(DerivedKind.SLOPE_INDEX) && region.isPresent() && !groups.isEmpty()) {
            boolean share = measure.method() == Measure.Method.PROPORTION;
            Inequality found = Inequality.of(groups, measure.multiplier(), share, level);
            add(rows, DerivedKind.SLOPE_INDEX, region.get(), found.slope());
            add(rows, DerivedKind.RELATIVE_INDEX, region.get(), found.ratio());
            add(rows, DerivedKind.CONCENTRATION_INDEX, region.get(), found.concentration());
        }
    }

    private void postStratified(Set<DerivedKind> kinds, List<CountedCell> cells, List<List<@Nullable Object>> rows) {
        if (kinds.contains(DerivedKind.POST_STRATIFIED)) {
            Map<String, List<CountedCell>> strata = cells.stream()
                    .filter(c -> !c.sex().equals(CountedCell.ALL) && !c.age().equals(CountedCell.ALL))
                    .collect(Collectors.groupingBy(c -> c.level() + "/" + c.area() + "/" + c.vintage()));
            cells.stream()
                    .filter(c -> c.everybody() && !c.level().equals(DEPRIVATION))
                    .forEach(c -> {
                        List<CountedCell> of =
                                strata.getOrDefault(c.level() + "/" + c.area() + "/" + c.vintage(), List.of());
                        add(
                                rows,
                                DerivedKind.POST_STRATIFIED,
                                c,
                                PostStratification.of(of, measure.multiplier(), c.denominator(), level));
                    });
        }
    }

    private void indirect(Set<DerivedKind> kinds, List<CountedCell> cells, List<List<@Nullable Object>> rows) {
        if (kinds.contains(DerivedKind.INDIRECT)) {
            for (String of : measure.levels()) {
                Maps map = map(cells, of);
                List<Figure> figures = map.indirect(level);
                for (int i = 0; i < figures.size(); i++) {
                    add(rows, DerivedKind.INDIRECT, map.areas().get(i), figures.get(i));
                }
            }
        }
    }

    private void maps(Set<DerivedKind> kinds, List<CountedCell> cells, List<List<@Nullable Object>> rows) {
        Map<String, Set<String>> touching = neighbours.getOrDefault(BUURT, Map.of());
        boolean wanted = kinds.contains(DerivedKind.SMOOTHED) || kinds.contains(DerivedKind.HOT_SPOT);
        Optional<CountedCell> region =
                everybody(cells, REGION).stream().filter(CountedCell::usable).findFirst();
        if (!wanted || touching.isEmpty() || region.isEmpty()) {
            return;
        }
        Maps map = map(cells, BUURT);
        if (kinds.contains(DerivedKind.SMOOTHED)) {
            double figure = measure.multiplier()
                    * region.get().numerator()
                    / region.get().denominator();
            map.smoothed(touching, figure, level).ifPresent(smoothed -> {
                for (int i = 0; i < map.areas().size(); i++) {
                    CountedCell area = map.areas().get(i);
                    add(rows, DerivedKind.SMOOTHED, area, smoothed.values().get(i));
                    add(
                            rows,
                            DerivedKind.EXCEEDANCE,
                            area,
                            smoothed.exceedances().get(i));
                }
            });
        }
        if (kinds.contains(DerivedKind.HOT_SPOT)) {
            List<Figure> spots = map.hotSpots(touching);
            for (int i = 0; i < spots.size(); i++) {
                add(rows, DerivedKind.HOT_SPOT, map.areas().get(i), spots.get(i));
            }
        }
    }

    private Maps map(List<CountedCell> cells, String areaLevel) {
        Map<String, List<CountedCell>> bands = cells.stream()
                .filter(c -> c.level().equals(areaLevel) && c.sex().equals(CountedCell.ALL))
                .filter(c -> !c.age().equals(CountedCell.ALL))
                .collect(Collectors.groupingBy(CountedCell::area));
        List<CountedCell> reference = cells.stream()
                .filter(c -> c.level().equals(REGION) && c.sex().equals(CountedCell.ALL))
                .filter(c -> bands.isEmpty() == c.age().equals(CountedCell.ALL))
                .toList();
        return Maps.of(everybody(cells, areaLevel), bands, reference);
    }

    private static List<CountedCell> everybody(List<CountedCell> cells, String areaLevel) {
        return cells.stream()
                .filter(c -> c.level().equals(areaLevel) && c.everybody())
                .toList();
    }

    private static void add(List<List<@Nullable Object>> rows, DerivedKind kind, CountedCell about, Figure figure) {
        rows.add(about.row(kind.idOf(about.measure()), figure, kind.kind()));
    }
}
