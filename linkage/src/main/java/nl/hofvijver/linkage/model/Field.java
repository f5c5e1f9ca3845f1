package nl.hofvijver.linkage.model;

import java.util.List;
import java.util.Locale;

/**
 * What is compared, in the order of the digits of a pattern. Digit 0: not known on one side; 1: different; higher: more
 * alike.
 *
 * <p>{@link #same} is where training begins, and what a few pairs cannot overrule: how often two records of one person
 * agree at each level, from 1 on. {@link #family} is the same for two members of one household and is not trained.
 */
public enum Field {
    SURNAME(
            0,
            List.of(
                    "different",
                    "sounds alike",
                    "part of a double name",
                    "swapped with given name",
                    "typing error",
                    "equal"),
            List.of(.03, .02, .03, .01, .06, .85),
            List.of(.20, .01, .08, .0001, .01, .70),
            List.of(.97, .02, .003, .0001, .003, .004)),
    /** Members of a family have names of their own, as strangers have. */
    GIVEN(
            1,
            List.of(
                    "different",
                    "sounds alike",
                    "initial or other given name",
                    "swapped with surname",
                    "typing error",
                    "equal"),
            List.of(.03, .03, .04, .01, .07, .82),
            List.of(),
            List.of(.93, .04, .01, .0001, .01, .01)),
    BIRTH(
            2,
            List.of(
                    "different",
                    "a year apart",
                    "same year, day unknown",
                    "two of three parts",
                    "one digit or swapped",
                    "equal"),
            List.of(.002, .01, .01, .03, .05, .898),
            List.of(.85, .05, .01, .04, .03, .02),
            List.of(.942, .045, .0005, .012, .0005, .00004)),
    SEX(3, List.of("different", "equal"), List.of(.01, .99), List.of(), List.of(.5, .5)),
    POSTCODE(
            4,
            List.of("different", "typing error", "same area", "equal"),
            List.of(.10, .04, .10, .76),
            List.of(.04, .01, .05, .90),
            List.of(.9745, .005, .02, .0005)),
    HOUSE(
            5,
            List.of("different", "typing error", "equal"),
            List.of(.08, .04, .88),
            List.of(.05, .01, .94),
            List.of(.93, .05, .02)),
    STREET(
            6,
            List.of("different", "alike", "equal"),
            List.of(.10, .10, .80),
            List.of(.05, .05, .90),
            List.of(.985, .01, .005)),
    PLACE(
            7,
            List.of("different", "alike", "equal"),
            List.of(.08, .08, .84),
            List.of(.05, .05, .90),
            List.of(.94, .01, .05)),
    REGION(8, List.of("different", "equal"), List.of(.05, .95), List.of(.02, .98), List.of(.8, .2)),
    BIRTH_PLACE(
            9,
            List.of("different", "alike", "equal"),
            List.of(.08, .08, .84),
            List.of(.30, .05, .65),
            List.of(.94, .01, .05)),
    PHONE(
            10,
            List.of("different", "typing error", "equal"),
            List.of(.20, .05, .75),
            List.of(.60, .01, .39),
            List.of(.9999, .00005, .00005)),
    EMAIL(
            11,
            List.of("different", "alike", "equal"),
            List.of(.25, .10, .65),
            List.of(.85, .05, .10),
            List.of(.9999, .00005, .00005)),
    DESCRIPTION(12, List.of("different", "alike", "equal"), List.of(.25, .10, .65), List.of(), List.of(.97, .01, .02)),
    /** Now and then a number is booked on another member of the family. */
    IDENTIFIER(
            13,
            List.of("different", "one digit", "equal"),
            List.of(.02, .03, .95),
            List.of(.990, .002, .008),
            List.of(.999994, .000005, .000001));

    private final int place;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> levels;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out without a copy
    private final double[] same;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out without a copy
    private final double[] family;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out without a copy
    private final double[] stranger;

    Field(int place, List<String> levels, List<Double> same, List<Double> family, List<Double> stranger) {
        this.place = place;
        this.levels = levels;
        this.same = same.stream().mapToDouble(Double::doubleValue).toArray();
        this.family = family.stream().mapToDouble(Double::doubleValue).toArray();
        this.stranger = stranger.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Largest share of pairs of one person that can disagree; more of them are another kind of pairs. */
    double mostDifferent() {
        return switch (this) {
            case SEX -> .05;
            case BIRTH -> .2;
            case GIVEN, IDENTIFIER -> .3;
            case SURNAME -> .4;
            default -> .7;
        };
    }

    /** Place of its digit in a pattern, from 0. */
    public int place() {
        return place;
    }

    /** Its name in SQL and reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Number of levels apart from "not known". */
    public int levels() {
        return levels.size();
    }

    /** What a level means; 0 is "not known". */
    public String level(int level) {
        return level == 0 ? "not known" : levels.get(level - 1);
    }

    /** Where training begins; index 0 is level 1. */
    double[] same() {
        return same.clone();
    }

    /** Fixed shares within a household; empty when its members agree like strangers. */
    double[] family() {
        return family.clone();
    }

    /** How often two strangers agree in most registers; index 0 is level 1. */
    double[] stranger() {
        return stranger.clone();
    }

    /** True when a son has this from his father: all but the date of birth. */
    boolean sharedByNamesakes() {
        return this != BIRTH && this != IDENTIFIER && this != EMAIL && this != PHONE && this != DESCRIPTION;
    }

    /** The level of this field in a pattern. */
    public int in(String pattern) {
        return pattern.charAt(place) - '0';
    }
}
