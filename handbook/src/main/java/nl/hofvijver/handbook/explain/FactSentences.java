package nl.hofvijver.handbook.explain;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.hofvijver.handbook.definition.Code;
import nl.hofvijver.handbook.definition.Delivered;
import nl.hofvijver.handbook.definition.Fact;
import nl.hofvijver.handbook.definition.Fact.Screening.Finding;
import nl.hofvijver.handbook.definition.VisitDetail;
import nl.hofvijver.handbook.definition.Window;

/** Says what is looked up, and when, in one language. */
final class FactSentences {
    private final Words words;

    FactSentences(Words words) {
        this.words = words;
    }

    /** The fact with its window, relative to an event or to the end of the year. */
    String fact(Fact fact, boolean event) {
        return words.say("timed", subject(fact), window(fact.within(), event));
    }

    /** The fact without its window. */
    String subject(Fact fact) {
        return switch (fact) {
            case Fact.Condition c
            when c.distinct() > 1 -> words.say("condition.distinct", c.distinct(), codes(c.codes()));
            case Fact.Condition c -> often(c.times(), words.say("condition", codes(c.codes())));
            case Fact.Medicine m -> medicine(m);
            case Fact.AtOnce m -> words.say("medicine.at-once", m.groups(), codes(m.codes()));
            case Fact.Measurement m ->
                words.say("measurement." + word(m.take()), codes(m.codes()))
                        + EntrySentences.limits(m.limits(), words)
                        + m.unit().map(u -> " (" + u + ")").orElse("");
            case Fact.Happened h -> often(h.times(), visit(h));
            case Fact.Procedure p -> often(p.times(), words.say("procedure", codes(p.codes())));
            case Fact.Observed o -> often(o.times(), observed(o));
            case Fact.Screening s -> screening(s.finding());
            case Fact.Moved m -> often(m.times(), words.say("moved"));
            case Fact.Household h -> household(h);
            case Fact.Income i when i.welfare() -> words.say("income.welfare");
            case Fact.Income i -> words.say("income", i.from(), i.to());
            case Fact.Covered c -> covered(c);
            case Fact.InView _ -> words.say("in-view");
        };
    }

    private String medicine(Fact.Medicine m) {
        String plain = m.distinct() > 1
                ? words.say("medicine.distinct", m.distinct(), codes(m.codes()))
                : words.say("medicine", codes(m.codes()));
        String often = m.distinct() > 1 && m.times() > 1
                ? plain + " " + words.say("medicine.each", m.times())
                : often(m.times(), plain);
        return m.days() > 0 ? words.say("medicine.days", often, m.days()) : often;
    }

    private String often(int times, String what) {
        return times > 1 ? words.say("times", times, what) : what;
    }

    private String visit(Fact.Happened h) {
        VisitDetail detail = h.detail();
        return new TreeSet<>(h.kinds())
                        .stream().map(k -> words.say("kind." + k)).collect(Collectors.joining(or()))
                + detail(detail.hours(), VisitDetail.HOURS, "hour")
                + detail(detail.arrivals(), VisitDetail.ARRIVALS, "arrival")
                + detail(detail.urgencies(), VisitDetail.URGENCIES, "urgency")
                + detail(detail.destinations(), VisitDetail.DESTINATIONS, "destination");
    }

    private String detail(Set<String> chosen, List<String> all, String key) {
        return chosen.isEmpty() ? "" : " (" + words.say("visit." + key) + " " + terms(chosen, all) + ")";
    }

    private String observed(Fact.Observed o) {
        String kinds = o.codes().stream()
                .map(Code::text)
                .map(t -> t.substring(t.indexOf(':') + 1))
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(or()));
        String prefix = o.codes().getFirst().text().split(":", 2)[0].toLowerCase(Locale.ROOT);
        return words.say("observed." + prefix) + (kinds.isEmpty() ? "" : " (" + kinds + ")");
    }

    private String screening(Finding finding) {
        return switch (finding) {
            case Finding.Food(var answers) -> words.say("screening", terms(answers, Fact.Screening.ANSWERS));
            case Finding.Sdq(var limits) -> words.say("screening.sdq") + EntrySentences.limits(limits, words);
            case Finding.Weight(var classes) -> words.say("screening.weight", terms(classes, Fact.Screening.CLASSES));
        };
    }

    private String household(Fact.Household h) {
        return words.say("household")
                + (h.types().isEmpty() ? "" : " " + terms(h.types(), Fact.Household.TYPES))
                + (h.roles().isEmpty() ? "" : " " + words.say("household.as", terms(h.roles(), Fact.Household.ROLES)))
                + (h.sizeFrom() > 1 ? " " + words.say("household.size", h.sizeFrom()) : "");
    }

    private String covered(Fact.Covered c) {
        String more = c.tables().stream()
                .filter(t -> !t.always())
                .sorted()
                .map(Delivered::word)
                .map(t -> words.say("table." + t))
                .collect(Collectors.joining(" " + words.say("and") + " "));
        return more.isEmpty() ? words.say("covered") : words.say("covered.with", more);
    }

    /** Words of partners, translated, in their usual order. */
    private String terms(Collection<String> chosen, List<String> all) {
        return all.stream()
                .filter(chosen::contains)
                .map(t -> words.say("term." + t.replace(' ', '-')))
                .collect(Collectors.joining(or()));
    }

    private String or() {
        return " " + words.say("or") + " ";
    }

    private String window(Window window, boolean event) {
        String before = event ? "before" : "until";
        String text = switch (window) {
            case Window.Ever _ -> words.say("ever." + before);
            case Window.Length(int months, int days, int _)
            when !event && months == 12 && days == 0 -> words.say("in-the-year");
            case Window.Length(int months, int days, int _) when days == 0 -> words.say("months." + before, months);
            case Window.Length(int _, int days, int _) -> words.say("days." + before, days);
            case Window.After(int months, int days) when days == 0 -> words.say("months.after", months);
            case Window.After(int _, int days) -> words.say("days.after", days);
        };
        int skip = switch (window) {
            case Window.Ever(int months) -> months;
            case Window.Length(int _, int _, int months) -> months;
            case Window.After _ -> 0;
        };
        return skip == 0 ? text : words.say("skip", text, skip);
    }

    private String codes(List<Code> codes) {
        String system = codes.getFirst().vocabulary().word().toUpperCase(Locale.ROOT);
        return words.say("codes", system, codes.stream().map(Code::text).collect(Collectors.joining(", ")));
    }

    private static String word(Fact.Measurement.Take take) {
        return take.name().toLowerCase(Locale.ROOT);
    }
}
