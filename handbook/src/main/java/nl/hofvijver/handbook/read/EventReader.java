package nl.hofvijver.handbook.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.hofvijver.engine.document.YamlValue;
import nl.hofvijver.handbook.HandbookProblem;
import nl.hofvijver.handbook.definition.Criterion;
import nl.hofvijver.handbook.definition.Event;
import nl.hofvijver.handbook.definition.EventKind;
import nl.hofvijver.handbook.definition.Fact;
import nl.hofvijver.handbook.definition.Window;

/** Reads the events of an entry: {@code name: ed}, or a fact with {@code which} and {@code washout}. */
final class EventReader {
    private static final Set<String> OPTIONS = Set.of("which", "washout");

    private EventReader() {}

    static Map<String, Event> read(YamlValue entry) {
        Map<String, Event> events = new LinkedHashMap<>();
        entry.find("events")
                .ifPresent(written -> written.entries()
                        .forEach((name, value) -> events.put(EntryReader.name(value, name), event(value))));
        return events;
    }

    private static Event event(YamlValue value) {
        if (value.isScalar()) {
            return Event.of(value.oneOf(EventKind.class));
        }
        Criterion criterion = new CriterionReader().read(value, OPTIONS);
        if (!(criterion instanceof Fact fact) || !FactReader.canBeEvent(fact)) {
            throw value.problem(
                    HandbookProblem.VALUE_INVALID,
                    "This does not happen on a day.",
                    "An event is a condition, medicine, measurement, contact, procedure or death.");
        }
        boolean any = !(fact instanceof Fact.Measurement m) || m.take() == Fact.Measurement.Take.ANY;
        if (fact.times() > 1 || fact.distinct() > 1 || !any || !(fact.within() instanceof Window.Ever || any)) {
            throw value.problem(
                    HandbookProblem.VALUE_INVALID,
                    "An event is one thing that happens.",
                    "Leave at-least, distinct and take out; use 'which' and 'washout'.");
        }
        int washout = value.find("washout")
                .map(w -> Window.length(w.text())
                        .filter(l -> l.days() == 0)
                        .orElseThrow(() -> w.problem(
                                HandbookProblem.WINDOW_INVALID,
                                "'" + w.text() + "' is not a washout.",
                                "Write months or years, for example 12 months."))
                        .months())
                .orElse(0);
        return new Event(fact, value.find("which").map(EventReader::which).orElse(Event.Which.EVERY), washout);
    }

    private static Event.Which which(YamlValue value) {
        return switch (value.text()) {
            case "every" -> Event.Which.EVERY;
            case "first" -> Event.Which.FIRST;
            case "last" -> Event.Which.LAST;
            default -> {
                int number = value.integer();
                if (number < 1) {
                    throw value.problem(
                            HandbookProblem.VALUE_INVALID,
                            "'" + number + "' is not one of a person's events.",
                            "Write first, last, every, or a number from 1.");
                }
                yield Event.Which.nth(number);
            }
        };
    }
}
