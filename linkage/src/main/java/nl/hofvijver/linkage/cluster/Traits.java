package nl.hofvijver.linkage.cluster;

import java.util.Arrays;

/**
 * What must not contradict within a person, of all records that may be linked: a million of them, hence columns and no
 * objects. A text is a number here (its hash), 0 when it is not known.
 */
public final class Traits {
    private static final int START = 1024;

    private long[] records = new long[START];
    private long[] source = new long[START];
    private long[] sex = new long[START];
    private int[] year = new int[START];
    private long[] initial = new long[START];
    private long[] givenSound = new long[START];
    private long[] identifier = new long[START];
    private int size;

    /**
     * Adds a record. Records come in ascending order of their numbers.
     *
     * @param bornIn year of birth, 0 when not known; given names are compared within a year, as encoded ones must be
     * @throws IllegalArgumentException when the record before has a higher number, or the same
     */
    public Traits add(long record, long from, long ofSex, int bornIn, long first, long sound, long number) {
        if (size > 0 && records[size - 1] >= record) {
            throw new IllegalArgumentException("records come in ascending order");
        }
        if (size == records.length) {
            grow();
        }
        records[size] = record;
        source[size] = from;
        sex[size] = ofSex;
        year[size] = bornIn;
        initial[size] = first;
        givenSound[size] = sound;
        identifier[size] = number;
        size++;
        return this;
    }

    private void grow() {
        int larger = 2 * size;
        records = Arrays.copyOf(records, larger);
        source = Arrays.copyOf(source, larger);
        sex = Arrays.copyOf(sex, larger);
        year = Arrays.copyOf(year, larger);
        initial = Arrays.copyOf(initial, larger);
        givenSound = Arrays.copyOf(givenSound, larger);
        identifier = Arrays.copyOf(identifier, larger);
    }

    /** Number of records. */
    public int size() {
        return size;
    }

    /** The number of the record at a place; places have the order of the numbers. */
    public long record(int at) {
        return records[at];
    }

    /** The source of the record at a place. */
    public long source(int at) {
        return source[at];
    }

    /**
     * The place of a record.
     *
     * @throws IllegalArgumentException when there is no such record
     */
    public int at(long record) {
        int at = Arrays.binarySearch(records, 0, size, record);
        if (at < 0) {
            throw new IllegalArgumentException("a pair has a record without traits");
        }
        return at;
    }

    /** True when the records at two places say something that one person cannot be. */
    boolean contradict(int a, int b) {
        return differ(sex[a], sex[b])
                || (year[a] != 0 && year[b] != 0 && Math.abs(year[a] - year[b]) > 1)
                || differ(identifier[a], identifier[b])
                || (year[a] == year[b] && differ(givenSound[a], givenSound[b]) && differ(initial[a], initial[b]));
    }

    private static boolean differ(long one, long other) {
        return one != 0 && other != 0 && one != other;
    }
}
