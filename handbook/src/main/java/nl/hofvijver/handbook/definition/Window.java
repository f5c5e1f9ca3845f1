package nl.hofvijver.handbook.definition;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of time relative to a reference day. For a year the reference day is 1 January of the next year, for an event
 * the day of the event itself, which is therefore never part of its own history or of what follows it.
 */
public sealed interface Window {
    /**
     * Everything before the reference day.
     *
     * @param skip months by which the window ends earlier than the reference day
     */
    record Ever(int skip) implements Window {
        public Ever() {
            this(0);
        }

        public Ever {
            if (skip < 0) {
                throw new IllegalArgumentException("a window cannot end after its reference day");
            }
        }
    }

    /**
     * A window of limited length: {@code [day - skip - length, day - skip)}.
     *
     * @param months whole months, at least 0; on a day that a month lacks, its last day counts
     * @param days whole days before that, at least 0; not both are 0
     * @param skip months by which the window ends earlier than the reference day
     */
    record Length(int months, int days, int skip) implements Window {
        public Length(int months, int days) {
            this(months, days, 0);
        }

        public Length {
            if (months < 0 || days < 0 || months + days == 0 || skip < 0) {
                throw new IllegalArgumentException("a window has a positive length");
            }
        }

        /** True when the window of every year holds whole calendar years: their dates need not be told apart. */
        public boolean wholeYears() {
            return days == 0 && months % 12 == 0 && skip % 12 == 0;
        }
    }

    /**
     * What follows an event: {@code (day, day + length]}, the last day included.
     *
     * @param months whole months, at least 0
     * @param days whole days after that, at least 0; not both are 0
     */
    record After(int months, int days) implements Window {
        public After {
            if (months < 0 || days < 0 || months + days == 0) {
                throw new IllegalArgumentException("a window has a positive length");
            }
        }
    }

    Pattern FORM = Pattern.compile("([1-9][0-9]{0,3}) (day|days|month|months|year|years)");

    /** Reads {@code 24 months}, {@code 1 year}, {@code 30 days} or {@code ever}; empty for anything else. */
    static Optional<Window> parse(String text) {
        return text.equals("ever") ? Optional.of(new Ever()) : length(text).map(l -> l);
    }

    /** Reads a length of time; {@code ever} is not one. */
    static Optional<Length> length(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2).charAt(0)) {
                    case 'd' -> new Length(0, count);
                    case 'm' -> new Length(count, 0);
                    default -> new Length(12 * count, 0);
                });
    }

    /** The same window, ending so many months earlier. */
    default Window skipping(int skip) {
        return switch (this) {
            case Ever _ -> new Ever(skip);
            case Length(int months, int days, int _) -> new Length(months, days, skip);
            case After after -> after;
        };
    }

    /** The first day that lies in the window of {@code reference}; empty when it has no beginning. */
    default Optional<LocalDate> start(LocalDate reference) {
        return switch (this) {
            case Ever _ -> Optional.empty();
            case Length(int months, int days, int skip) ->
                Optional.of(reference.minusMonths(skip).minusMonths(months).minusDays(days));
            case After _ -> Optional.of(reference.plusDays(1));
        };
    }

    /** The first day after the window of {@code reference}. */
    default LocalDate end(LocalDate reference) {
        return switch (this) {
            case Ever(int skip) -> reference.minusMonths(skip);
            case Length(int _, int _, int skip) -> reference.minusMonths(skip);
            case After(int months, int days) ->
                reference.plusMonths(months).plusDays(days).plusDays(1);
        };
    }

    /** True when {@code day} lies in the window of {@code reference}. */
    default boolean contains(LocalDate day, LocalDate reference) {
        return day.isBefore(end(reference))
                && start(reference).map(s -> !day.isBefore(s)).orElse(true);
    }
}
