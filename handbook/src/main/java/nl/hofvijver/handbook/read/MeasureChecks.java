package nl.hofvijver.handbook.read;

import java.util.List;
import java.util.Optional;
import nl.hofvijver.engine.document.YamlValue;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.handbook.HandbookProblem;
import nl.hofvijver.handbook.definition.Criterion;
import nl.hofvijver.handbook.definition.Event;
import nl.hofvijver.handbook.definition.Group;
import nl.hofvijver.handbook.definition.Measure;
import nl.hofvijver.handbook.definition.Measure.Counted;
import nl.hofvijver.handbook.definition.Measure.Method;
import nl.hofvijver.handbook.definition.Measure.Split;

/** Checks whether a measure can be counted as it is written. */
record MeasureChecks(EntryReader.Parts parts, YamlValue value) {
    void check(Measure measure) {
        counts(measure);
        if (measure.method() == Method.LIFE_EXPECTANCY && !(measure.of() instanceof Counted.Residents)) {
            throw invalid(
                    value,
                    "Life expectancy counts deaths over residents.",
                    "Write 'count:' a death event, 'of: residents'.");
        }
        splits(measure);
        within(measure);
        derived(measure);
    }

    private void counts(Measure measure) {
        boolean events = measure.count() instanceof Counted.Events;
        boolean ofEvents = measure.of() instanceof Counted.Events;
        if (ofEvents && !events) {
            throw invalid(value.get("of"), "People cannot be a share of events.", "Count events, or name people.");
        }
        if (measure.method() == Method.PROPORTION && events && !ofEvents) {
            throw invalid(
                    value.get("count"),
                    "Events are not a share of people: one person can have several.",
                    "Add 'method: rate', or count a group of people with 'had'.");
        }
        if (measure.method().eventsOverPeople() && (!events || ofEvents)) {
            throw invalid(value.get("count"), "A rate counts events over people.", "Leave 'method' out.");
        }
        if (measure.method() == Method.TIME_TO_EVENT && !ofEvents) {
            throw invalid(value.get("of"), "A time to an event starts at an event.", "Name an event of this entry.");
        }
        if ((measure.method() == Method.MEAN || measure.method() == Method.MEDIAN) && ofEvents) {
            throw invalid(value.get("of"), "A value is known of people, not of events.", "Name a group of people.");
        }
    }

    private void splits(Measure measure) {
        if (measure.standardise() != Measure.Standardise.NONE && !measure.by().contains(Split.AGE)) {
            throw invalid(
                    value.get("standardise"),
                    "Standardising by age needs the figures by age.",
                    "Add age to 'by', or leave 'standardise' out.");
        }
        if (measure.by().contains(Split.QUARTER)
                && (!(measure.count() instanceof Counted.Events)
                        || measure.method().ofValues())) {
            throw invalid(value.get("by"), "Only events can be counted by quarter.", "Count events, or write 'year'.");
        }
    }

    /** The numerator must be able to lie within the denominator. */
    private void within(Measure measure) {
        if (measure.count() instanceof Counted.Events(String count)
                && measure.of() instanceof Counted.Events(String of)
                && !event(count).equals(event(of))) {
            throw notWithin("'" + count + "' and '" + of + "' are different events.");
        }
        if (measure.count() instanceof Counted.People(String count)
                && measure.of() instanceof Counted.People(String of)
                && excludes(group(count), of)) {
            throw notWithin("Nobody in '" + of + "' belongs to '" + count + "'.");
        }
    }

    private boolean excludes(Group count, String of) {
        Group other = group(of);
        List<Criterion> left = must(count.rule());
        List<Criterion> right = must(other.rule());
        Criterion itself = new Criterion.InGroup(of);
        return left.stream()
                .anyMatch(l -> Contradictions.exclude(itself, l)
                        || right.stream().anyMatch(r -> Contradictions.exclude(l, r) || Contradictions.exclude(r, l)));
    }

    private Group group(String name) {
        return Optional.ofNullable(parts.groups().get(name)).orElseThrow();
    }

    /** What holds for everybody for whom the criterion holds. */
    private List<Criterion> must(Criterion criterion) {
        return switch (criterion) {
            case Criterion.All(var of) ->
                of.stream().flatMap(c -> must(c).stream()).toList();
            case Criterion.InGroup(String name) ->
                Optional.ofNullable(parts.groups().get(name))
                        .map(g -> must(g.rule()))
                        .orElse(List.of());
            default -> List.of(criterion);
        };
    }

    private Event event(String name) {
        String event = Optional.ofNullable(parts.groups().get(name))
                .flatMap(Group::event)
                .orElse(name);
        return Optional.ofNullable(parts.events().get(event)).orElseThrow();
    }

    private void derived(Measure measure) {
        boolean share = measure.method() == Method.PROPORTION
                || measure.method() == Method.RATE
                || measure.method() == Method.PERSON_YEARS;
        if (!measure.derive().isEmpty() && !share) {
            throw invalid(
                    value.get("derive"),
                    "Nothing can be derived from a " + measure.method().word() + ".",
                    "Derive from a share or a rate.");
        }
        boolean bySexAndAge = measure.by().contains(Split.AGE) && measure.by().contains(Split.SEX);
        if (measure.derive().contains(Measure.Derived.POST_STRATIFIED)
                && !(bySexAndAge && measure.method() == Method.PROPORTION)) {
            throw invalid(
                    value.get("derive"),
                    "Post-stratification weighs a share by age and sex.",
                    "Write 'by: [area, year, age, sex]'.");
        }
        boolean ages = measure.derive().contains(Measure.Derived.SMOOTHED)
                && !measure.by().contains(Split.AGE);
        if (ages
                || (measure.derive().contains(Measure.Derived.INEQUALITY)
                        && !measure.by().contains(Split.DEPRIVATION))) {
            throw invalid(
                    value.get("derive"),
                    "Smoothing needs the figures by age, inequality those by deprivation.",
                    "Add age or deprivation to 'by'.");
        }
    }

    private ProblemException notWithin(String what) {
        return value.get("count")
                .problem(
                        HandbookProblem.NOT_WITHIN,
                        what + " The denominator has to contain the numerator.",
                        "Select the one from the other, with 'at:' the same event or with 'group:'.");
    }

    static ProblemException invalid(YamlValue where, String what, String remedy) {
        return where.problem(HandbookProblem.MEASURE_INVALID, what, remedy);
    }
}
