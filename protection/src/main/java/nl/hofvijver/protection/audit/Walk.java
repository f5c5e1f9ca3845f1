package nl.hofvijver.protection.audit;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import nl.hofvijver.protection.model.Relations;

/**
 * Walks from the true table through other whole-numbered tables that an attacker cannot exclude, and remembers the least
 * and greatest value of every cell. What it has seen is possible, so a range that is wide here is wide; what it has not
 * seen may be possible all the same, and is left to the linear programme.
 *
 * <p>A step changes one finest cell under a target and then others, until every published figure is again one that could
 * have been published. The random numbers are fixed: the same table gives the same walk.
 */
final class Walk {
    private static final double TINY = 1e-9;
    /** Tries per step, in the first round and in those that begin again from the true table. */
    private static final int[] ATTEMPTS = {6, 30, 80, 300};
    /**
     * Tries per step when no more than a few targets are left. A single one that is missed costs a release: in a region of
     * 1.2 million people 300 tries missed one of 9,000. Many that are left are found out, and trying longer is in vain.
     */
    private static final int LAST_ATTEMPTS = 1000;

    private static final int FEW = 2;

    private static final int REPAIRS = 30;
    private static final int SAMPLE = 12;
    /** Of the finest cells beside those that changed, how many with room are looked at. */
    private static final int NEAR = 40;
    /** What a step leaves when it mends one figure and spoils none. */
    private static final int NO_WORSE = -1;

    private final Atoms atoms;
    private final Ranges ranges;
    private final double[] truth;
    private final double[] value;
    /** Of every cell the least and the greatest number that fits, side by side: the two are always looked at together. */
    private final double[] limits;

    final double[] lowest;
    final double[] highest;
    private final SplittableRandom random = new SplittableRandom(20_261_127);

    private final int[] stepped = new int[REPAIRS + 2];
    private final double[] steps = new double[REPAIRS + 2];
    private int stepCount;
    private int best;
    private double bestStep;
    private int fewest;
    private final IntSet violated;

    /**
     * @param before what is known to be possible already
     */
    Walk(Relations table, Atoms atoms, Ranges ranges, Seen before) {
        this.atoms = atoms;
        this.ranges = ranges;
        violated = new IntSet(table.cells());
        truth = new double[table.cells()];
        Arrays.setAll(truth, table::value);
        value = truth.clone();
        limits = new double[2 * truth.length];
        for (int cell = 0; cell < truth.length; cell++) {
            limits[2 * cell] = ranges.lower[cell] - TINY;
            limits[2 * cell + 1] = ranges.upper[cell] + TINY;
        }
        lowest = before.lowest().clone();
        highest = before.highest().clone();
    }

    /** Walks until every target has been seen in a range of its width, or seems not to get there. */
    void widen(BitSet targets, Attack attack) {
        for (int attempts : ATTEMPTS) {
            widenFromTruth(targets, attack, attempts);
        }
        long left = targets.stream().filter(target -> isMissing(target, attack)).count();
        if (left > 0 && left <= FEW) {
            widenFromTruth(targets, attack, LAST_ATTEMPTS);
        }
    }

    /** Whether a target could be as wide as it has to be and was not seen so. */
    private boolean isMissing(int target, Attack attack) {
        double width = attack.width().applyAsDouble(target);
        return ranges.upper[target] - ranges.lower[target] >= width - TINY
                && highest[target] - lowest[target] < width - TINY;
    }

    private void widenFromTruth(BitSet targets, Attack attack, int attempts) {
        widen(targets, attack, attempts);
        System.arraycopy(truth, 0, value, 0, value.length);
    }

    private void widen(BitSet targets, Attack attack, int attempts) {
        for (int target = targets.nextSetBit(0); target >= 0; target = targets.nextSetBit(target + 1)) {
            if (!isMissing(target, attack)) {
                continue;
            }
            double width = attack.width().applyAsDouble(target);
            boolean down = true;
            boolean up = true;
            while ((down || up) && highest[target] - lowest[target] < width - TINY) {
                double missing = Math.max(1, Math.ceil(width - (highest[target] - lowest[target]) - TINY));
                up = up && push(target, 1, missing, attempts);
                if (highest[target] - lowest[target] < width - TINY) {
                    down = down && push(target, -1, missing, attempts);
                }
            }
        }
    }

    /** Brings a target beyond the extreme seen so far; false when that did not work. */
    private boolean push(int target, int sign, double missing, int attempts) {
        double before = sign > 0 ? highest[target] : lowest[target];
        for (int attempt = 0; attempt < attempts; attempt++) {
            double size = attempt % 3 == 0 ? missing : 1;
            if (step(target, sign * size) && (sign > 0 ? value[target] > before : value[target] < before)) {
                return true;
            }
        }
        return false;
    }

    private boolean step(int target, double size) {
        int atom = atomWithRoom(atoms.within(target), size);
        if (atom < 0) {
            return false;
        }
        stepCount = 0;
        violated.clear();
        shift(atom, size);
        while (!violated.isEmpty() && stepCount <= REPAIRS && repair(target)) {
            // goes on until every figure fits again, or it is of no use
        }
        if (!violated.isEmpty()) {
            undo();
            return false;
        }
        see();
        return true;
    }

    /** One of the finest cells that can take a step: few can where most hold nobody who could be counted. */
    private int atomWithRoom(int[] inside, double size) {
        int start = random.nextInt(inside.length);
        for (int i = 0; i < inside.length; i++) {
            int atom = inside[(start + i) % inside.length];
            if (fits(atom, value[atom] + size)) {
                return atom;
            }
        }
        return -1;
    }

    /** Mends one figure that does not fit: a finest cell beside those that were changed, or any within it, gives way. */
    private boolean repair(int target) {
        int cell = violated.at(random.nextInt(violated.size()));
        double off = off(cell);
        best = -1;
        fewest = Integer.MAX_VALUE;
        int looked = 0;
        for (int i = 0; i < stepCount && looked < NEAR && !isMended(); i++) {
            int[] beside = atoms.beside(stepped[i]);
            int start = beside.length == 0 ? 0 : random.nextInt(beside.length);
            for (int k = 0; k < beside.length && looked < NEAR && !isMended(); k++) {
                int near = beside[(start + k) % beside.length];
                if (hasRoom(near, off) && isIn(near, cell)) {
                    consider(near, off, target);
                    looked++;
                }
            }
        }
        int[] all = atoms.within(cell);
        int start = random.nextInt(all.length);
        for (int i = 0, tried = 0; i < all.length && tried < SAMPLE && fewest > NO_WORSE; i++) {
            int any = all[(start + i) % all.length];
            if (hasRoom(any, off)) {
                consider(any, off, target);
                tried++;
            }
        }
        if (best < 0) {
            return false;
        }
        shift(best, bestStep);
        return true;
    }

    /** Whether the best step that was found leaves no figure that does not fit. */
    private boolean isMended() {
        return fewest <= -violated.size();
    }

    /** By how many persons a figure has to change to fit again. */
    private double off(int cell) {
        return value[cell] > ranges.upper[cell]
                ? -Math.ceil(value[cell] - ranges.upper[cell] - TINY)
                : Math.ceil(ranges.lower[cell] - value[cell] - TINY);
    }

    private boolean hasRoom(int atom, double off) {
        return room(atom, off) >= 1 - TINY;
    }

    private double room(int atom, double off) {
        return off < 0 ? value[atom] - ranges.lower[atom] : ranges.upper[atom] - value[atom];
    }

    /** Looks at as large a step of a finest cell as is wanted and as it has room for. */
    private void consider(int atom, double off, int target) {
        double room = Math.floor(room(atom, off) + TINY);
        double step = off < 0 ? Math.max(off, -room) : Math.min(off, room);
        int left = violationsAfter(atom, step, target);
        if (left < fewest) {
            fewest = left;
            best = atom;
            bestStep = step;
        }
    }

    private boolean isIn(int atom, int cell) {
        return Arrays.binarySearch(atoms.above(atom), cell) >= 0;
    }

    /**
     * How many more violations a step would leave; the most there are when it is impossible or undoes the aim, or when it
     * cannot be fewer than what was found before.
     */
    private int violationsAfter(int atom, double size, int target) {
        for (int i = 0; i < stepCount; i++) {
            if (stepped[i] == atom && steps[i] * size < 0) {
                return Integer.MAX_VALUE;
            }
        }
        int more = 0;
        int mendable = violated.size();
        for (int cell : atoms.above(atom)) {
            if (cell == target) {
                return Integer.MAX_VALUE;
            }
            more += fits(cell, value[cell] + size) ? 0 : 1;
            if (violated.has(cell)) {
                more--;
                mendable--;
            }
            if (more - mendable >= fewest) {
                return Integer.MAX_VALUE;
            }
        }
        return more;
    }

    private boolean fits(int cell, double number) {
        return number >= limits[2 * cell] && number <= limits[2 * cell + 1];
    }

    private void shift(int atom, double size) {
        stepped[stepCount] = atom;
        steps[stepCount++] = size;
        for (int cell : atoms.above(atom)) {
            value[cell] += size;
            violated.set(cell, !fits(cell, value[cell]));
        }
    }

    private void undo() {
        for (int i = 0; i < stepCount; i++) {
            for (int cell : atoms.above(stepped[i])) {
                value[cell] -= steps[i];
            }
        }
    }

    private void see() {
        for (int i = 0; i < stepCount; i++) {
            for (int cell : atoms.above(stepped[i])) {
                lowest[cell] = Math.min(lowest[cell], value[cell]);
                highest[cell] = Math.max(highest[cell], value[cell]);
            }
        }
    }
}
