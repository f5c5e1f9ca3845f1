package nl.hofvijver.handbook.definition;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import nl.hofvijver.handbook.definition.Measure.Counted;

/** Which partners' tables a measure needs, found by following its groups. */
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
        EventKind kind = entry.events().get(name);
        if (kind != null) {
            tables.add(Criterion.tableOf(kind));
            return;
        }
        if (followed.add(name)) {
            Group group = entry.group(name);
            group.event().ifPresent(this::follow);
            follow(group.rule());
        }
    }

    private void follow(Criterion criterion) {
        if (criterion instanceof Criterion.Fact fact) {
            tables.addAll(fact.needs());
        }
        criterion.named().ifPresent(this::follow);
        criterion.parts().forEach(this::follow);
    }
}
