package nl.hofvijver.synth.partner;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import nl.hofvijver.synth.chance.Dice;

/** Puts faults into files and counts them per partner. */
public final class Faults {
    private final Map<String, Map<Fault, Long>> counts = new TreeMap<>();

    /** True when the fault strikes here; then it is counted. */
    boolean strikes(Fault fault, String partner, Dice dice) {
        return strikes(fault, fault.share(), partner, dice);
    }

    /** True when a fault with this share strikes here; then it is counted. */
    boolean strikes(Fault fault, double share, String partner, Dice dice) {
        boolean struck = dice.chance(share);
        if (struck) {
            count(fault, partner, 1);
        }
        return struck;
    }

    void count(Fault fault, String partner, long times) {
        counts.computeIfAbsent(partner, p -> new EnumMap<>(Fault.class)).merge(fault, times, Long::sum);
    }

    /** Adds what another counted. */
    public void add(Faults other) {
        other.counts.forEach((partner, faults) -> faults.forEach((fault, n) -> count(fault, partner, n)));
    }

    /** How often each fault was put in, per partner. */
    public Map<String, Map<Fault, Long>> counts() {
        return counts;
    }
}
