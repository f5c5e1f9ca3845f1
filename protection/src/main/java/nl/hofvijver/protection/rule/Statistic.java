package nl.hofvijver.protection.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A figure other than a cell of a table, with what has to be known of it to decide whether it may leave. What does not
 * apply is NaN.
 *
 * @param kind what it is
 * @param n unweighted persons behind it
 * @param events persons or events in the numerator of a rate; in the other group of a ratio
 * @param share share of its group that it tells about, between 0 and 1
 * @param largest share of the largest contributor (person, practice, organisation)
 * @param topTwo share of the two largest
 * @param freedom degrees of freedom of a model
 * @param smallest persons in the smallest interval, bin, step, category or area that it shows
 * @param groups number of groups that are compared
 */
public record Statistic(
        Kind kind,
        double n,
        double events,
        double share,
        double largest,
        double topTwo,
        double freedom,
        double smallest,
        double groups) {

    /** What a figure can be. */
    public enum Kind {
        COUNT,
        /** Persons out of persons. */
        PROPORTION,
        /** Events per persons or person-years. */
        RATE,
        /** One group against another. */
        RATIO,
        MEAN,
        SUM,
        /** Median, percentiles, box plot without whiskers to single persons. */
        QUANTILE,
        /** Minimum, maximum, outlier. */
        EXTREME,
        MODE,
        CORRELATION,
        /** Coefficients, odds ratios, hazard ratios and their tests. */
        REGRESSION,
        /** Residuals, predictions per person, plots with a dot per person. */
        RESIDUALS,
        SURVIVAL,
        HISTOGRAM,
        MAP,
        /** A comparison of practices or other organisations. */
        PRACTICES,
        /** Free text, code, an image. */
        TEXT;

        /** The word in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind with this word. */
        public static Optional<Kind> of(String word) {
            return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
        }
    }
}
