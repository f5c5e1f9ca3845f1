package nl.hofvijver.statistics.survival;

import java.util.stream.IntStream;
import nl.hofvijver.statistics.regression.Design;

/** Published follow-up studies that the tests share. */
final class Studies {
    private Studies() {}

    /** Acute myelogenous leukaemia, Miller 1997, p. 49: the first 11 rows had maintenance chemotherapy. */
    static FollowUp leukaemia() {
        double[] time = {9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161, 5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45};
        int[] status = {1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1};
        return FollowUp.of(time, status);
    }

    static FollowUp maintained() {
        return leukaemia().select(IntStream.range(0, 11).toArray());
    }

    static FollowUp notMaintained() {
        return leukaemia().select(IntStream.range(11, 23).toArray());
    }

    /** Group of each row of {@link #leukaemia}: 0 maintained, 1 not. */
    static int[] leukaemiaGroups() {
        return IntStream.range(0, 23).map(i -> i < 11 ? 0 : 1).toArray();
    }

    static Design leukaemiaDesign() {
        return Design.ofRows(23)
                .column("x", IntStream.of(leukaemiaGroups()).asDoubleStream().toArray());
    }

    /** Ovarian cancer trial, Edmunson et al. 1979. */
    static FollowUp ovarian() {
        double[] time = {
            59, 115, 156, 421, 431, 448, 464, 475, 477, 563, 638, 744, 769, 770, 803, 855, 1040, 1106, 1129, 1206, 1227,
            268, 329, 353, 365, 377
        };
        int[] status = {1, 1, 1, 0, 1, 0, 1, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0};
        return FollowUp.of(time, status);
    }

    static Design ovarianDesign() {
        double[] age = {
            72.3315, 74.4932, 66.4658, 53.3644, 50.3397, 56.4301, 56.9370, 59.8548, 64.1753, 55.1781, 56.7562, 50.1096,
            59.6301, 57.0521, 39.2712, 43.1233, 38.8932, 44.6000, 53.9068, 44.2055, 59.5890, 74.5041, 43.1370, 63.2192,
            64.4247, 58.3096
        };
        return Design.ofRows(26)
                .column("age", age)
                .column("rx", IntStream.of(ovarianArms()).asDoubleStream().toArray());
    }

    static int[] ovarianArms() {
        return new int[] {1, 1, 1, 2, 1, 1, 2, 2, 1, 2, 1, 2, 2, 2, 1, 1, 1, 1, 2, 2, 2, 1, 1, 2, 2, 2};
    }
}
