package nl.hofvijver.release.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What changed between two releases of one region, measure by measure.
 *
 * @param before id of the earlier one
 * @param after id of the later one
 * @param measures those that differ, by id
 * @param same how many measures have the same version and the same figures
 */
public record Difference(String before, String after, List<OfMeasure> measures, int same) {
    /** Relative changes below this are not worth a reader's time: the last digit of a rounded value. */
    private static final double NEGLIGIBLE = 1e-6;

    public Difference {
        measures = List.copyOf(measures);
    }

    /** What happened to a measure as a whole. */
    public enum Kind {
        ADDED,
        REMOVED,
        REDEFINED,
        CHANGED
    }

    /**
     * One measure that differs.
     *
     * @param versionBefore 0 when it was not there
     * @param versionAfter 0 when it is not there any more
     * @param cellsBefore rows with a figure before
     * @param cellsAfter rows with a figure after
     * @param changed rows with a figure in both that differ
     * @param appeared rows with a figure only after
     * @param disappeared rows with a figure only before
     * @param largest the largest relative change of a value, in percent
     */
    public record OfMeasure(
            String measure,
            Kind kind,
            int versionBefore,
            int versionAfter,
            int cellsBefore,
            int cellsAfter,
            int changed,
            int appeared,
            int disappeared,
            double largest) {}

    /** Compares {@code before} with {@code after}. */
    public static Difference between(PublishedRelease before, PublishedRelease after) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (Map.Entry<MapKey, Range> map : after.columns().maps().entrySet()) {
            compare(before, after, map.getKey(), map.getValue(), tally(tallies, map.getKey()));
        }
        for (Map.Entry<MapKey, Range> map : before.columns().maps().entrySet()) {
            lost(before, after, map.getKey(), map.getValue(), tally(tallies, map.getKey()));
        }
        List<OfMeasure> found = new ArrayList<>();
        int same = 0;
        for (String id : new TreeSet<>(tallies.keySet())) {
            OfMeasure measure = Optional.ofNullable(tallies.get(id))
                    .orElseThrow()
                    .measure(id, version(before, id), version(after, id));
            boolean equal = measure.kind() == Kind.CHANGED
                    && measure.changed() + measure.appeared() + measure.disappeared() == 0;
            same += equal ? 1 : 0;
            if (!equal) {
                found.add(measure);
            }
        }
        return new Difference(before.manifest().id(), after.manifest().id(), found, same);
    }

    private static Tally tally(Map<String, Tally> tallies, MapKey key) {
        return tallies.computeIfAbsent(key.measure(), m -> new Tally());
    }

    private static int version(PublishedRelease release, String measure) {
        return release.measure(measure).map(m -> m.path("version").asInt(1)).orElse(0);
    }

    private static void compare(PublishedRelease before, PublishedRelease after, MapKey key, Range rows, Tally tally) {
        Columns now = after.columns();
        Columns then = before.columns();
        Optional<Range> earlier = then.map(key);
        for (int row = rows.from(); row < rows.to(); row++) {
            double value = now.value(row);
            int same = earlier.isPresent() ? then.row(earlier.get(), now.area(row)) : -1;
            double old = same < 0 ? Double.NaN : then.value(same);
            if (!Double.isNaN(value)) {
                tally.after++;
                if (Double.isNaN(old)) {
                    tally.appeared++;
                } else {
                    tally.both(old, value);
                }
            }
        }
    }

    private static void lost(PublishedRelease before, PublishedRelease after, MapKey key, Range rows, Tally tally) {
        Columns then = before.columns();
        Columns now = after.columns();
        Optional<Range> later = now.map(key);
        for (int row = rows.from(); row < rows.to(); row++) {
            if (!Double.isNaN(then.value(row))) {
                tally.before++;
                int same = later.isPresent() ? now.row(later.get(), then.area(row)) : -1;
                tally.disappeared += same < 0 || Double.isNaN(now.value(same)) ? 1 : 0;
            }
        }
    }

    private static final class Tally {
        private int before;
        private int after;
        private int changed;
        private int appeared;
        private int disappeared;
        private double largest;

        void both(double old, double value) {
            double size = Math.max(Math.abs(old), Math.abs(value));
            double relative = size == 0 ? 0 : Math.abs(value - old) / size;
            if (relative > NEGLIGIBLE) {
                changed++;
                largest = Math.max(largest, Math.abs(value - old) / Math.max(Math.abs(old), 1e-9) * 100);
            }
        }

        OfMeasure measure(String id, int versionBefore, int versionAfter) {
            Kind kind = versionBefore == 0
                    ? Kind.ADDED
                    : versionAfter == 0 ? Kind.REMOVED : versionBefore == versionAfter ? Kind.CHANGED : Kind.REDEFINED;
            double shown = Math.rint(largest * 10) / 10;
            return new OfMeasure(
                    id, kind, versionBefore, versionAfter, before, after, changed, appeared, disappeared, shown);
        }
    }
}
