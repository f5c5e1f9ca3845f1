package nl.hofvijver.release.derived;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.hofvijver.release.read.Columns;
import nl.hofvijver.release.read.MapKey;
import nl.hofvijver.release.read.Range;

/** The share of older people among those whom a measure counts, from the denominators of its age bands. */
final class OlderPeople {
    private static final String ALL = "all";

    private OlderPeople() {}

    /** Percent per area; NaN where the figure of an older band, or of everybody, may not be shown. */
    static double[] shares(Subject subject, String measure, String level, String period, int from) {
        Columns columns = subject.columns();
        List<String> areas = subject.areas(level);
        double[] older = new double[areas.size()];
        double[] everybody = new double[areas.size()];
        Arrays.fill(everybody, Double.NaN);
        boolean any = false;
        for (Map.Entry<MapKey, Range> map : columns.maps().entrySet()) {
            MapKey key = map.getKey();
            if (key.measure().equals(measure)
                    && key.level().equals(level)
                    && key.period().equals(period)
                    && key.sex().equals(ALL)) {
                boolean all = key.age().equals(ALL);
                boolean old = !all && beginning(key.age()) >= from;
                any |= old;
                for (int a = 0; a < areas.size() && (all || old); a++) {
                    int row = columns.row(map.getValue(), areas.get(a));
                    double people = row < 0 ? Double.NaN : columns.denominator(row);
                    if (all) {
                        everybody[a] = people;
                    } else {
                        older[a] += people;
                    }
                }
            }
        }
        double[] shares = new double[areas.size()];
        for (int a = 0; a < shares.length; a++) {
            shares[a] = any ? 100 * older[a] / everybody[a] : Double.NaN;
        }
        return shares;
    }

    private static int beginning(String band) {
        return Integer.parseInt(band.split("[-+]")[0]);
    }
}
