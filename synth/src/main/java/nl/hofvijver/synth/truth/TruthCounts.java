package nl.hofvijver.synth.truth;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.hofvijver.synth.Days;
import nl.hofvijver.synth.area.Buurt;

/** True counts per fact, buurt, year, sex and band of ten years of age. */
public final class TruthCounts {
    /** Bands 0-9 to 80-89 and 90+. */
    static final int BANDS = 10;

    private static final int YEARS = Days.LAST_YEAR - Days.FIRST_YEAR + 1;
    private static final int SEXES = 2;

    private final int buurten;
    private final Map<Fact, long[]> counts = new EnumMap<>(Fact.class);

    public TruthCounts(int buurten) {
        this.buurten = buurten;
        for (Fact fact : Fact.values()) {
            counts.put(fact, new long[buurten * YEARS * SEXES * BANDS]);
        }
    }

    /** Counts one person. */
    public void count(Fact fact, Buurt buurt, int year, boolean female, int age) {
        cells(fact)[place(buurt.index(), year, female ? 1 : 0, Math.min(age / 10, BANDS - 1))]++;
    }

    /** Adds what another counted. */
    public void add(TruthCounts other) {
        counts.forEach((fact, own) -> {
            long[] more = other.cells(fact);
            for (int i = 0; i < own.length; i++) {
                own[i] += more[i];
            }
        });
    }

    /** The count in one cell; sex 0 is men, band 9 is 90 and over. */
    long get(Fact fact, int buurt, int year, int sex, int band) {
        return cells(fact)[place(buurt, year, sex, band)];
    }

    /** The count over all ages and both sexes in a list of buurten. */
    public long total(Fact fact, List<Buurt> in, int year) {
        long total = 0;
        for (Buurt buurt : in) {
            for (int sex = 0; sex < SEXES; sex++) {
                for (int band = 0; band < BANDS; band++) {
                    total += get(fact, buurt.index(), year, sex, band);
                }
            }
        }
        return total;
    }

    int buurten() {
        return buurten;
    }

    private long[] cells(Fact fact) {
        long[] cells = counts.get(fact);
        if (cells == null) {
            throw new IllegalStateException("every fact has cells");
        }
        return cells;
    }

    private static int place(int buurt, int year, int sex, int band) {
        return ((buurt * YEARS + year - Days.FIRST_YEAR) * SEXES + sex) * BANDS + band;
    }
}
