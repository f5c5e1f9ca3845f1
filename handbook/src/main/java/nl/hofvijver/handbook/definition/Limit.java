package nl.hofvijver.handbook.definition;

import java.math.BigDecimal;
import java.util.Locale;

/** A limit of a number, in its own unit. */
public record Limit(Comparison comparison, BigDecimal value) {
    /** On which side of the limit a number must lie. */
    public enum Comparison {
        ABOVE(">"),
        AT_LEAST(">="),
        BELOW("<"),
        AT_MOST("<=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        /** The key by which a definition names it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** True when {@code number} satisfies the limit. */
    public boolean holds(double number) {
        double limit = value.doubleValue();
        return switch (comparison) {
            case ABOVE -> number > limit;
            case AT_LEAST -> number >= limit;
            case BELOW -> number < limit;
            case AT_MOST -> number <= limit;
        };
    }
}
