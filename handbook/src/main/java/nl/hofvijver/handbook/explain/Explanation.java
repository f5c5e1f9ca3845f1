package nl.hofvijver.handbook.explain;

import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.definition.Group;
import nl.hofvijver.handbook.definition.Measure;
import nl.hofvijver.handbook.definition.Measure.Counted;
import nl.hofvijver.handbook.definition.NamedValue;
import nl.hofvijver.pond.region.Title;

/** The sentences about one entry. */
public final class Explanation {
    private final Entry entry;
    private final EntrySentences nl;
    private final EntrySentences en;

    public Explanation(Entry entry) {
        this.entry = entry;
        this.nl = new EntrySentences(entry, Words.NL, true);
        this.en = new EntrySentences(entry, Words.EN, false);
    }

    /** What the numerator or denominator counts, in a few words. */
    public Title counted(Counted counted) {
        return new Title(nl.counted(counted), en.counted(counted));
    }

    /** The whole definition of a measure. */
    public Title definition(Measure measure) {
        return new Title(definition(measure, nl, Words.NL), definition(measure, en, Words.EN));
    }

    /** Who or what belongs to a group. */
    public Title rule(Group group) {
        return new Title(nl.rule(group), en.rule(group));
    }

    /** What a value is. */
    public Title value(NamedValue value) {
        return new Title(nl.value(value), en.value(value));
    }

    /** What an event is. */
    public Title event(String name) {
        return new Title(nl.event(entry.event(name)), en.event(entry.event(name)));
    }

    private String definition(Measure measure, EntrySentences say, Words words) {
        String first = switch (measure.method()) {
            case MEAN, MEDIAN ->
                words.say(
                        "definition." + measure.method().word(),
                        say.value(entry.value(measure.value().orElseThrow())),
                        withRule(measure.of(), say, words));
            case TIME_TO_EVENT ->
                words.say(
                        "definition.time-to-event",
                        withRule(measure.of(), say, words),
                        say.fact(measure.until().orElseThrow(), true));
            case PROPORTION, RATE, PERSON_YEARS, LIFE_EXPECTANCY ->
                words.say(
                        "definition." + measure.method().word(),
                        withRule(measure.count(), say, words),
                        withRule(measure.of(), say, words));
        };
        return first
                + (measure.linkageCorrected() ? " " + words.say("corrected") : "")
                + (measure.pool() == 1 ? "" : " " + words.say("pooled", measure.pool()));
    }

    private String withRule(Counted counted, EntrySentences say, Words words) {
        String name = say.counted(counted);
        return switch (counted) {
            case Counted.People(String group) -> words.say("rule", name, say.rule(entry.group(group)));
            case Counted.Events(String group)
            when entry.groups().containsKey(group) -> words.say("rule", name, say.rule(entry.group(group)));
            default -> name;
        };
    }
}
