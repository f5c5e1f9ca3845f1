package nl.hofvijver.handbook.definition;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A leaf that is looked up in the pond, and therefore numbered and computed once for all entries. */
public sealed interface Fact extends Criterion {
    Window within();

    /** The same fact in another window. */
    Fact in(Window window);

    /** The partners' tables from which it is known. */
    Set<Delivered> needs();

    /**
     * The number of times that it must have happened: visits where they can be told apart, else days on which it did.
     */
    default int times() {
        return 1;
    }

    /** The number of different things that must have been found. */
    default int distinct() {
        return 1;
    }

    /** The codes that it looks for; nothing when it is not about codes. */
    default List<Code> codes() {
        return List.of();
    }

    /**
     * Diagnoses that began or were recorded in the window.
     *
     * @param distinct the least number of different codes of the list; a code covers those that begin with it
     * @param times the least number of days with such a diagnosis
     */
    record Condition(List<Code> codes, int distinct, int times, Window within) implements Fact {
        public Condition(List<Code> codes, Window within) {
            this(codes, 1, 1, within);
        }

        public Condition {
            codes = sorted(codes);
            onlyOne(distinct, times);
        }

        @Override
        public Fact in(Window window) {
            return new Condition(codes, distinct, times, window);
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
                            case ATC, NHG45, VEKTIS, LOCAL ->
                                throw new IllegalStateException("not a diagnosis: " + code);
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
     * @param times the least number of days with a prescription: of each group that is counted
     * @param days the least number of days for which was supplied, prescriptions added up; 0 when it does not matter
     */
    record Medicine(List<Code> codes, int distinct, int times, int days, Window within) implements Fact {
        public Medicine(List<Code> codes, int distinct, Window within) {
            this(codes, distinct, 1, 0, within);
        }

        public Medicine {
            codes = sorted(codes);
        }

        @Override
        public Fact in(Window window) {
            return new Medicine(codes, distinct, times, days, window);
        }

        @Override
        public Set<Delivered> needs() {
            return Set.of(Delivered.MED);
        }
    }

    /** On the day of some prescription in the window, at least so many of these medicine groups were in use at once. */
    record AtOnce(List<Code> codes, int groups, Window within) implements Fact {
        public AtOnce {
            codes = sorted(codes);
        }

        @Override
        public Fact in(Window window) {
            return new AtOnce(codes, groups, window);
        }

        @Override
        public Set<Delivered> needs() {
            return Set.of(Delivered.MED);
        }
    }

    /**
     * Determinations with a result in the window.
     *
     * @param take which result must lie within the limits
     * @param limits what the result must satisfy; without limits any recorded result will do
     * @param unit only results in this unit, or without one; empty for every unit
     */
    record Measurement(List<Code> codes, Take take, List<Limit> limits, Optional<String> unit, Window within)
            implements Fact {
        /** The result, of those in the window, that is held against the limits; of several on a day the highest. */
        public enum Take {
            ANY,
            LAST,
            FIRST,
            HIGHEST,
            LOWEST,
            MEAN,
            /** The last result minus the first one, of results on at least two days. */
            CHANGE,
            /** The slope of a straight line through the results of at least three days, per year. */
            TREND
        }

        public Measurement(List<Code> codes, Take take, List<Limit> limits, Window within) {
            this(codes, take, limits, Optional.empty(), within);
        }

        public Measurement {
            codes = sorted(codes);
            limits = List.copyOf(limits);
        }

        @Override
        public Fact in(Window window) {
            return new Measurement(codes, take, limits, unit, window);
        }

        @Override
        public Set<Delivered> needs() {
            return Set.of(Delivered.LAB);
        }
    }

    /** Contacts of these kinds, or the death, in the window. */
    record Happened(Set<EventKind> kinds, VisitDetail detail, int times, Window within) implements Fact {
        public Happened(Set<EventKind> kinds, int times, Window within) {
            this(kinds, VisitDetail.NONE, times, within);
        }

        public Happened {
            kinds = Set.copyOf(EnumSet.copyOf(kinds));
        }

        @Override
        public Fact in(Window window) {
            return new Happened(kinds, detail, times, window);
        }

        @Override
        public Set<Delivered> needs() {
            Set<Delivered> needs = EnumSet.noneOf(Delivered.class);
            kinds.forEach(kind -> needs.add(kind.table()));
            return needs;
        }
    }

    /** What a general practice charged for, by Vektis code. */
    record Procedure(List<Code> codes, int times, Window within) implements Fact {
        public Procedure {
            codes = sorted(codes);
        }

        @Override
        public Fact in(Window window) {
            return new Procedure(codes, times, window);
        }

        @Override
        public Set<Delivered> needs() {
            return Set.of(Delivered.ACT);
        }
    }

    /**
     * Facts without a code system of their own: referrals, social support, youth care, debt.
     *
     * @param codes local codes or the beginnings of them; what lasts counts on the day on which it began and on every
     *     1 January on which it had not ended
     */
    record Observed(List<Code> codes, int times, Window within) implements Fact {
        public Observed {
            codes = sorted(codes);
        }

        @Override
        public Fact in(Window window) {
            return new Observed(codes, times, window);
        }

        @Override
        public Set<Delivered> needs() {
            Set<Delivered> needs = EnumSet.noneOf(Delivered.class);
            for (Code code : codes) {
                String text = code.text();
                needs.add(
                        text.startsWith("VERWIJZING")
                                ? Delivered.COR
                                : text.startsWith("WMO")
                                        ? Delivered.WMO
                                        : text.startsWith("JEUGDHULP") ? Delivered.JEUGDHULP : Delivered.SCHULD);
            }
            return needs;
        }
    }

    /** A child screening in the window of which this was found. */
    record Screening(Finding finding, Window within) implements Fact {
        /** What a screening can find. */
        public sealed interface Finding {
            /** At least one of the two food questions got one of these answers. */
            record Food(Set<String> answers) implements Finding {
                public Food {
                    answers = Set.copyOf(answers);
                    if (answers.isEmpty() || !ANSWERS.containsAll(answers)) {
                        throw new IllegalArgumentException("not answers of the screening: " + answers);
                    }
                }
            }

            /** The total score of the SDQ lies within limits. */
            record Sdq(List<Limit> limits) implements Finding {
                public Sdq {
                    limits = List.copyOf(limits);
                }
            }

            /** The body mass index was measured and belongs to one of these classes for age and sex. */
            record Weight(Set<String> classes) implements Finding {
                public Weight {
                    classes = Set.copyOf(classes);
                    if (classes.isEmpty() || !CLASSES.containsAll(classes)) {
                        throw new IllegalArgumentException("not classes of weight: " + classes);
                    }
                }
            }
        }

        /** The answers that can be given to the food questions. */
        public static final List<String> ANSWERS = List.of("vaak", "soms", "nooit");

        /** The classes of weight, light to heavy (Cole et al. 2000). */
        public static final List<String> CLASSES = List.of("normal", "overweight", "obese");

        @Override
        public Fact in(Window window) {
            return new Screening(finding, window);
        }

        @Override
        public Set<Delivered> needs() {
            return Set.of(Delivered.SCREENING);
        }
    }

    /** A move to another address in the window; arriving from outside the region is not one. */
    record Moved(int times, Window within) implements Fact {
        @Override
        public Fact in(Window window) {
            return new Moved(times, window);
        }

        @Override
        public Set<Delivered> needs() {
            return Set.of();
        }
    }

    /**
     * Lived in such a household; a household is known per year and counts on 1 January.
     *
     * @param types kinds of household; empty for every kind
     * @param roles the place in it; empty for every place
     * @param sizeFrom least number of members
     */
    record Household(Set<String> types, Set<String> roles, int sizeFrom, Window within) implements Fact {
        /** The kinds of household in the municipality's words. */
        public static final List<String> TYPES =
                List.of("alleenstaand", "paar", "paar met kinderen", "eenouder", "overig", "instelling");

        /** The places in a household in the municipality's words. */
        public static final List<String> ROLES = List.of("alleenstaande", "partner", "ouder", "kind", "overig");

        public Household {
            types = Set.copyOf(types);
            roles = Set.copyOf(roles);
        }

        @Override
        public Fact in(Window window) {
            return new Household(types, roles, sizeFrom, window);
        }

        @Override
        public Set<Delivered> needs() {
            return Set.of(Delivered.HUISHOUDEN);
        }
    }

    /**
     * The household's income lay in these groups; it is known per year and counts on 1 January.
     *
     * @param from lowest income group, 1 (least) to 1000 (most)
     * @param to highest income group
     * @param welfare true when somebody in the household must also have had welfare
     */
    record Income(int from, int to, boolean welfare, Window within) implements Fact {
        /** The highest group. */
        public static final int GROUPS = 1000;

        public Income {
            if (from < 1 || to < from || to > GROUPS) {
                throw new IllegalArgumentException("not income groups: " + from + "-" + to);
            }
        }

        @Override
        public Fact in(Window window) {
            return new Income(from, to, welfare, window);
        }

        @Override
        public Set<Delivered> needs() {
            return Set.of(Delivered.INKOMEN);
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
        public Fact in(Window window) {
            return new Covered(tables, window);
        }

        @Override
        public Set<Delivered> needs() {
            return tables;
        }
    }

    /** In the view of any partner through the whole window (the observation period of OMOP). */
    record InView(Window within) implements Fact {
        public InView {
            if (!(within instanceof Window.Length)) {
                throw new IllegalArgumentException("being in view is asked over a limited window");
            }
        }

        @Override
        public Fact in(Window window) {
            return new InView(window);
        }

        @Override
        public Set<Delivered> needs() {
            return Set.of();
        }
    }

    private static List<Code> sorted(List<Code> codes) {
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("a set of codes is not empty");
        }
        return codes.stream().sorted().distinct().toList();
    }

    private static void onlyOne(int distinct, int times) {
        if (distinct > 1 && times > 1) {
            throw new IllegalArgumentException("either different things or several times");
        }
    }
}
