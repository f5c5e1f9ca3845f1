package nl.hofvijver.handbook.definition;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that holds or does not hold for a person in a year, or for an event. Criteria are trees: the leaves are
 * facts in the pond or properties of the row itself.
 */
public sealed interface Criterion permits Criterion.Tree, Criterion.Reference, Criterion.Own, Fact {
    /** A criterion made of others. */
    sealed interface Tree extends Criterion {
        List<Criterion> of();
    }

    /** Holds when all hold; of nothing: always. */
    record All(List<Criterion> of) implements Tree {
        public All {
            of = List.copyOf(of);
        }
    }

    /** Holds when at least one holds; of nothing: never. */
    record Any(List<Criterion> of) implements Tree {
        public Any {
            of = List.copyOf(of);
        }
    }

    /** Holds when not one of them holds. */
    record None(List<Criterion> of) implements Tree {
        public None {
            of = List.copyOf(of);
        }
    }

    /** Holds when at least so many of them hold. */
    record Some(int atLeast, List<Criterion> of) implements Tree {
        public Some {
            of = List.copyOf(of);
            if (atLeast < 1) {
                throw new IllegalArgumentException("at least one of them");
            }
        }
    }

    /** A criterion that names something else in the entry. */
    sealed interface Reference extends Criterion {}

    /** Belongs to another group of the same entry, with the same anchor. */
    record InGroup(String group) implements Reference {}

    /** For a person in a year: had at least so many events of that event group in the year. */
    record HadEvents(String group, int atLeast) implements Reference {}

    /** For an event: its person belongs to that group of people in the year of the event. */
    record PersonInGroup(String group) implements Reference {}

    /** A value of the person in the year lies within limits; a value that is not known never does. */
    record ValueWithin(String value, List<Limit> limits) implements Reference {
        public ValueWithin {
            limits = List.copyOf(limits);
            if (limits.isEmpty()) {
                throw new IllegalArgumentException("a value is held against a limit");
            }
        }
    }

    /** A property of the row itself. */
    sealed interface Own extends Criterion {}

    /** Age in whole years, both ends included: on 1 July for a year, on the day itself for an event. */
    record Age(int from, int to) implements Own {
        /** Stands for "no upper limit"; nobody gets that old. */
        public static final int NO_LIMIT = 150;

        public Age {
            if (from < 0 || to < from || to > NO_LIMIT) {
                throw new IllegalArgumentException("not a range of ages: " + from + "-" + to);
            }
        }
    }

    /** Sex as registered. */
    record Sex(String sex) implements Own {
        public Sex {
            if (!Set.of("male", "female").contains(sex)) {
                throw new IllegalArgumentException("not a sex that can be selected: " + sex);
            }
        }
    }

    /** Lives in one of these areas: codes of gemeenten, wijken or buurten. */
    record Lives(List<String> areas) implements Own {
        /** The form of an area code. */
        public static final String FORM = "GM[0-9A-Z]{4}|WK[0-9A-Z]{6}|BU[0-9A-Z]{8}";

        public Lives {
            areas = areas.stream().sorted().distinct().toList();
            if (areas.isEmpty() || !areas.stream().allMatch(a -> a.matches(FORM))) {
                throw new IllegalArgumentException("not area codes: " + areas);
            }
        }
    }

    /** Lives in a buurt of these fifths of deprivation: 1 is the most deprived fifth of the region's people. */
    record Deprivation(int from, int to) implements Own {
        /** Number of groups. */
        public static final int FIFTHS = 5;

        public Deprivation {
            if (from < 1 || to < from || to > FIFTHS) {
                throw new IllegalArgumentException("not fifths: " + from + "-" + to);
            }
        }
    }

    /** What is known about being registered with any practice in the year. */
    record Registration(State state) implements Own {
        /** Whether the person is registered, or whether that can be known at all. */
        public enum State {
            /**
             * It is known for everybody in the person's gemeente. A register that is known in part would show those
             * who are registered and hide those who are not.
             */
            KNOWN,
            ANY,
            NONE
        }
    }

    /** The criteria directly below this one. */
    default List<Criterion> parts() {
        return this instanceof Tree tree ? tree.of() : List.of();
    }

    /** The group, event or value that this criterion names, when it names one. */
    default Optional<String> named() {
        return switch (this) {
            case InGroup(String name) -> Optional.of(name);
            case HadEvents(String name, int _) -> Optional.of(name);
            case PersonInGroup(String name) -> Optional.of(name);
            case ValueWithin(String name, var _) -> Optional.of(name);
            default -> Optional.empty();
        };
    }
}
