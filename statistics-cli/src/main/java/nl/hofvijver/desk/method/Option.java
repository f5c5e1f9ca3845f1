package nl.hofvijver.desk.method;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Something that may be chosen on the command line.
 *
 * @param name without the dashes
 * @param form what a value looks like, for the help page; empty for an option without a value
 * @param standard the value when the option is not given; empty when that means none
 * @param meaning for the help page
 * @param read turns the text of a value into the value; throws {@link IllegalArgumentException} saying what is allowed
 * @param <T> what it becomes
 */
public record Option<T>(String name, String form, String standard, String meaning, Function<String, T> read) {
    /** The confidence level of all methods with limits. */
    public static final Option<Double> LEVEL =
            number("level", "0.95", "confidence level of the limits", "a number between 0 and 1", v -> v > 0 && v < 1);

    /** Seed of the methods with random draws. */
    public static final Option<Long> SEED = new Option<>(
            "seed", "N", "1", "seed of the random draws: the same seed gives the same figures", Option::seed);

    /** Neighbours on the map, from a second table. */
    public static final Option<Optional<Path>> NEIGHBOURS = file(
            "neighbours",
            "table with columns from and to: each pair of areas that touch, in one direction or both; names as in column area");

    /** Explanatory columns with numbers. */
    public static final Option<List<String>> COVARIATES = names("covariates", "explanatory columns with numbers");

    /** Explanatory columns with categories. */
    public static final Option<List<String>> CATEGORIES = names(
            "categories",
            "explanatory columns with categories, as column or column=reference; without a reference the first in the alphabet");

    /** A number for which a condition holds. */
    public static Option<Double> number(
            String name, String standard, String meaning, String allowed, DoublePredicate condition) {
        return new Option<>(name, "NUMBER", standard, meaning, text -> {
            double value = asNumber(text);
            if (!condition.test(value)) {
                throw new IllegalArgumentException(allowed);
            }
            return value;
        });
    }

    /** Any finite number, or none. */
    public static Option<Optional<Double>> number(String name, String meaning) {
        return new Option<>(
                name, "NUMBER", "", meaning, text -> text.isEmpty() ? Optional.empty() : Optional.of(asNumber(text)));
    }

    /** A whole number of at least {@code least}. */
    public static Option<Integer> whole(String name, int standard, int least, String meaning) {
        return new Option<>(name, "N", Integer.toString(standard), meaning, text -> {
            double value = asNumber(text);
            if (value != Math.rint(value) || value < least || value > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("a whole number of at least " + least);
            }
            return (int) value;
        });
    }

    /** A whole number of at least {@code least}, or none. */
    public static Option<Optional<Integer>> wholeOrNone(String name, int least, String meaning) {
        Option<Integer> given = whole(name, least, least, meaning);
        return new Option<>(
                name,
                given.form,
                "",
                meaning,
                text -> text.isEmpty() ? Optional.empty() : Optional.of(given.read.apply(text)));
    }

    /** Numbers divided by commas. */
    public static Option<double[]> numbers(String name, String standard, String meaning) {
        return new Option<>(
                name,
                "NUMBERS",
                standard,
                meaning,
                text -> Arrays.stream(parts(text)).mapToDouble(Option::asNumber).toArray());
    }

    /** One of the constants of an enum, written in small letters with dashes. */
    public static <E extends Enum<E>> Option<E> choice(String name, E standard, String meaning) {
        List<E> all = List.of(standard.getDeclaringClass().getEnumConstants());
        String form = all.stream().map(Option::word).collect(Collectors.joining("|"));
        return new Option<>(
                name,
                form,
                word(standard),
                meaning,
                text -> all.stream()
                        .filter(e -> word(e).equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("one of " + form.replace("|", ", "))));
    }

    /** Yes when given. */
    public static Option<Boolean> flag(String name, String meaning) {
        return new Option<>(name, "", "false", meaning, Boolean::parseBoolean);
    }

    /** A text, or none. */
    public static Option<Optional<String>> text(String name, String form, String meaning) {
        return new Option<>(name, form, "", meaning, text -> text.isEmpty() ? Optional.empty() : Optional.of(text));
    }

    /** A second table, or none. */
    public static Option<Optional<Path>> file(String name, String meaning) {
        return new Option<>(
                name, "FILE", "", meaning, text -> text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text)));
    }

    private static Option<List<String>> names(String name, String meaning) {
        return new Option<>(name, "COLUMNS", "", meaning, text -> List.of(parts(text)));
    }

    /** Returns the option as it is typed. */
    public String dashed() {
        return "--" + name;
    }

    /** Returns whether it stands alone on the command line. */
    public boolean alone() {
        return form.isEmpty();
    }

    /** Returns the word for a constant: BELOW_BOTH is below-both. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Divides a list at its commas. */
    public static String[] parts(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toArray(String[]::new);
    }

    private static double asNumber(String text) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a number, with a decimal point", e);
        }
        throw new IllegalArgumentException("a finite number");
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a whole number", e);
        }
    }
}
