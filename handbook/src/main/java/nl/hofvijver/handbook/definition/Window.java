package nl.hofvijver.handbook.definition;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of time that ends just before a reference day and begins some months and days earlier: {@code [day - length,
 * day)}. For a year the reference day is 1 January of the next year, for an event the day of the event itself, which is
 * therefore never part of its own history.
 */
public sealed interface Window {
    /** Everything before the reference day. */
    record Ever() implements Window {}

    /**
     * A window of limited length.
     *
     * @param months whole months, at least 0; on a day that a month lacks, its last day counts
     * @param days whole days before that, at least 0; not both are 0
     */
    record Length(int months, int days) implements Window {
        public Length {
            if (months < 0 || days < 0 || months + days == 0) {
                throw new IllegalArgumentException("a window has a positive length");
            }
        }

        /** True when the window of every year holds whole calendar years: their dates need not be told apart. */
        public boolean wholeYears() {
            return days == 0 && months % 12 == 0;
        }
    }

    Pattern FORM = Pattern.compile("([1-9][0-9]{0,3}) (day|days|month|months|year|years)");

    /** Reads {@code 24 months}, {@code 1 year}, {@code 30 days} or {@code ever}; empty for anything else. */
    static Optional<Window> parse(String text) {
        if (text.equals("ever")) {
            return Optional.of(new Ever());
        }
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

    /** The first day that lies in the window before {@code reference}; empty when it has no beginning. */
    default Optional<LocalDate> start(LocalDate reference) {
        return switch (this) {
            case Ever _ -> Optional.empty();
            case Length(int months, int days) ->
                Optional.of(reference.minusMonths(months).minusDays(days));
        };
    }

    /** True when {@code day} lies in the window before {@code reference}. */
    default boolean contains(LocalDate day, LocalDate reference) {
        return day.isBefore(reference)
                && start(reference).map(s -> !day.isBefore(s)).orElse(true);
    }
}
