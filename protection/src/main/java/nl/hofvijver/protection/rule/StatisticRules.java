package nl.hofvijver.protection.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * Rules of thumb for figures that are not cells of a table: ten units, ten degrees of freedom, no more than 90% of a group,
 * no contributor above half (after the ESSnet guidelines and the ACRO defaults). What the rules cannot see, such as a text,
 * is for a person.
 *
 * @param threshold smallest number of units
 * @param freedom fewest degrees of freedom
 * @param groupShare largest share of a group
 * @param dominanceShare largest share of one contributor
 * @param topTwoShare largest share of two contributors
 * @param practices fewest practices in a comparison
 */
public record StatisticRules(
        int threshold, int freedom, double groupShare, double dominanceShare, double topTwoShare, int practices) {

    /** What is usual. */
    public static StatisticRules usual() {
        return new StatisticRules(10, 10, 0.9, 0.5, 0.9, 3);
    }

    /**
     * A judgement.
     *
     * @param verdict whether it may leave
     * @param reasons which rules it breaks, or which numbers are missing, in words
     */
    public record Judgement(Verdict verdict, List<String> reasons) {
        public Judgement {
            reasons = List.copyOf(reasons);
        }
    }

    /** Whether a figure may leave. */
    public enum Verdict {
        OK,
        REFUSED,
        /** No rule decides: somebody has to look at it. */
        PERSON
    }

    /** Judges a figure; a number that its rule needs and that is missing is a reason to refuse. */
    public Judgement judge(Statistic figure) {
        List<String> broken = new ArrayList<>();
        switch (figure.kind()) {
            case COUNT -> {
                // Nobody at all says nothing about anyone.
                if (figure.n() != 0) {
                    atLeast(broken, "n", figure.n(), threshold);
                    atMostIfKnown(broken, "share of the group", figure.share(), groupShare);
                }
            }
            case PROPORTION -> {
                atLeast(broken, "n", figure.n(), threshold);
                atLeast(broken, "numerator", figure.events(), threshold);
                atLeast(broken, "complement", figure.n() - figure.events(), threshold);
                atMostIfKnown(broken, "share of the group", figure.events() / figure.n(), groupShare);
            }
            case RATE, RATIO -> {
                atLeast(broken, "n", figure.n(), threshold);
                atLeast(broken, "events", figure.events(), threshold);
            }
            case MEAN, CORRELATION -> {
                atLeast(broken, "n", figure.n(), threshold);
                dominance(broken, figure);
            }
            case SUM -> {
                atLeast(broken, "contributors", figure.n(), threshold);
                known(broken, "share of the largest contributor", figure.largest());
                dominance(broken, figure);
            }
            case QUANTILE, HISTOGRAM, MAP -> {
                atLeast(broken, "n", figure.n(), threshold);
                atLeast(broken, "smallest interval", figure.smallest(), threshold);
            }
            case SURVIVAL -> {
                atLeast(broken, "n", figure.n(), threshold);
                atLeast(broken, "smallest step", figure.smallest(), threshold);
            }
            case MODE -> {
                atLeast(broken, "n", figure.n(), threshold);
                known(broken, "share of the group", figure.share());
                atMostIfKnown(broken, "share of the group", figure.share(), groupShare);
            }
            case REGRESSION -> {
                atLeast(broken, "n", figure.n(), threshold);
                atLeast(broken, "degrees of freedom", figure.freedom(), freedom);
                atLeast(broken, "smallest category", figure.smallest(), threshold);
            }
            case PRACTICES -> {
                atLeast(broken, "n", figure.n(), threshold);
                atLeast(broken, "practices", figure.groups(), practices);
                known(broken, "share of the largest practice", figure.largest());
                dominance(broken, figure);
            }
            case EXTREME -> broken.add("a minimum or maximum is the value of a person");
            case RESIDUALS -> broken.add("a figure per person does not leave");
            case TEXT -> {
                return new Judgement(Verdict.PERSON, List.of("no rule reads texts, code or images"));
            }
        }
        return new Judgement(broken.isEmpty() ? Verdict.OK : Verdict.REFUSED, broken);
    }

    private void dominance(List<String> broken, Statistic figure) {
        atMostIfKnown(broken, "share of the largest contributor", figure.largest(), dominanceShare);
        atMostIfKnown(broken, "share of the two largest", figure.topTwo(), topTwoShare);
    }

    private static void known(List<String> broken, String what, double value) {
        if (Double.isNaN(value)) {
            broken.add("the " + what + " is not given");
        }
    }

    private static void atLeast(List<String> broken, String what, double value, double least) {
        known(broken, what, value);
        if (value < least) {
            broken.add("%s below %.0f".formatted(what, least));
        }
    }

    private static void atMostIfKnown(List<String> broken, String what, double value, double most) {
        if (value > most) {
            broken.add("%s above %.0f%%".formatted(what, 100 * most));
        }
    }
}
