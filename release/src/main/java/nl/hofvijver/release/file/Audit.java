package nl.hofvijver.release.file;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.hofvijver.pond.region.Protection;
import nl.hofvijver.protection.CellStatus;
import nl.hofvijver.protection.Rule;
import nl.hofvijver.release.figure.Figure;
import nl.hofvijver.release.figure.FigureSink;

/**
 * Counts rows by status per measure, and says how the release was protected and attacked. Which rule hid how many rows is
 * not in it: in a measure with one hidden row that would tell whether the row is small; see {@link Approval}.
 */
public final class Audit implements FigureSink {
    /** The name of the file. */
    public static final String FILE = "audit.json";

    private final Map<String, Tally> tallies = new TreeMap<>();
    private long leftOut;

    private static final class Tally {
        private final Map<CellStatus, Long> statuses = new EnumMap<>(CellStatus.class);

        Counts counts() {
            Map<String, Long> status = new LinkedHashMap<>();
            statuses.forEach((key, rows) -> status.put(key.word(), rows));
            return new Counts(status);
        }
    }

    private record Counts(Map<String, Long> status) {}

    @Override
    public void accept(Figure figure, Optional<Rule> broken) {
        Tally tally = tallies.computeIfAbsent(figure.measure().id(), id -> new Tally());
        tally.statuses.merge(figure.status(), 1L, Long::sum);
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

    /**
     * The content of the file.
     *
     * @param rules the region's rules
     * @param attacked how many hidden counts and small differences were attacked; none was found out, or there would be
     *     no release
     * @param earlier how many earlier releases the attacker had
     */
    public Map<String, Object> json(Protection rules, long attacked, int earlier) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", rules.method());
        json.put("methods", rules.methods());
        json.put("threshold", rules.threshold());
        json.put("base", rules.base());
        json.put("group", rules.group());
        json.put("width", rules.width());
        Map<String, Object> attack = new LinkedHashMap<>();
        attack.put("cells", attacked);
        attack.put("knownExactly", 0);
        attack.put("tooNarrow", 0);
        attack.put("earlierReleases", earlier);
        json.put("attack", attack);
        json.put("rowsOfMapsWithoutFigure", leftOut);
        Map<String, Counts> measures = new LinkedHashMap<>();
        tallies.forEach((id, tally) -> measures.put(id, tally.counts()));
        json.put("measures", measures);
        return json;
    }
}
