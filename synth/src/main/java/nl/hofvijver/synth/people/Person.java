package nl.hofvijver.synth.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.synth.Days;

/** One inhabitant: who, where from when on, and until when. The life course writes it, everything else reads it. */
public final class Person {
    private final long id;
    private final int birth;
    private final boolean female;
    private final double deprivation;
    private final List<Stay> stays = new ArrayList<>(2);
    private boolean child;
    private int death = Days.NEVER;
    private String cause = "";

    Person(long id, int birth, boolean female, double deprivation, boolean child, Stay first) {
        this.id = id;
        this.birth = birth;
        this.female = female;
        this.deprivation = deprivation;
        this.child = child;
        stays.add(first);
    }

    /** A number that belongs to this person alone, of which partners never see more than a scrambling. */
    public long id() {
        return id;
    }

    /** The day of birth. */
    public int birth() {
        return birth;
    }

    public boolean female() {
        return female;
    }

    /** Deprivation of home and buurt together, in standard deviations; higher is more deprived. */
    public double deprivation() {
        return deprivation;
    }

    /** Where the person lived in the region, in order of time; there may be years elsewhere in between. */
    public List<Stay> stays() {
        return Collections.unmodifiableList(stays);
    }

    /** The day of death in the region, or {@link Days#NEVER}. */
    public int death() {
        return death;
    }

    /** The underlying cause of death (ICD-10); empty for the living. */
    public String cause() {
        return cause;
    }

    /** Completed years of life. */
    public int age(int day) {
        return Days.age(birth, day);
    }

    /** The first day in the region. */
    public int arrival() {
        return stays.getFirst().from();
    }

    /** The day after the last one in the region; {@link Days#NEVER} for who is still there. */
    public int departure() {
        return stays.getLast().to();
    }

    /** Where the person lives on a day; empty when that is not in the region. */
    public Optional<Stay> on(int day) {
        for (Stay stay : stays) {
            if (stay.covers(day)) {
                return Optional.of(stay);
            }
        }
        return Optional.empty();
    }

    /** True for who lives in the region on a day. */
    public boolean presentOn(int day) {
        return arrival() <= day && day < departure();
    }

    /** True while somebody lives as a child in the household of the parents. */
    boolean child() {
        return child;
    }

    boolean present() {
        return departure() == Days.NEVER;
    }

    Stay now() {
        return stays.getLast();
    }

    void leaveParents() {
        child = false;
    }

    void moveTo(Stay next) {
        leave(next.from());
        stays.add(next.since(departure()));
    }

    void leave(int day) {
        Stay last = stays.removeLast();
        stays.add(last.until(Math.max(day, last.from() + 1)));
    }

    void die(int day, String causeOfDeath) {
        leave(day);
        death = departure();
        cause = causeOfDeath;
    }
}
