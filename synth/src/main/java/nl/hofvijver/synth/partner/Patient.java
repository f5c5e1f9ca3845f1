package nl.hofvijver.synth.partner;

import nl.hofvijver.synth.Days;
import nl.hofvijver.synth.chance.Dice;
import nl.hofvijver.synth.people.Person;

/**
 * What a partner knows of somebody when they first meet.
 *
 * @param number tells this person, at this partner and this time, from every other
 * @param birth day of birth
 * @param bsn empty for somebody whose identity nobody asked for
 * @param persona the names
 */
record Patient(long number, int birth, boolean female, String bsn, Persona persona) {
    private static final String[] PLACEHOLDERS = {"999999999", "000000000", "111111110"};
    private static final int OTHER_DIGITS = 9;
    private static final double LEFT_EMPTY = 0.6;
    private static final double PLACEHOLDER = 0.5;
    private static final double MISSPELT = 0.01;

    /** The person as known the so-many-th time. */
    static Patient of(Person person, int time, String bsn, Persona persona) {
        return new Patient(person.id() * 16 + time, person.birth(), person.female(), bsn, persona);
    }

    /** The number as the partner has it: of some patients it has none, a placeholder, or one with a wrong digit. */
    String bsn(Fault missing, String partner, Faults faults, Dice dice) {
        if (bsn.isEmpty()) {
            faults.count(missing, partner, 1);
            return "";
        }
        if (!faults.strikes(missing, partner, dice)) {
            return bsn;
        }
        if (dice.chance(LEFT_EMPTY)) {
            return "";
        }
        if (dice.chance(PLACEHOLDER)) {
            return PLACEHOLDERS[dice.below(PLACEHOLDERS.length)];
        }
        int at = dice.below(bsn.length());
        int further = dice.below(OTHER_DIGITS);
        String wrong = withDigit(at, further);
        // Of the nine wrong digits one may turn an invented number into one that somebody could have.
        return Identities.passesElevenTest(wrong) ? withDigit(at, (further + 1) % OTHER_DIGITS) : wrong;
    }

    private String withDigit(int at, int further) {
        char digit = (char) ('0' + (bsn.charAt(at) - '0' + 1 + further) % 10);
        return bsn.substring(0, at) + digit + bsn.substring(at + 1);
    }

    /** Ends a row with everything that tells who somebody is: number, names, day of birth, address. */
    void identify(RowBuffer row, String number, int shownBirth, Address address, Dice dice) {
        Persona shown = dice.chance(MISSPELT) ? persona.misspelt(dice) : persona;
        row.text(number)
                .text(shown.given())
                .text(shown.initials())
                .text(shown.prefix())
                .text(shown.name())
                .text(shown.partnerPrefix())
                .text(shown.partnerName())
                .day(shownBirth)
                .text(address.postcode())
                .number(address.number())
                .text(address.suffix())
                .end();
    }

    /** As {@link #identify(RowBuffer, String, int, Address, Dice)}, with the true day of birth. */
    void identify(RowBuffer row, String number, Address address, Dice dice) {
        identify(row, number, birth, address, dice);
    }

    /** The day of birth in another year; the 29th of February becomes the 28th. */
    int birthIn(int year) {
        int month = Days.month(birth);
        int day = birth - Days.day(Days.year(birth), month, 1) + 1;
        return Days.day(year, month, month == 2 ? Math.min(day, 28) : day);
    }

    /** The sex in NHG table 4. */
    String sex() {
        return female ? "V" : "M";
    }
}
