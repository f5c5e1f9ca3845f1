package nl.hofvijver.handbook.definition;

import nl.hofvijver.handbook.definition.Measure.Counted;

/** Finds the ages that a group can have at all, so that a standard population is not filled with empty ages. */
public final class AgeRange {
    /** No limit. */
    public static final Criterion.Age EVERY_AGE = new Criterion.Age(0, Criterion.Age.NO_LIMIT);

    private AgeRange() {}

    /** The narrowest range that follows from ages that must hold; every age when none must. */
    public static Criterion.Age of(Entry entry, Counted counted) {
        return switch (counted) {
            case Counted.People(String group) -> of(entry, entry.group(group).rule());
            case Counted.Events(String name)
            when entry.groups().containsKey(name) -> of(entry, entry.group(name).rule());
            default -> EVERY_AGE;
        };
    }

    private static Criterion.Age of(Entry entry, Criterion criterion) {
        return switch (criterion) {
            case Criterion.Age age -> age;
            case Criterion.InGroup(String group) -> of(entry, entry.group(group).rule());
            case Criterion.All(var of) -> of.stream().map(c -> of(entry, c)).reduce(EVERY_AGE, AgeRange::both);
            default -> EVERY_AGE;
        };
    }

    /** Where two ranges have nothing in common nobody can be meant; then the second one is as good as any. */
    private static Criterion.Age both(Criterion.Age left, Criterion.Age right) {
        int from = Math.max(left.from(), right.from());
        int to = Math.min(left.to(), right.to());
        return from <= to ? new Criterion.Age(from, to) : right;
    }
}
