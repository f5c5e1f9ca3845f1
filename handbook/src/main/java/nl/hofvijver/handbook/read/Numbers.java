package nl.hofvijver.handbook.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.hofvijver.engine.document.YamlValue;
import nl.hofvijver.handbook.HandbookProblem;
import nl.hofvijver.handbook.definition.Limit;

/** Reads numbers, ranges and limits. */
final class Numbers {
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,4})(?:-([0-9]{1,4})|(\\+))?");

    private Numbers() {}

    /** The whole number under {@code key}, at least 1; 1 when it is left out. */
    static int atLeast(YamlValue value, String key) {
        Optional<YamlValue> written = value.find(key);
        int number = written.map(YamlValue::integer).orElse(1);
        if (number < 1) {
            throw written.orElse(value)
                    .problem(
                            HandbookProblem.VALUE_INVALID,
                            "'" + key + ": " + number + "' holds for everybody.",
                            "Write 1 or more.");
        }
        return number;
    }

    /** A whole number from 1 to 5. */
    static int judgement(YamlValue value) {
        int number = value.integer();
        if (number < 1 || number > 5) {
            throw value.problem(HandbookProblem.VALUE_INVALID, "'" + number + "' is not a judgement.", "Write 1 to 5.");
        }
        return number;
    }

    /** The limits in the mapping; together they must leave something. */
    static List<Limit> limits(YamlValue value) {
        List<Limit> limits = new ArrayList<>();
        for (var comparison : Limit.Comparison.values()) {
            value.find(comparison.word()).ifPresent(v -> limits.add(new Limit(comparison, v.decimal())));
        }
        for (Limit low : limits) {
            for (Limit high : limits) {
                if (apart(low, high)) {
                    throw value.problem(
                            HandbookProblem.NEVER_TRUE,
                            "No number is " + low.comparison().sign() + " " + low.value() + " and "
                                    + high.comparison().sign() + " " + high.value() + ".",
                            "Correct one of the limits.");
                }
            }
        }
        return List.copyOf(limits);
    }

    private static boolean apart(Limit low, Limit high) {
        boolean lower = low.comparison() == Limit.Comparison.ABOVE || low.comparison() == Limit.Comparison.AT_LEAST;
        boolean upper = high.comparison() == Limit.Comparison.BELOW || high.comparison() == Limit.Comparison.AT_MOST;
        if (!lower || !upper) {
            return false;
        }
        int order = low.value().compareTo(high.value());
        boolean both = low.comparison() == Limit.Comparison.AT_LEAST && high.comparison() == Limit.Comparison.AT_MOST;
        return order > 0 || (order == 0 && !both);
    }

    /** A range as {@code 18+}, {@code 4-12} or {@code 5}, both ends included. */
    static int[] range(YamlValue value, int least, int most) {
        Matcher matcher = RANGE.matcher(value.text());
        if (matcher.matches()) {
            int from = Integer.parseInt(matcher.group(1));
            int to = matcher.group(3) != null
                    ? most
                    : matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
            if (least <= from && from <= to && to <= most) {
                return new int[] {from, to};
            }
        }
        throw value.problem(
                HandbookProblem.VALUE_INVALID,
                "'" + value.text() + "' is not a range.",
                "Write a first and a last number between " + least + " and " + most
                        + ", both included, for example 4-12; or 18+.");
    }
}
