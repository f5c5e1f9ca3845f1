package nl.hofvijver.synth.partner;

import nl.hofvijver.synth.chance.Dice;
import nl.hofvijver.synth.people.Person;

/**
 * What a partner knows of somebody when they first meet.
 *
 * @param number tells this person, at this partner and this time, from every other
 * @param birth day of birth
 * @param pseudonym empty for somebody whose identity nobody asked for
 */
record Patient(long number, int birth, boolean female, String pseudonym) {
    /** The person as known the so-many-th time. */
    static Patient of(Person person, int time, String pseudonym) {
        return new Patient(person.id() * 16 + time, person.birth(), person.female(), pseudonym);
    }

    /** The pseudonym as the partner delivers it: for some patients it could not be made. */
    String pseudonym(Fault missing, String partner, Faults faults, Dice dice) {
        if (pseudonym.isEmpty()) {
            faults.count(missing, partner, 1);
            return "";
        }
        return faults.strikes(missing, partner, dice) ? "" : pseudonym;
    }

    /** The sex in NHG table 4. */
    String sex() {
        return female ? "V" : "M";
    }
}
