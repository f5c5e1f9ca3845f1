package nl.hofvijver.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.protection.Cell;
import nl.hofvijver.protection.Protection;
import nl.hofvijver.protection.Rounding;
import nl.hofvijver.protection.Rule;
import nl.hofvijver.release.cells.Delivered;
import nl.hofvijver.release.cells.Slice;
import nl.hofvijver.release.cells.TrueCell;
import nl.hofvijver.release.guard.CellKey;
import nl.hofvijver.release.guard.Guard;
import nl.hofvijver.release.guard.ShowMethod;
import nl.hofvijver.release.measure.Measure;
import nl.hofvijver.release.measure.Method;
import nl.hofvijver.release.read.Json;
import org.junit.jupiter.api.Test;

class EstimateDecisionsTest {
    private static final Protection USUAL = new Protection(10, new Rounding(5));
    private static final Cell SHOWN = new Cell.Shown(20, 400);
    private static final Cell HIDDEN = new Cell.Hidden(Rule.NUMERATOR);

    @Test
    void anEstimateRestsOnEnoughPeople() {
        assertThat(decide(Method.MEAN, "buurt", "BU1", 9, Optional.empty())).isInstanceOf(Cell.Hidden.class);
        assertThat(decide(Method.MEAN, "buurt", "BU1", 12, Optional.empty())).isInstanceOf(Cell.Shown.class);
    }

    @Test
    void whatIsDerivedFromAHiddenCountIsHidden() {
        var counts = Optional.of(counts(Map.of(key("buurt", "BU1"), HIDDEN, key("buurt", "BU2"), SHOWN)));

        assertThat(decide(Method.INDIRECT, "buurt", "BU1", 400, counts)).isEqualTo(new Cell.Hidden(Rule.OTHERS));
        assertThat(decide(Method.INDIRECT, "buurt", "BU2", 400, counts)).isInstanceOf(Cell.Shown.class);
        assertThat(decide(Method.SMOOTHED, "buurt", "BU3", 400, counts)).isEqualTo(new Cell.Hidden(Rule.OTHERS));
    }

    @Test
    void inequalityNeedsAllFifths() {
        Map<CellKey, Cell> rows = new LinkedHashMap<>();
        rows.put(key("region", "r"), SHOWN);
        assertThat(decide(Method.SLOPE_INDEX, "region", "r", 400, Optional.of(counts(rows))))
                .as("no fifths at all")
                .isInstanceOf(Cell.Hidden.class);
        rows.put(key("deprivation", "D1"), SHOWN);
        rows.put(key("deprivation", "D2"), SHOWN);
        assertThat(decide(Method.SLOPE_INDEX, "region", "r", 400, Optional.of(counts(rows))))
                .isInstanceOf(Cell.Shown.class);
        rows.put(key("deprivation", "D2"), HIDDEN);
        assertThat(decide(Method.SLOPE_INDEX, "region", "r", 400, Optional.of(counts(rows))))
                .isInstanceOf(Cell.Hidden.class);
    }

    private static Cell decide(
            Method method, String level, String area, double people, Optional<GuardedMeasure> counts) {
        Measure measure = new Measure(
                "m.x",
                "m.x",
                1,
                method,
                "index",
                100,
                Optional.empty(),
                Json.mapper().createObjectNode());
        TrueCell cell = new TrueCell(
                area, 2025, "all", "all", 3, people, people, 1, Delivered.YES, 98.7, 80, 120, "modelled", "GP");
        return new EstimateDecisions(USUAL, counts)
                .about(measure, new Slice("m.x", level, "2025"), cell)
                .orElseThrow();
    }

    private static GuardedMeasure counts(Map<CellKey, Cell> rows) {
        return new GuardedMeasure(Map.of(), Map.of("2025", new Guard.Outcome(rows, 0, 0, 0)), ShowMethod.ROUNDED);
    }

    private static CellKey key(String level, String area) {
        return new CellKey(level, area, "all", "all");
    }
}
