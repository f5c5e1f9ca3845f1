package nl.hofvijver.handbook.definition;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that holds or does not hold for a person in a year, or for an event. Criteria are trees: the leaves are
 * facts in the pond or properties of the row itself.
 */
public sealed interface Criterion {
    /** Holds when all hold; of nothing: always. */
    record All(List<Criterion> of) implements Criterion {
        public All {
            of = List.copyOf(of);
        }
    }

    /** Holds when at least one holds; of nothing: never. */
    record Any(List<Criterion> of) implements Criterion {
        public Any {
            of = List.copyOf(of);
        }
    }

    /** Holds when not one of them holds. */
    record None(List<Criterion> of) implements Criterion {
        public None {
            of = List.copyOf(of);
        }
    }

    /** Belongs to another group of the same entry, with the same anchor. */
    record InGroup(String group) implements Criterion {}

    /** For a person in a year: had at least so many events of that event group in the year. */
    record HadEvents(String group, int atLeast) implements Criterion {}

    /** For an event: its person belongs to that group of people in the year of the event. */
    record PersonInGroup(String group) implements Criterion {}

    /** Age in whole years, both ends included: on 1 July for a year, on the day itself for an event. */
    record Age(int from, int to) implements Criterion {
        /** Stands for "no upper limit"; nobody gets that old. */
        public static final int NO_LIMIT = 150;

        public Age {
            if (from < 0 || to < from || to > NO_LIMIT) {
                throw new IllegalArgumentException("not a range of ages: " + from + "-" + to);
            }
        }
    }

    /** Sex as registered. */
    record Sex(String sex) implements Criterion {
        public Sex {
            if (!Set.of("male", "female").contains(sex)) {
                throw new IllegalArgumentException("not a sex that can be selected: " + sex);
            }
        }
    }

    /** What is known about being registered with any practice in the year. */
    record Registration(State state) implements Criterion {
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

    /** A leaf that is looked up in the pond, and therefore numbered and computed once for all entries. */
    sealed interface Fact extends Criterion {
        Window within();

        /** The partners' tables from which it is known. */
        Set<Delivered> needs();
    }

    /** A diagnosis that began or was recorded in the window. */
    record Condition(List<Code> codes, Window within) implements Fact {
        public Condition {
            codes = sorted(codes);
        }

        @Override
        public Set<Delivered> needs() {
            Set<Delivered> needs = EnumSet.noneOf(Delivered.class);
            for (Code code : codes) {
                needs.addAll(
                        switch (code.vocabulary()) {
                            case ICPC -> Set.of(Delivered.EPS, Delivered.JRN);
                            case ICD10 -> Set.of(Delivered.SEH, Delivered.OPNAME);
                            case DBC -> Set.of(Delivered.DBC);
                            case ATC, NHG45 -> throw new IllegalStateException("not a diagnosis: " + code);
                        });
            }
            return needs;
        }
    }

    /**
     * Medicines prescribed in the window.
     *
     * @param distinct the least number of different medicine groups, told apart by the first four characters of the
     *     ATC code; 1 when any will do
     */
    record Medicine(List<Code> codes, int distinct, Window within) implements Fact {
        public Medicine {
            codes = sorted(codes);
        }

        @Override
        public Set<Delivered> needs() {
            return Set.of(Delivered.MED);
        }
    }

    /**
     * A determination with a result in the window.
     *
     * @param take which result must lie within the limits: any, or the last one in the window (of several on one day
     *     the highest)
     * @param limits what the result must satisfy; without limits any recorded result will do
     */
    record Measurement(List<Code> codes, Take take, List<Limit> limits, Window within) implements Fact {
        public enum Take {
            ANY,
            LAST
        }

        public Measurement {
            codes = sorted(codes);
            limits = List.copyOf(limits);
        }

        @Override
        public Set<Delivered> needs() {
            return Set.of(Delivered.LAB);
        }
    }

    /** A limit of a result, in the unit of the determination. */
    record Limit(Comparison comparison, BigDecimal value) {
        public enum Comparison {
            ABOVE(">"),
            AT_LEAST(">="),
            BELOW("<"),
            AT_MOST("<=");

            private final String sign;

            Comparison(String sign) {
                this.sign = sign;
            }

            public String sign() {
                return sign;
            }
        }

        /** True when {@code result} satisfies the limit. */
        public boolean holds(double result) {
            double limit = value.doubleValue();
            return switch (comparison) {
                case ABOVE -> result > limit;
                case AT_LEAST -> result >= limit;
                case BELOW -> result < limit;
                case AT_MOST -> result <= limit;
            };
        }
    }

    /** At least so many contacts of these kinds, or the death, in the window. */
    record Happened(Set<EventKind> kinds, int atLeast, Window within) implements Fact {
        public Happened {
            kinds = Set.copyOf(EnumSet.copyOf(kinds));
        }

        @Override
        public Set<Delivered> needs() {
            Set<Delivered> needs = EnumSet.noneOf(Delivered.class);
            for (EventKind kind : kinds) {
                needs.add(tableOf(kind));
            }
            return needs;
        }
    }

    /** A child screening in the window on which at least one of the two food questions got one of these answers. */
    record Screening(Set<String> foodAnswers, Window within) implements Fact {
        /** The answers that can be given. */
        public static final List<String> ANSWERS = List.of("vaak", "soms", "nooit");

        public Screening {
            foodAnswers = Set.copyOf(foodAnswers);
            if (foodAnswers.isEmpty() || !ANSWERS.containsAll(foodAnswers)) {
                throw new IllegalArgumentException("not answers of the screening: " + foodAnswers);
            }
        }

        @Override
        public Set<Delivered> needs() {
            return Set.of(Delivered.SCREENING);
        }
    }

    /**
     * Registered through the whole window with practices that delivered episodes, journal lines and {@code tables} for
     * every year of it. Without this, an absence of care can be an absence of data.
     */
    record Covered(Set<Delivered> tables, Window within) implements Fact {
        public Covered {
            Set<Delivered> all = EnumSet.of(Delivered.EPS, Delivered.JRN);
            all.addAll(tables);
            tables = Set.copyOf(all);
            if (!(within instanceof Window.Length)) {
                throw new IllegalArgumentException("coverage is asked over a limited window");
            }
        }

        @Override
        public Set<Delivered> needs() {
            return tables;
        }
    }

    /** The table in which events of a kind are delivered. */
    static Delivered tableOf(EventKind kind) {
        return switch (kind) {
            case GP -> Delivered.JRN;
            case ED -> Delivered.SEH;
            case ADMISSION -> Delivered.OPNAME;
            case DEATH -> Delivered.OVERLIJDEN;
        };
    }

    /** The criteria directly below this one. */
    default List<Criterion> parts() {
        return switch (this) {
            case All(var of) -> of;
            case Any(var of) -> of;
            case None(var of) -> of;
            default -> List.of();
        };
    }

    /** The group that this criterion names, when it names one. */
    default Optional<String> named() {
        return switch (this) {
            case InGroup(String name) -> Optional.of(name);
            case HadEvents(String name, int _) -> Optional.of(name);
            case PersonInGroup(String name) -> Optional.of(name);
            default -> Optional.empty();
        };
    }

    private static List<Code> sorted(List<Code> codes) {
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("a set of codes is not empty");
        }
        return codes.stream().sorted().distinct().toList();
    }
}
