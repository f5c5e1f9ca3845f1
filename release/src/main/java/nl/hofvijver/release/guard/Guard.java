package nl.hofvijver.release.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import nl.hofvijver.engine.files.Sha256;
import nl.hofvijver.protection.Cell;
import nl.hofvijver.protection.Counted;
import nl.hofvijver.protection.Rule;

/** Decides about all rows of one measure in one period. */
public final class Guard {
    private final GuardRules rules;
    private final Map<CellKey, Count> rows;
    private final List<Past> past;
    private final Predicate<CellKey> publishes;
    /** All places, those of earlier releases too, in one order for both kinds of count: cells have the same number. */
    private final List<CellKey> places;

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
        Set<CellKey> all = new HashSet<>(rows.keySet());
        past.forEach(release -> all.addAll(release.rows().keySet()));
        places = all.stream().sorted().toList();
    }

    /**
     * Decides.
     *
     * @param past what earlier releases said about the same
     * @param told answers to questions about the numerators
     * @param publishes the breakdowns that the region publishes
     * @param known decisions about denominators so far
     */
    public static Outcome decide(
            GuardRules rules,
            Map<CellKey, Count> rows,
            List<Past> past,
            List<Told> told,
            Predicate<CellKey> publishes,
            Denominators known) {
        return new Guard(rules, rows, past, publishes).decide(told, known);
    }

    private Outcome decide(List<Told> all, Denominators known) {
        // An answer about areas that are gone says nothing about those that are there.
        List<Told> told = all.stream()
                .filter(answer -> rows.keySet().containsAll(answer.cells()))
                .toList();
        DecidedSide denominators = known.of(denominatorContent(), this::denominators);
        Side numerators = side(Count::numerator, Past.Row::numerator, Past.Row::shownNumerator, told);
        applyRules(numerators, denominators);
        for (int i = 0; i < told.size(); i++) {
            numerators.told(i, told.get(i).shown(), told.get(i).base());
        }
        boolean safe = numerators.protect() && denominators.unprotected() == 0;
        Map<CellKey, Cell> cells = new LinkedHashMap<>();
        for (CellKey key : places) {
            Optional.ofNullable(rows.get(key))
                    .filter(_ -> publishes.test(key))
                    .ifPresent(count -> cells.put(key, outcome(key, count, numerators, denominators)));
        }
        return new Outcome(
                cells,
                numerators.attacked() + denominators.attacked(),
                numerators.widthSum() + denominators.widthSum(),
                safe ? 0 : numerators.unprotected() + denominators.unprotected());
    }

    private DecidedSide denominators() {
        Side side = side(Count::denominator, Past.Row::denominator, Past.Row::shownDenominator, List.of());
        rows.forEach((key, count) -> {
            int cell = side.grid().cell(key);
            if (count.denominator() == 0) {
                // Nobody there is meant by the measure, or nobody is covered: that is no secret about anybody.
                side.ceiling(cell, 0);
            }
            if (isCandidate(key, count)) {
                if (rules.isSmall(count.denominator())) {
                    side.hide(cell);
                } else {
                    side.candidate(cell, rules.protection().threshold());
                }
            }
        });
        side.protect();
        return new DecidedSide(side);
    }

    /** Everything on which the decision about denominators depends. */
    private String denominatorContent() {
        Sha256 content = new Sha256();
        content.add(rules.protection().toString())
                .add(rules.method().word())
                .add(Double.toString(rules.width()))
                .add(rules.parts().toString())
                .add(rules.redrawn().toString());
        for (CellKey key : places) {
            Optional<Count> row = Optional.ofNullable(rows.get(key));
            content.add(key.text())
                    .add(row.map(count -> count.denominator() + (count.delivered() ? " yes" : " no"))
                            .orElse(""))
                    .add(publishes.test(key) ? "published" : "");
            for (Past release : past) {
                content.add(Optional.ofNullable(release.rows().get(key))
                        .map(then -> then.denominator() + " " + then.shownDenominator() + " " + then.isShown() + " "
                                + then.hidden())
                        .orElse(""));
            }
        }
        past.forEach(release -> content.add(release.method().word())
                .add(Integer.toString(release.base()))
                .add(Integer.toString(release.threshold())));
        return content.hex();
    }

    private boolean isCandidate(CellKey key, Count count) {
        return publishes.test(key) && count.delivered();
    }

    private void applyRules(Side numerators, DecidedSide denominators) {
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
                    .or(() -> denominators.isHidden(cell) ? Optional.of(Rule.OTHERS) : Optional.empty());
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
        int variants = 1 + past.size();
        Map<CellKey, double[]> values = new LinkedHashMap<>();
        places.forEach(key -> {
            double[] absent = new double[variants];
            Arrays.fill(absent, Double.NaN);
            values.put(key, absent);
        });
        rows.forEach((key, count) -> at(values, key)[0] = now.applyAsDouble(count));
        for (int v = 1; v < variants; v++) {
            int variant = v;
            past.get(v - 1).rows().forEach((key, row) -> at(values, key)[variant] = then.applyAsDouble(row));
        }
        Grid grid = new Grid(values, variants, rules);
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

    private static double[] at(Map<CellKey, double[]> values, CellKey key) {
        return Objects.requireNonNull(values.get(key), key.text());
    }

    private void remember(Side side, Grid grid, GridModel model, int variant, ToDoubleFunction<Past.Row> shown) {
        Past release = past.get(variant - 1);
        release.rows().forEach((key, row) -> {
            int cell = grid.cell(key);
            if (row.isShown()) {
                side.shownBefore(variant, cell, release, shown.applyAsDouble(row));
                if (model.isChanged(variant, cell) && publishes.test(key)) {
                    side.watchDifference(variant, cell, rules);
                }
            } else if (row.hidden() && model.isChanged(variant, cell)) {
                side.hiddenBefore(variant, cell);
            }
        });
    }

    private Cell outcome(CellKey key, Count count, Side numerators, DecidedSide denominators) {
        int cell = numerators.grid().cell(key);
        if (!count.delivered()) {
            return new Cell.Shown(0, 0);
        }
        if (numerators.isHidden(cell)) {
            return new Cell.Hidden(reasons.getOrDefault(key, Rule.OTHERS));
        }
        return new Cell.Shown(numerators.figure(cell), denominators.figure(cell));
    }
}
