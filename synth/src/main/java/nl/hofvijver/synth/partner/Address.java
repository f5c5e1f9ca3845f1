package nl.hofvijver.synth.partner;

import nl.hofvijver.synth.area.Buurt;
import nl.hofvijver.synth.chance.Dice;
import nl.hofvijver.synth.chance.Mix;
import nl.hofvijver.synth.people.Stay;

/**
 * An invented address: the four digits belong to a wijk, the first letter to a buurt in it, the second to a street.
 *
 * @param postcode six signs
 * @param suffix empty, or a letter behind the house number
 */
record Address(String postcode, int number, String suffix) {
    private static final int FIRST_DIGITS = 9901;
    private static final int STREETS = 26;
    private static final int HOUSES = 180;
    private static final double WITH_SUFFIX = 0.06;

    /** Where somebody lives during a stay. */
    static Address of(Stay stay) {
        long bits = Mix.bits(stay.household(), stay.buurt().index());
        int street = Math.floorMod(bits, STREETS);
        int number = 1 + Math.floorMod(bits >> 8, HOUSES);
        boolean suffix = Mix.share(stay.household(), 7) < WITH_SUFFIX;
        return new Address(
                digits(stay.buurt()) + letter(stay.buurt()) + (char) ('A' + street),
                number,
                suffix ? String.valueOf((char) ('A' + number % 3)) : "");
    }

    /** Somewhere outside the region. */
    static Address elsewhere(Dice dice) {
        return new Address(
                (1000 + dice.below(8900)) + "" + (char) ('A' + dice.below(STREETS))
                        + (char) ('A' + dice.below(STREETS)),
                1 + dice.below(HOUSES),
                "");
    }

    /** The four digits of a buurt. */
    static String digits(Buurt buurt) {
        return Integer.toString(FIRST_DIGITS + buurt.wijk().index());
    }

    /** The letter of a buurt: two buurten of one wijk have different ones. */
    static char letter(Buurt buurt) {
        int place = Integer.parseInt(buurt.code().substring(buurt.code().length() - 2));
        if (place < 0 || place >= STREETS) {
            throw new IllegalStateException("a wijk has at most 26 buurten");
        }
        return (char) ('A' + place);
    }
}
