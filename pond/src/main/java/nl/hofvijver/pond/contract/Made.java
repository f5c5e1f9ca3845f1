package nl.hofvijver.pond.contract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How {@code pack} makes a column at the partner's door out of columns that never leave. Written in a contract as
 * {@code made: year of Geboortedatum}.
 */
public sealed interface Made {
    /** The pseudonym of the person, from the citizen service number. */
    record Pseudonym() implements Made {}

    /** The partner's own number of the person, so that only this partner can read it. */
    record SealedNumber() implements Made {}

    /** The year of a date. */
    record Year(String date) implements Made {}

    /** The month of a date. */
    record Month(String date) implements Made {}

    /** The month of a birth date, of children who are not yet two on the day of extraction; of others nothing. */
    record MonthOfYoung(String date) implements Made {}

    /** The four digits of a postcode. */
    record Digits(String postcode) implements Made {}

    /** The buurt of a postcode in the division of a year, from the region's table; unless the partner filled it in. */
    record Buurt(String postcode, String vintage) implements Made {}

    /** The columns of the partner's own file from which it is made. */
    default List<String> from() {
        return switch (this) {
            case Pseudonym _, SealedNumber _ -> List.of();
            case Year(String date) -> List.of(date);
            case Month(String date) -> List.of(date);
            case MonthOfYoung(String date) -> List.of(date);
            case Digits(String postcode) -> List.of(postcode);
            case Buurt(String postcode, String vintage) -> List.of(postcode, vintage);
        };
    }

    /** Whether the partner's own file may have the column as well. */
    default boolean mayBeGiven() {
        return this instanceof Buurt;
    }

    /** What the words of a contract mean; empty when they mean nothing. */
    static java.util.Optional<Made> read(String words) {
        Matcher form = Pattern.compile("(year|month|month while young|digits) of (\\S+)|buurt of (\\S+) in (\\S+)")
                .matcher(words);
        return switch (words) {
            case "pseudonym" -> java.util.Optional.of(new Pseudonym());
            case "sealed number" -> java.util.Optional.of(new SealedNumber());
            default -> form.matches() ? java.util.Optional.of(of(form)) : java.util.Optional.empty();
        };
    }

    private static Made of(Matcher form) {
        String kind = form.group(1);
        if (kind == null) {
            return new Buurt(form.group(3), form.group(4));
        }
        String column = form.group(2);
        return switch (kind) {
            case "year" -> new Year(column);
            case "month" -> new Month(column);
            case "digits" -> new Digits(column);
            default -> new MonthOfYoung(column);
        };
    }
}
