package nl.hofvijver.handbook.definition;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import nl.hofvijver.handbook.definition.Measure.Counted;

/** Which partners' tables a measure needs, found by following its groups, events and values. */
public final class Needs {
    private final Entry entry;
    private final Set<Delivered> tables = EnumSet.noneOf(Delivered.class);
    private final Set<String> followed = new HashSet<>();

    private Needs(Entry entry) {
        this.entry = entry;
    }

    /** The tables from which numerator and denominator of {@code measure} are known. */
    public static Set<Delivered> of(Entry entry, Measure measure) {
        Needs needs = new Needs(entry);
        needs.follow(measure.count());
        needs.follow(measure.of());
        measure.value().ifPresent(needs::followValue);
        measure.until().ifPresent(f -> needs.tables.addAll(f.needs()));
        return needs.tables;
    }

    /** The tables from which it is known who belongs to a group. */
    public static Set<Delivered> of(Entry entry, Group group) {
        Needs needs = new Needs(entry);
        needs.follow(group.name());
        return needs.tables;
    }

    private void follow(Counted counted) {
        switch (counted) {
            case Counted.Residents _ -> {}
            case Counted.CoveredResidents _ -> tables.addAll(Set.of(Delivered.EPS, Delivered.JRN));
            case Counted.People(String group) -> follow(group);
            case Counted.Events(String name) -> follow(name);
        }
    }

    private void follow(String name) {
        if (entry.events().containsKey(name)) {
            tables.addAll(entry.event(name).fact().needs());
            return;
        }
        if (followed.add(name)) {
            Group group = entry.group(name);
            group.event().ifPresent(this::follow);
            follow(group.rule());
        }
    }

    private void followValue(String name) {
        switch (entry.value(name).value()) {
            case NamedValue.Value.Result(var measurement) -> tables.addAll(measurement.needs());
            case NamedValue.Value.Times(var fact) -> tables.addAll(fact.needs());
            case NamedValue.Value.Different(var fact) -> tables.addAll(fact.needs());
            case NamedValue.Value.Days(var medicine) -> tables.addAll(medicine.needs());
            case NamedValue.Value.Charged(var procedure) -> tables.addAll(procedure.needs());
            case NamedValue.Value.AgeAt(var fact) -> tables.addAll(fact.needs());
            case NamedValue.Value.Score(var parts) -> parts.forEach(p -> follow(p.when()));
        }
    }

    private void follow(Criterion criterion) {
        if (criterion instanceof Fact fact) {
            tables.addAll(fact.needs());
        }
        if (criterion instanceof Criterion.ValueWithin(String value, var _)) {
            followValue(value);
        } else {
            criterion.named().ifPresent(this::follow);
        }
        criterion.parts().forEach(this::follow);
    }
}
