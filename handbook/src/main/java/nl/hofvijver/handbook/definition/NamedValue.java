package nl.hofvijver.handbook.definition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.pond.region.Title;

/**
 * A number that every person has in a year, or lacks.
 *
 * @param name unique in its entry
 * @param title what it is, for a sentence
 * @param unit how it is shown
 * @param value where it comes from
 * @param plausible results outside are left out of means and medians, as mistakes of measuring or typing
 * @param step how finely a median tells values apart, such as 1 mmol/mol
 */
public record NamedValue(
        String name, Title title, String unit, Value value, Optional<Range> plausible, BigDecimal step) {
    /** Both ends included. */
    public record Range(BigDecimal from, BigDecimal to) {}

    /** Where a number comes from. */
    public sealed interface Value {
        /** The result that the measurement takes; not known without one. */
        record Result(Fact.Measurement measurement) implements Value {}

        /** The number of times in the window; 0 without any. */
        record Times(Fact fact) implements Value {}

        /** The number of different codes or medicine groups in the window; 0 without any. */
        record Different(Fact fact) implements Value {}

        /** The number of days supplied in the window; 0 without any. */
        record Days(Fact.Medicine medicine) implements Value {}

        /** The euros that practices charged in the window; 0 without any. */
        record Charged(Fact.Procedure procedure) implements Value {}

        /** The age in years at which it first happened; not known when it never did. */
        record AgeAt(Fact fact) implements Value {}

        /** The points of the parts that hold, added up. */
        record Score(List<Part> parts) implements Value {
            public Score {
                parts = List.copyOf(parts);
            }
        }
    }

    /** What is added to a score when the criterion holds. */
    public record Part(BigDecimal points, Criterion when) {}

    /** True when nobody lacks it: having none is 0. */
    public boolean everybody() {
        return switch (value) {
            case Value.Result _, Value.AgeAt _ -> false;
            case Value.Times _, Value.Different _, Value.Days _, Value.Charged _, Value.Score _ -> true;
        };
    }
}
