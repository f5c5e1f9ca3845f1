package nl.hofvijver.release.file;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.hofvijver.protection.CellStatus;
import nl.hofvijver.protection.Protection;
import nl.hofvijver.protection.Rule;
import nl.hofvijver.release.figure.Figure;
import nl.hofvijver.release.figure.FigureSink;

/**
 * Counts rows by status, and hidden rows by the rule that hid them, per measure. For the person who approves a release:
 * it stands in the folder of the release but is not served, because in a measure with one hidden row the count by rule
 * would tell whether that row is small or nearly full.
 */
public final class Audit implements FigureSink {
    /** The name of the file. */
    public static final String FILE = "audit.json";

    private final Map<String, Tally> tallies = new TreeMap<>();
    private long leftOut;

    private static final class Tally {
        private final Map<CellStatus, Long> statuses = new EnumMap<>(CellStatus.class);
        private final Map<Rule, Long> rules = new EnumMap<>(Rule.class);

        Counts counts() {
            Map<String, Long> status = new LinkedHashMap<>();
            statuses.forEach((key, rows) -> status.put(key.word(), rows));
            Map<String, Long> hiddenBy = new LinkedHashMap<>();
            rules.forEach((key, rows) -> hiddenBy.put(key.word(), rows));
            return new Counts(status, hiddenBy);
        }
    }

    private record Counts(Map<String, Long> status, Map<String, Long> hiddenBy) {}

    @Override
    public void accept(Figure figure, Optional<Rule> broken) {
        Tally tally = tallies.computeIfAbsent(figure.measure().id(), id -> new Tally());
        tally.statuses.merge(figure.status(), 1L, Long::sum);
        broken.ifPresent(rule -> tally.rules.merge(rule, 1L, Long::sum));
    }

    /** How many rows have a figure, over all measures. */
    public long withFigure() {
        return tallies.values().stream()
                .flatMap(t -> t.statuses.entrySet().stream())
                .filter(e -> e.getKey().hasFigure())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Counts rows that came by but are not written, because their map has no figure at all. */
    public void leftOut(long rows) {
        leftOut += rows;
    }

    /** Adds the audit of other measures. */
    public void add(Audit other) {
        tallies.putAll(other.tallies);
        leftOut += other.leftOut;
    }

    /** The content of the file. */
    public Map<String, Object> json(Protection protection) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", "threshold per cell, counts rounded, bands rounded by running sum");
        json.put("threshold", protection.threshold());
        json.put("base", protection.rounding().base());
        json.put("notCovered", "secondary suppression; differences with earlier releases");
        json.put("rowsOfMapsWithoutFigure", leftOut);
        Map<String, Counts> measures = new LinkedHashMap<>();
        tallies.forEach((id, tally) -> measures.put(id, tally.counts()));
        json.put("measures", measures);
        return json;
    }
}
