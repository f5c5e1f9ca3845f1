package nl.hofvijver.statistics.rates;

import java.util.Arrays;
import nl.hofvijver.statistics.Estimates;
import nl.hofvijver.statistics.Reason;

/** Rows in any order laid out by area and band, remembering which bands never came and which came twice. */
final class BandGrid {
    private final int bands;
    private final double[] events;
    private final double[] personYears;
    private final byte[] times;

    BandGrid(int areas, int bands) {
        this.bands = bands;
        int size = Math.multiplyExact(areas, bands);
        events = new double[size];
        personYears = new double[size];
        times = new byte[size];
        Arrays.fill(events, Double.NaN);
        Arrays.fill(personYears, Double.NaN);
    }

    void add(int area, int band, double count, double years) {
        if (area < 0 || band < 0 || band >= bands || area >= times.length / bands) {
            throw new IllegalArgumentException("no area " + area + " or no band " + band + " in the standard");
        }
        int cell = area * bands + band;
        events[cell] = count;
        personYears[cell] = years;
        times[cell] = (byte) Math.min(2, times[cell] + 1);
    }

    double[] events() {
        return events;
    }

    double[] personYears() {
        return personYears;
    }

    /** Copies figure {@code area} unless its rows were not exactly one per band. */
    void copy(Estimates from, int area, Estimates.Builder to) {
        for (int band = 0; band < bands; band++) {
            int count = times[area * bands + band];
            if (count != 1) {
                to.missing(area, count == 0 ? Reason.BAND_MISSING : Reason.BAND_REPEATED, band);
                return;
            }
        }
        from.copy(area, to, area);
    }
}
