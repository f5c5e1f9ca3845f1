package nl.hofvijver.handbook.explain;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.hofvijver.handbook.definition.Code;
import nl.hofvijver.handbook.definition.Criterion;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.definition.Group;
import nl.hofvijver.handbook.definition.Measure;
import nl.hofvijver.handbook.definition.Measure.Counted;
import nl.hofvijver.handbook.definition.Window;
import nl.hofvijver.pond.region.Title;

/** The sentences about one entry. */
public final class Explanation {
    private final Entry entry;

    public Explanation(Entry entry) {
        this.entry = entry;
    }

    /** What the numerator or denominator counts, in a few words. */
    public Title counted(Counted counted) {
        return new Title(counted(counted, Words.NL, true), counted(counted, Words.EN, false));
    }

    /** The whole definition of a measure. */
    public Title definition(Measure measure) {
        return new Title(definition(measure, Words.NL, true), definition(measure, Words.EN, false));
    }

    /** Who or what belongs to a group. */
    public Title rule(Group group) {
        return new Title(rule(group, Words.NL, true), rule(group, Words.EN, false));
    }

    private String rule(Group group, Words words, boolean nl) {
        return new Sentence(words, nl, group.event().isPresent()).say(group.rule(), false);
    }

    private String definition(Measure measure, Words words, boolean nl) {
        String period = measure.pool() == 1 ? "" : " " + words.say("pooled", measure.pool());
        return words.say(
                        "definition." + measure.method().word(),
                        withRule(measure.count(), words, nl),
                        withRule(measure.of(), words, nl))
                + (measure.linkageCorrected() ? " " + words.say("corrected") : "")
                + period;
    }

    private String withRule(Counted counted, Words words, boolean nl) {
        String name = counted(counted, words, nl);
        return switch (counted) {
            case Counted.People(String group) -> words.say("rule", name, rule(entry.group(group), words, nl));
            case Counted.Events(String group)
            when entry.groups().containsKey(group) -> words.say("rule", name, rule(entry.group(group), words, nl));
            default -> name;
        };
    }

    private String counted(Counted counted, Words words, boolean nl) {
        return switch (counted) {
            case Counted.Residents _ -> words.say("residents");
            case Counted.CoveredResidents _ -> words.say("covered-residents");
            case Counted.People(String group) -> title(entry.group(group), nl);
            case Counted.Events(String name) ->
                entry.events().containsKey(name)
                        ? words.say("events." + entry.events().get(name))
                        : title(entry.group(name), nl);
        };
    }

    private static String title(Group group, boolean nl) {
        return group.title().map(t -> nl ? t.nl() : t.en()).orElse(group.name());
    }

    /** Says criteria in one language, relative to the end of the year or to an event. */
    private final class Sentence {
        private final Words words;
        private final boolean nl;
        private final boolean event;

        Sentence(Words words, boolean nl, boolean event) {
            this.words = words;
            this.nl = nl;
            this.event = event;
        }

        String say(Criterion criterion, boolean inside) {
            return switch (criterion) {
                case Criterion.All(var of) when of.isEmpty() -> words.say("everybody");
                case Criterion.All(var of) -> join(of, "and", inside);
                case Criterion.Any(var of) -> join(of, "or", inside);
                case Criterion.None(var of) -> words.say("none", join(of, "or", true));
                case Criterion.InGroup(String group) -> group(group, this);
                case Criterion.PersonInGroup(String group) -> group(group, new Sentence(words, nl, false));
                case Criterion.HadEvents(String name, int atLeast) ->
                    words.say("had", atLeast, counted(new Counted.Events(name), words, nl));
                case Criterion.Age(int from, int to) ->
                    to == Criterion.Age.NO_LIMIT ? words.say("age.from", from) : words.say("age.between", from, to);
                case Criterion.Sex(String sex) -> words.say("sex." + sex);
                case Criterion.Registration(var state) ->
                    words.say("registered." + state.name().toLowerCase(Locale.ROOT));
                case Criterion.Fact fact -> words.say("timed", subject(fact), window(fact));
            };
        }

        private String group(String name, Sentence sentence) {
            Group group = entry.group(name);
            return group.title().isPresent() ? title(group, nl) : sentence.say(group.rule(), true);
        }

        private String join(List<Criterion> parts, String word, boolean inside) {
            String joined = parts.stream()
                    .map(p -> say(p, parts.size() > 1))
                    .collect(Collectors.joining(" " + words.say(word) + " "));
            return inside && parts.size() > 1 ? "(" + joined + ")" : joined;
        }

        private String subject(Criterion.Fact fact) {
            return switch (fact) {
                case Criterion.Condition c -> words.say("condition", codes(c.codes()));
                case Criterion.Medicine m ->
                    m.distinct() > 1
                            ? words.say("medicine.distinct", m.distinct(), codes(m.codes()))
                            : words.say("medicine", codes(m.codes()));
                case Criterion.Measurement m ->
                    words.say("measurement." + m.take().name().toLowerCase(Locale.ROOT), codes(m.codes()))
                            + m.limits().stream()
                                    .map(l -> " " + l.comparison().sign() + " "
                                            + l.value().toPlainString())
                                    .collect(Collectors.joining(" " + words.say("and")));
                case Criterion.Happened h ->
                    words.say(
                            h.atLeast() > 1 ? "happened.times" : "happened",
                            new TreeSet<>(h.kinds())
                                    .stream()
                                            .map(k -> words.say("kind." + k))
                                            .collect(Collectors.joining(" " + words.say("or") + " ")),
                            h.atLeast());
                case Criterion.Screening s ->
                    words.say(
                            "screening",
                            Criterion.Screening.ANSWERS.stream()
                                    .filter(s.foodAnswers()::contains)
                                    .map(a -> words.say("answer." + a))
                                    .collect(Collectors.joining(" " + words.say("or") + " ")));
                case Criterion.Covered _ -> words.say("covered");
            };
        }

        private String window(Criterion.Fact fact) {
            String before = event ? "before" : "until";
            return switch (fact.within()) {
                case Window.Ever _ -> words.say("ever." + before);
                case Window.Length(int months, int days)
                when !event && months == 12 && days == 0 -> words.say("in-the-year");
                case Window.Length(int months, int days) when days == 0 -> words.say("months." + before, months);
                case Window.Length(int _, int days) -> words.say("days." + before, days);
            };
        }

        private String codes(List<Code> codes) {
            String system = codes.getFirst().vocabulary().word().toUpperCase(Locale.ROOT);
            String texts = codes.stream().map(Code::text).collect(Collectors.joining(", "));
            return words.say("codes", system, texts);
        }
    }
}
