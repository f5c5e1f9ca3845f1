package nl.hofvijver.handbook.explain;

import java.util.List;
import java.util.stream.Collectors;
import nl.hofvijver.handbook.definition.Criterion;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.definition.Event;
import nl.hofvijver.handbook.definition.Fact;
import nl.hofvijver.handbook.definition.Group;
import nl.hofvijver.handbook.definition.Limit;
import nl.hofvijver.handbook.definition.Measure.Counted;
import nl.hofvijver.handbook.definition.NamedValue;
import nl.hofvijver.handbook.definition.NamedValue.Value;
import nl.hofvijver.pond.region.Title;

/** Says the parts of an entry in one language. */
final class EntrySentences {
    private final Entry entry;
    private final Words words;
    private final boolean dutch;
    private final FactSentences facts;

    EntrySentences(Entry entry, Words words, boolean dutch) {
        this.entry = entry;
        this.words = words;
        this.dutch = dutch;
        this.facts = new FactSentences(words);
    }

    String rule(Group group) {
        return say(group.rule(), false, group.event().isPresent());
    }

    String counted(Counted counted) {
        return switch (counted) {
            case Counted.Residents _ -> words.say("residents");
            case Counted.CoveredResidents _ -> words.say("covered-residents");
            case Counted.People(String group) -> title(entry.group(group));
            case Counted.Events(String name) ->
                entry.events().containsKey(name) ? event(entry.event(name)) : title(entry.group(name));
        };
    }

    String event(Event event) {
        String what = event.kind()
                .map(k -> words.say("events." + k))
                .orElseGet(() -> words.say("events.of", facts.subject(event.fact())));
        String which = event.which().number() == 0
                ? what
                : event.which().number() == 1
                        ? words.say(event.which().fromLast() ? "which.last" : "which.first", what)
                        : words.say("which.nth", event.which().number(), what);
        return event.washout() == 0 ? which : words.say("washout", which, event.washout());
    }

    String value(NamedValue value) {
        String source = switch (value.value()) {
            case Value.Result(var m) -> facts.fact(m, false);
            case Value.Times(var fact) -> words.say("value.times", facts.fact(fact, false));
            case Value.Different(var fact) -> words.say("value.different", facts.fact(fact, false));
            case Value.Days(var medicine) -> words.say("value.days", facts.fact(medicine, false));
            case Value.Charged(var procedure) -> words.say("value.charged", facts.fact(procedure, false));
            case Value.AgeAt(var fact) -> words.say("value.age-at", facts.subject(fact));
            case Value.Score(var parts) ->
                words.say(
                        "value.score",
                        parts.stream()
                                .map(p -> words.say(
                                        "value.points", p.points().toPlainString(), say(p.when(), true, false)))
                                .collect(Collectors.joining("; ")));
        };
        return words.say("rule", text(value.title()), source);
    }

    String fact(Fact fact, boolean event) {
        return facts.fact(fact, event);
    }

    private String text(Title title) {
        return dutch ? title.nl() : title.en();
    }

    private String title(Group group) {
        return group.title().map(this::text).orElse(group.name());
    }

    private String say(Criterion criterion, boolean inside, boolean event) {
        return switch (criterion) {
            case Criterion.All(var of) when of.isEmpty() -> words.say("everybody");
            case Criterion.All(var of) -> join(of, "and", inside, event);
            case Criterion.Any(var of) -> join(of, "or", inside, event);
            case Criterion.None(var of) -> words.say("none", join(of, "or", true, event));
            case Criterion.Some(int atLeast, var of) ->
                words.say(
                        "some",
                        atLeast,
                        of.stream().map(c -> say(c, true, event)).collect(Collectors.joining("; ")));
            case Criterion.InGroup(String group) -> group(group, event);
            case Criterion.PersonInGroup(String group) -> group(group, false);
            case Criterion.HadEvents(String name, int atLeast) ->
                words.say("had", atLeast, counted(new Counted.Events(name)));
            case Criterion.ValueWithin(String name, var limits) ->
                text(entry.value(name).title()) + limits(limits, words);
            case Criterion.Age(int from, int to) ->
                to == Criterion.Age.NO_LIMIT ? words.say("age.from", from) : words.say("age.between", from, to);
            case Criterion.Sex(String sex) -> words.say("sex." + sex);
            case Criterion.Lives(var areas) -> words.say("lives", String.join(", ", areas));
            case Criterion.Deprivation(int from, int to) -> words.say("deprivation", from, to);
            case Criterion.Registration(var state) ->
                words.say("registered." + state.name().toLowerCase(java.util.Locale.ROOT));
            case Fact fact -> facts.fact(fact, event);
        };
    }

    private String group(String name, boolean event) {
        Group group = entry.group(name);
        return group.title().isPresent() ? title(group) : say(group.rule(), true, event);
    }

    private String join(List<Criterion> parts, String word, boolean inside, boolean event) {
        String joined = parts.stream()
                .map(p -> say(p, parts.size() > 1, event))
                .collect(Collectors.joining(" " + words.say(word) + " "));
        return inside && parts.size() > 1 ? "(" + joined + ")" : joined;
    }

    static String limits(List<Limit> limits, Words words) {
        return limits.stream()
                .map(l -> " " + l.comparison().sign() + " " + l.value().toPlainString())
                .collect(Collectors.joining(" " + words.say("and")));
    }
}
