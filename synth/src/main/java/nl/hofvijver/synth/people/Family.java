package nl.hofvijver.synth.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The people who were one household when they entered the region, with their children and partners since, and the
 * households into which they have split.
 */
public final class Family {
    /** Ids leave room for this many people and households per family. */
    public static final int ROOM = 64;

    private final long id;
    private final double wealth;
    private final List<Person> people = new ArrayList<>(4);
    private int households;

    /** @param wealth place of the family among incomes, in standard deviations; higher is richer */
    Family(long id, double wealth) {
        this.id = id;
        this.wealth = wealth;
    }

    public List<Person> people() {
        return Collections.unmodifiableList(people);
    }

    double wealth() {
        return wealth;
    }

    /** Those who live in a household on a day. */
    List<Person> members(long household, int day) {
        List<Person> members = new ArrayList<>(4);
        for (Person person : people) {
            for (Stay stay : person.stays()) {
                if (stay.household() == household && stay.covers(day)) {
                    members.add(person);
                }
            }
        }
        return members;
    }

    boolean full() {
        return people.size() == ROOM;
    }

    long newPersonId() {
        return id * ROOM + people.size();
    }

    long newHousehold() {
        return id * ROOM + households++;
    }

    void add(Person person) {
        people.add(person);
    }
}
