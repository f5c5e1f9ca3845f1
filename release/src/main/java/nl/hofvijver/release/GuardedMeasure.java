package nl.hofvijver.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.hofvijver.pond.region.Protection;
import nl.hofvijver.protection.Cell;
import nl.hofvijver.protection.Counted;
import nl.hofvijver.protection.Rounding;
import nl.hofvijver.release.cells.CellTable;
import nl.hofvijver.release.cells.Delivered;
import nl.hofvijver.release.cells.Profile;
import nl.hofvijver.release.cells.Slice;
import nl.hofvijver.release.cells.TrueCell;
import nl.hofvijver.release.figure.Decisions;
import nl.hofvijver.release.figure.Policy;
import nl.hofvijver.release.file.Approval;
import nl.hofvijver.release.file.ReasonFile;
import nl.hofvijver.release.guard.CellKey;
import nl.hofvijver.release.guard.Denominators;
import nl.hofvijver.release.guard.Guard;
import nl.hofvijver.release.guard.GuardRules;
import nl.hofvijver.release.guard.Past;
import nl.hofvijver.release.guard.ShowMethod;
import nl.hofvijver.release.guard.Told;
import nl.hofvijver.release.measure.Measure;
import nl.hofvijver.release.measure.Method;

/**
 * The rows of one measure with what was decided about them.
 *
 * @param slices the true rows, by area level and period
 * @param outcomes by period
 * @param method how counts are shown
 */
record GuardedMeasure(Map<Slice, List<TrueCell>> slices, Map<String, Guard.Outcome> outcomes, ShowMethod method) {
    /** Reads a measure and decides about every row of it. */
    static GuardedMeasure of(
            Measure measure,
            Recipe recipe,
            CellTable cells,
            Map<String, List<Past>> past,
            List<Told> told,
            Denominators known) {
        Map<Slice, List<TrueCell>> slices = new LinkedHashMap<>();
        cells.read(measure.cells(), slices::put);
        ShowMethod method = methodOf(measure, recipe.rules());
        Map<String, Guard.Outcome> outcomes = new HashMap<>();
        if (measure.method().guarded()) {
            GuardRules rules = rules(measure, recipe, method);
            rows(measure, slices)
                    .forEach((period, rows) -> outcomes.put(
                            period,
                            Guard.decide(
                                    rules,
                                    rows,
                                    past.getOrDefault(period, List.of()),
                                    toldAbout(told, period),
                                    key -> publishes(measure, recipe.rules(), key),
                                    known)));
        }
        return new GuardedMeasure(slices, outcomes, method);
    }

    private static List<Told> toldAbout(List<Told> told, String period) {
        return told.stream().filter(answer -> answer.period().equals(period)).toList();
    }

    /** How counts are shown. A share of events followed by another is shown to three digits: that is as good as exact. */
    static ShowMethod methodOf(Measure measure, Protection rules) {
        return measure.method() == Method.TIME_TO_EVENT
                ? ShowMethod.EXACT
                : ShowMethod.valueOf(rules.methodOf(measure.cells()).toUpperCase(Locale.ROOT));
    }

    private static GuardRules rules(Measure measure, Recipe recipe, ShowMethod method) {
        Protection region = recipe.rules();
        var protection = method == ShowMethod.EXACT
                ? new nl.hofvijver.protection.Protection(region.threshold(), new Rounding(1))
                : recipe.policy().protection();
        return new GuardRules(
                protection,
                measure.method().counted(),
                region.zeros().equals("safe"),
                region.groupOf(measure.cells()),
                region.width(),
                method,
                recipe.parts(),
                recipe.redrawn());
    }

    /** A life table is made of bands that are not published themselves. */
    private static boolean publishes(Measure measure, Protection rules, CellKey key) {
        boolean byAge = !key.age().equals(TrueCell.ALL);
        boolean bySex = !key.sex().equals(TrueCell.ALL);
        return !(byAge && measure.method() == Method.LIFE_EXPECTANCY) && rules.publishes(key.level(), byAge, bySex);
    }

    /** The true counts of a measure, by period and place. */
    static Map<String, Map<CellKey, Guard.Count>> rows(Measure measure, CellTable cells) {
        Map<Slice, List<TrueCell>> slices = new LinkedHashMap<>();
        cells.read(measure.cells(), slices::put);
        return rows(measure, slices);
    }

    /** Whether answers can stand beside all releases without giving a hidden figure away. */
    static boolean isSafe(
            Measure measure, Recipe recipe, Map<CellKey, Guard.Count> rows, List<Past> past, List<Told> told) {
        GuardRules rules = rules(measure, recipe, methodOf(measure, recipe.rules()));
        return Guard.decide(rules, rows, past, told, key -> publishes(measure, recipe.rules(), key), new Denominators())
                        .unprotected()
                == 0;
    }

    private static Map<String, Map<CellKey, Guard.Count>> rows(Measure measure, Map<Slice, List<TrueCell>> slices) {
        boolean persons = measure.method().counted() == Counted.PERSONS;
        Map<String, Map<CellKey, Guard.Count>> rows = new TreeMap<>();
        slices.forEach((slice, cells) -> {
            List<TrueCell> checked =
                    cells.stream().map(cell -> cell.checked(slice, persons)).toList();
            for (Profile profile : Profile.of(slice, checked)) {
                List<TrueCell> all = new ArrayList<>(profile.bands());
                all.add(profile.total());
                all.forEach(cell -> rows.computeIfAbsent(slice.period(), p -> new HashMap<>())
                        .put(
                                CellKey.of(slice, cell),
                                new Guard.Count(
                                        cell.numerator(), cell.denominator(), cell.delivered() != Delivered.NO)));
            }
        });
        return rows;
    }

    /**
     * The policy for the figures of this measure: the region's, with what was decided here.
     *
     * @param base the counts from which the measure is derived
     */
    Policy policy(Measure measure, Recipe recipe, Optional<GuardedMeasure> base) {
        Policy usual = recipe.policy();
        if (!measure.method().guarded()) {
            return usual.deciding(new EstimateDecisions(usual.protection(), base), false);
        }
        Decisions decisions = (_, slice, cell) -> Optional.ofNullable(outcomes.get(slice.period()))
                .map(outcome -> outcome.cells().get(CellKey.of(slice, cell)));
        return usual.deciding(decisions, method == ShowMethod.EXACT);
    }

    /** Whether a row is shown. */
    boolean shows(String period, CellKey place) {
        return Optional.ofNullable(outcomes.get(period))
                .filter(outcome -> outcome.cells().get(place) instanceof Cell.Shown)
                .isPresent();
    }

    /** Whether a level has rows for the sex and age of a place, and all of them are shown. */
    boolean showsAll(String period, String level, CellKey like) {
        List<Cell> rows =
                Optional.ofNullable(outcomes.get(period)).map(Guard.Outcome::cells).orElse(Map.of()).entrySet().stream()
                        .filter(row -> row.getKey().level().equals(level)
                                && row.getKey().sex().equals(like.sex())
                                && row.getKey().age().equals(like.age()))
                        .map(Map.Entry::getValue)
                        .toList();
        return !rows.isEmpty() && rows.stream().allMatch(Cell.Shown.class::isInstance);
    }

    /** Counts that cannot be protected from what is public already. */
    int unprotected() {
        return outcomes.values().stream().mapToInt(Guard.Outcome::unprotected).sum();
    }

    /** Why each hidden row is hidden, for the approver. */
    void reasons(Measure measure, ReasonFile file) {
        new TreeMap<>(outcomes)
                .forEach((period, outcome) -> outcome.cells().forEach((key, cell) -> {
                    if (cell instanceof Cell.Hidden(var rule)) {
                        file.write(measure.cells(), period, key, rule.word());
                    }
                }));
    }

    /** Tells the approver what was decided and what it costs. */
    void report(Measure measure, Approval approval) {
        boolean persons = measure.method().counted() == Counted.PERSONS;
        outcomes.values().forEach(outcome -> approval.attacked(outcome.attacked(), outcome.widthSum()));
        slices.forEach((slice, rows) -> Optional.ofNullable(outcomes.get(slice.period()))
                .ifPresent(outcome -> rows.forEach(row -> {
                    Optional<Cell> cell = Optional.ofNullable(outcome.cells().get(CellKey.of(slice, row)));
                    if (cell.isPresent() && row.delivered() != Delivered.NO) {
                        boolean hidden = cell.get() instanceof Cell.Hidden;
                        double count = row.checked(slice, persons).numerator();
                        approval.row(measure.cells(), slice.level(), breakdown(row), count, hidden);
                        if (cell.get() instanceof Cell.Hidden(var rule)) {
                            approval.hiddenBy(rule.word());
                        }
                    }
                })));
    }

    private static String breakdown(TrueCell row) {
        boolean bySex = !row.sex().equals(TrueCell.ALL);
        if (row.allAges()) {
            return bySex ? "sex" : "nothing";
        }
        return bySex ? "age and sex" : "age";
    }
}
