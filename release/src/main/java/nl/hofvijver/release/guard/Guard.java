package nl.hofvijver.release.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import nl.hofvijver.protection.Cell;
import nl.hofvijver.protection.Counted;
import nl.hofvijver.protection.Rule;

/** Decides about all rows of one measure in one period. */
public final class Guard {
    private static final Comparator<CellKey> ORDER = Comparator.comparing(CellKey::level)
            .thenComparing(CellKey::area)
            .thenComparing(CellKey::sex)
            .thenComparing(CellKey::age);

    private final GuardRules rules;
    private final Map<CellKey, Count> rows;
    private final List<Past> past;
    private final Predicate<CellKey> publishes;
    private final Map<CellKey, Rule> reasons = new HashMap<>();

    /**
     * A true count out of a true total.
     *
     * @param delivered false when nobody delivered it: then both are zero, and known to be
     */
    public record Count(double numerator, double denominator, boolean delivered) {}

    /**
     * What became of the rows.
     *
     * @param cells per place the row as it is shown, or why it is hidden; places that are not published are absent, and
     *     what nobody delivered is zero
     * @param attacked hidden counts that were attacked
     * @param widthSum the ranges left open, added up
     * @param unprotected counts that cannot be protected from what is public already
     */
    public record Outcome(Map<CellKey, Cell> cells, int attacked, double widthSum, int unprotected) {}

    private Guard(GuardRules rules, Map<CellKey, Count> rows, List<Past> past, Predicate<CellKey> publishes) {
        this.rules = rules;
        this.rows = rows;
        this.past = past;
        this.publishes = publishes;
    }

    /**
     * Decides.
     *
     * @param past what earlier releases said about the same
     * @param told answers to questions about the numerators
     * @param publishes the breakdowns that the region publishes
     */
    public static Outcome decide(
            GuardRules rules,
            Map<CellKey, Count> rows,
            List<Past> past,
            List<Told> told,
            Predicate<CellKey> publishes) {
        return new Guard(rules, rows, past, publishes).decide(told);
    }

    private Outcome decide(List<Told> all) {
        // An answer about areas that are gone says nothing about those that are there.
        List<Told> told = all.stream()
                .filter(answer -> rows.keySet().containsAll(answer.cells()))
                .toList();
        Side denominators = side(Count::denominator, Past.Row::denominator, Past.Row::shownDenominator, List.of());
        rows.forEach((key, count) -> {
            int cell = denominators.grid().cell(key);
            if (count.denominator() == 0) {
                // Nobody there is meant by the measure, or nobody is covered: that is no secret about anybody.
                denominators.ceiling(cell, 0);
            }
            if (isCandidate(key, count)) {
                if (rules.isSmall(count.denominator())) {
                    denominators.hide(cell);
                } else {
                    denominators.candidate(cell, rules.protection().threshold());
                }
            }
        });
        boolean safe = denominators.protect();
        Side numerators = side(Count::numerator, Past.Row::numerator, Past.Row::shownNumerator, told);
        applyRules(numerators, denominators);
        for (int i = 0; i < told.size(); i++) {
            numerators.told(i, told.get(i).shown(), told.get(i).base());
        }
        safe &= numerators.protect();
        Map<CellKey, Cell> cells = new TreeMap<>(ORDER);
        rows.forEach((key, count) -> {
            if (publishes.test(key)) {
                cells.put(key, outcome(key, count, numerators, denominators));
            }
        });
        return new Outcome(
                cells,
                numerators.attacked() + denominators.attacked(),
                numerators.widthSum() + denominators.widthSum(),
                safe ? 0 : numerators.unprotected() + denominators.unprotected());
    }

    private boolean isCandidate(CellKey key, Count count) {
        return publishes.test(key) && count.delivered();
    }

    private void applyRules(Side numerators, Side denominators) {
        rows.forEach((key, count) -> {
            int cell = numerators.grid().cell(key);
            if (rules.counted() == Counted.PERSONS) {
                numerators.ceiling(cell, count.denominator());
            }
            if (!isCandidate(key, count)) {
                return;
            }
            Optional<Rule> broken = rules.broken(count.numerator(), count.denominator())
                    .or(() -> hiddenBefore(key, count) ? Optional.of(Rule.EARLIER) : Optional.empty())
                    .or(() -> denominators.isHidden(denominators.grid().cell(key))
                            ? Optional.of(Rule.OTHERS)
                            : Optional.empty());
            broken.ifPresentOrElse(
                    rule -> {
                        reasons.put(key, rule);
                        numerators.hide(cell);
                    },
                    () -> numerators.candidate(cell, rules.protection().threshold()));
        });
    }

    /** Whether an earlier release hid a row that is still the same, and none showed it: decided stays decided. */
    private boolean hiddenBefore(CellKey key, Count count) {
        boolean hid = false;
        for (Past release : past) {
            Optional<Past.Row> same = Optional.ofNullable(release.rows().get(key))
                    .filter(row -> row.numerator() == count.numerator() && row.denominator() == count.denominator());
            if (same.filter(Past.Row::isShown).isPresent()) {
                return false;
            }
            hid |= same.filter(Past.Row::hidden).isPresent();
        }
        return hid;
    }

    private Side side(
            ToDoubleFunction<Count> now,
            ToDoubleFunction<Past.Row> then,
            ToDoubleFunction<Past.Row> shown,
            List<Told> told) {
        Map<CellKey, double[]> values = new TreeMap<>(ORDER);
        int variants = 1 + past.size();
        rows.forEach(
                (key, count) -> values.computeIfAbsent(key, k -> new double[variants])[0] = now.applyAsDouble(count));
        for (int v = 1; v < variants; v++) {
            int variant = v;
            past.get(v - 1)
                    .rows()
                    .forEach((key, row) ->
                            values.computeIfAbsent(key, k -> new double[variants])[variant] = then.applyAsDouble(row));
        }
        Grid grid = new Grid(values, variants);
        List<int[]> unions = new ArrayList<>();
        for (Told answer : told) {
            unions.add(answer.cells().stream().mapToInt(grid::cell).toArray());
        }
        GridModel model = new GridModel(grid, unions);
        Side side = new Side(
                grid, model, rules.method(), rules.protection().rounding().base(), rules.width());
        for (int cell : grid.empty()) {
            side.ceiling(cell, 0);
        }
        rows.forEach((key, count) -> {
            if (!count.delivered()) {
                side.ceiling(grid.cell(key), 0);
            }
        });
        for (int v = 1; v < variants; v++) {
            remember(side, grid, model, v, shown);
        }
        return side;
    }

    private void remember(Side side, Grid grid, GridModel model, int variant, ToDoubleFunction<Past.Row> shown) {
        Past release = past.get(variant - 1);
        release.rows().forEach((key, row) -> {
            int cell = grid.cell(key);
            if (row.isShown()) {
                side.shownBefore(variant, cell, release.method(), release.base(), shown.applyAsDouble(row));
                if (model.isChanged(variant, cell) && publishes.test(key)) {
                    side.watchDifference(variant, cell, rules);
                }
            } else if (row.hidden() && model.isChanged(variant, cell)) {
                side.hiddenBefore(variant, cell);
            }
        });
    }

    private Cell outcome(CellKey key, Count count, Side numerators, Side denominators) {
        int cell = numerators.grid().cell(key);
        if (!count.delivered()) {
            return new Cell.Shown(0, 0);
        }
        if (numerators.isHidden(cell)) {
            return new Cell.Hidden(reasons.getOrDefault(key, Rule.OTHERS));
        }
        return new Cell.Shown(
                numerators.figure(cell), denominators.figure(denominators.grid().cell(key)));
    }
}
