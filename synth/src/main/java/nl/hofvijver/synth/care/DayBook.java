package nl.hofvijver.synth.care;

import java.util.BitSet;
import nl.hofvijver.synth.Days;
import nl.hofvijver.synth.chance.Dice;

/** The days on which one patient was seen: one contact a day, on working days. */
final class DayBook {
    private final BitSet taken = new BitSet();

    /** A free working day in a period, near {@code wanted}; or -1 when there is none left. */
    int near(int wanted, int from, int to) {
        for (int day = Days.workday(Math.max(wanted, from)); day < to; day = Days.workday(day + 1)) {
            if (!taken.get(day - Days.START)) {
                taken.set(day - Days.START);
                return day;
            }
        }
        return -1;
    }

    /** A free working day somewhere in a period; or -1. */
    int any(int from, int to, Dice dice) {
        return near(dice.between(from, to), from, to);
    }
}
