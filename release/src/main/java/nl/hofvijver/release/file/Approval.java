package nl.hofvijver.release.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the person who approves has to know and readers may not: how many rows each rule hid, what the hiding costs, and
 * which breakdown to leave out to lose less. It lies beside the release, never in it.
 */
public final class Approval {
    /** The name of the file. */
    public static final String FILE = "approval.json";

    /** The file with the reason of every hidden row. */
    public static final String REASONS = "reasons.csv";

    private static final double MUCH = 0.5;
    private static final int WORST = 10;

    private final Map<String, Tally> byMeasure = new TreeMap<>();
    private final Map<String, Tally> byBreakdown = new TreeMap<>();
    private final Map<String, Long> byRule = new TreeMap<>();
    private double widthSum;
    private long attacked;

    private static final class Tally {
        private long rows;
        private long hidden;
        private double mass;
        private double lost;

        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("rows", rows);
            json.put("hidden", hidden);
            json.put("share", share());
            json.put("shareOfAllCounts", mass == 0 ? 0 : hundredths(lost / mass));
            return json;
        }

        double share() {
            return rows == 0 ? 0 : hundredths((double) hidden / rows);
        }
    }

    /** Counts a row that is published, or was meant to be. */
    public void row(String measure, String level, String breakdown, double count, boolean hidden) {
        for (Tally tally : List.of(
                byMeasure.computeIfAbsent(measure, k -> new Tally()),
                byBreakdown.computeIfAbsent(level + " by " + breakdown, k -> new Tally()))) {
            tally.rows++;
            tally.mass += count;
            if (hidden) {
                tally.hidden++;
                tally.lost += count;
            }
        }
    }

    /** Counts a hidden row under the rule that hid it. */
    public void hiddenBy(String rule) {
        byRule.merge(rule, 1L, Long::sum);
    }

    /** Counts an attack. */
    public void attacked(int cells, double widths) {
        attacked += cells;
        widthSum += Double.isFinite(widths) ? widths : 0;
    }

    /** How many rows are hidden. */
    public long hidden() {
        return byMeasure.values().stream().mapToLong(t -> t.hidden).sum();
    }

    /** How many rows there are. */
    public long rows() {
        return byMeasure.values().stream().mapToLong(t -> t.rows).sum();
    }

    /** How many hidden counts and small differences were attacked. */
    public long attacked() {
        return attacked;
    }

    /** Breakdowns of which more than half is hidden, in words. */
    public List<String> advice() {
        List<String> advice = new ArrayList<>();
        byBreakdown.forEach((breakdown, tally) -> {
            if (tally.share() > MUCH && !breakdown.endsWith(" by nothing")) {
                advice.add(
                        "%s: %.0f%% of the rows are hidden; leave this breakdown out (protection.breakdowns), or merge"
                                        .formatted(breakdown, 100 * tally.share())
                                + " areas or age bands");
            }
        });
        return advice;
    }

    /** The content of the file. */
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", rows());
        json.put("hidden", hidden());
        json.put("hiddenByRule", byRule);
        json.put("attacked", attacked);
        json.put("meanRangeLeftOpen", attacked == 0 ? 0 : hundredths(widthSum / attacked));
        json.put("byBreakdown", tallies(byBreakdown));
        json.put(
                "biggestLosses",
                byMeasure.entrySet().stream()
                        .sorted(Comparator.<Map.Entry<String, Tally>>comparingDouble(
                                        e -> -e.getValue().share())
                                .thenComparing(Map.Entry::getKey))
                        .limit(WORST)
                        .map(Map.Entry::getKey)
                        .toList());
        json.put("byMeasure", tallies(byMeasure));
        json.put("advice", advice());
        return json;
    }

    private static Map<String, Object> tallies(Map<String, Tally> tallies) {
        Map<String, Object> json = new LinkedHashMap<>();
        tallies.forEach((name, tally) -> json.put(name, tally.json()));
        return json;
    }

    private static double hundredths(double number) {
        return Math.rint(number * 10_000) / 10_000;
    }
}
