package nl.hofvijver.release.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.DoubleStream;

/**
 * How precisely a number is told.
 *
 * <p>A mean before and after one person left gives that person's value: {@code n·m1 − (n − 1)·m2}. Told to the nearest
 * multiple of a step, each mean is open by half a step, and the person's value by {@code n} steps. With a step of at least
 * {@code 2·sd/n} that is two standard deviations to both sides, which is about what everybody knew beforehand. The
 * standard error is {@code sd/√n}, so that such a step is smaller than the chance that the figure has anyhow, for more than
 * four people. For a median, {@code 2·sd/n} is about the distance between two people in the middle of the row.
 */
final class Precision {
    private static final int DIGITS = 3;
    /** Width of an interval of 95% in standard errors. */
    private static final double WIDTH = 2 * 1.959964;

    private Precision() {}

    /** The number with as many digits as mean something. */
    static double digits(double number, int digits) {
        if (!Double.isFinite(number) || number == 0) {
            return number;
        }
        return new BigDecimal(number).round(new MathContext(digits)).doubleValue();
    }

    /**
     * A mean, a median or an end of its interval, to three digits at most and so that no person of those on whom it rests
     * can be worked out.
     *
     * @param number what is told
     * @param width of the interval of 95% of the figure
     * @param people on how many people it rests
     */
    static double ofMean(double number, double width, double people) {
        double told = digits(number, DIGITS);
        if (!(width > 0) || !Double.isFinite(told)) {
            return told;
        }
        BigDecimal step = round(2 * width / WIDTH / Math.sqrt(people));
        BigDecimal steps = new BigDecimal(told).divide(step, 0, RoundingMode.HALF_EVEN);
        double coarse = steps.multiply(step).doubleValue();
        return step.doubleValue() > lastDigit(told) ? coarse : told;
    }

    private static double lastDigit(double told) {
        return told == 0 ? 0 : Math.pow(10, Math.floor(Math.log10(Math.abs(told))) - DIGITS + 1);
    }

    /** The smallest of 1, 2 and 5 times a power of ten that is at least {@code least}. */
    private static BigDecimal round(double least) {
        int power = (int) Math.floor(Math.log10(least));
        return DoubleStream.of(1, 2, 5, 10)
                .mapToObj(BigDecimal::valueOf)
                .map(step -> step.scaleByPowerOfTen(power))
                .filter(step -> step.doubleValue() >= least)
                .findFirst()
                .orElseThrow();
    }
}
