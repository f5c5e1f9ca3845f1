package nl.hofvijver.desk.family;

import nl.hofvijver.desk.method.Option;

/** Options that several families offer in the same words. */
final class Options {
    private Options() {}

    static Option<Double> multiplier(String standard, String meaning) {
        return Option.number("multiplier", standard, meaning, "a number above zero", v -> v > 0);
    }

    static Option<Double> aboveZero(String name, String standard, String meaning) {
        return Option.number(name, standard, meaning, "a number above zero", v -> v > 0);
    }

    static Option<Double> share(String name, String standard, String meaning) {
        return Option.number(name, standard, meaning, "a number between 0 and 1", v -> v > 0 && v < 1);
    }
}
