package nl.hofvijver.handbook.compile;

import java.util.Optional;
import nl.hofvijver.handbook.definition.Fact;
import nl.hofvijver.handbook.definition.NamedValue;
import nl.hofvijver.handbook.definition.Window;

/**
 * A fact that is looked up, with what its window is relative to and what is wanted of it.
 *
 * @param use whether it holds, or a number that it gives
 * @param plausible results outside are not seen; only for a result that is wanted as a number
 */
record Asked(Fact fact, Anchor anchor, Use use, Optional<NamedValue.Range> plausible) {
    private static final int MONTHS = 12;

    /** What is wanted of a fact. */
    enum Use {
        HOLDS,
        RESULT,
        TIMES,
        DIFFERENT,
        DAYS,
        CHARGED,
        AGE
    }

    /** How a fact follows from the rows in its window; the words stand in the parameter table. */
    enum Rule {
        /** Something happened at least once. */
        ANY,
        /** Enough different things, or enough times. */
        COUNT,
        /** One result of those in the window lies within the limits. */
        TAKE,
        /** It happened at any time before. */
        FIRST,
        /** Enough different things, or enough times, at any time before. */
        NTH,
        /** The person was covered all the time. */
        COVERED,
        /** A number is wanted. */
        VALUE,
        /** The age at the first time is wanted. */
        AGE,
        /** It is an event. */
        EVENT;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Asked whether(Fact fact, Anchor anchor) {
        return new Asked(fact, anchor, Use.HOLDS, Optional.empty());
    }

    boolean ever() {
        return fact.within() instanceof Window.Ever;
    }

    boolean counts() {
        return fact.times() > 1 || fact.distinct() > 1 || (fact instanceof Fact.Medicine m && m.days() > 0);
    }

    Rule rule() {
        if (use == Use.AGE) {
            return Rule.AGE;
        }
        if (use != Use.HOLDS) {
            return Rule.VALUE;
        }
        if (anchor.equals(Anchor.INDEX)) {
            return Rule.EVENT;
        }
        return switch (fact) {
            case Fact.Covered _, Fact.InView _ -> Rule.COVERED;
            case Fact.Measurement m when m.take() != Fact.Measurement.Take.ANY -> Rule.TAKE;
            case Fact f when ever() && anchor.isYear() -> counts() ? Rule.NTH : Rule.FIRST;
            default -> counts() ? Rule.COUNT : Rule.ANY;
        };
    }

    /** True when the things that are found are told apart. */
    boolean itemised() {
        return fact.distinct() > 1 || use == Use.DIFFERENT || fact instanceof Fact.AtOnce;
    }

    /** Which result is wanted of a measurement. */
    Fact.Measurement.Take take() {
        return fact instanceof Fact.Measurement m ? m.take() : Fact.Measurement.Take.ANY;
    }

    /** True when a window holds one calendar year and facts are run together by year: each thing is then found once in it. */
    boolean oncePerWindow() {
        return grain().equals("year")
                && fact.within() instanceof Window.Length(int months, int _, int _)
                && months == MONTHS;
    }

    /** How the parameter tables and the steps name a choice of a result. */
    static String word(Fact.Measurement.Take take) {
        return take.name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * How far the days of facts may be run together before they are looked at: {@code first} when only the first one of
     * each thing matters, {@code year} when every window holds whole calendar years, else {@code day}.
     */
    String grain() {
        boolean byDay = fact.times() > 1
                || use == Use.TIMES
                || !(take() == Fact.Measurement.Take.ANY || take() == Fact.Measurement.Take.LAST)
                || fact instanceof Fact.AtOnce
                || !anchor.isYear();
        if (byDay) {
            return "day";
        }
        return switch (fact.within()) {
            case Window.Ever _ -> "first";
            case Window.Length length -> length.wholeYears() ? "year" : "day";
            case Window.After _ -> "day";
        };
    }
}
