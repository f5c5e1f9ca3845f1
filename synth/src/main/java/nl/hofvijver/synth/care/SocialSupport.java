package nl.hofvijver.synth.care;

import java.util.List;
import nl.hofvijver.synth.Days;
import nl.hofvijver.synth.chance.Dice;
import nl.hofvijver.synth.figures.ByAge;
import nl.hofvijver.synth.figures.FigureTable;
import nl.hofvijver.synth.health.Health;
import nl.hofvijver.synth.people.Person;
import nl.hofvijver.synth.people.Stay;

/** Social support by the municipality (Wmo): who gets which kind from when on. */
public final class SocialSupport {
    private static final double DEPRIVATION = 0.25;
    private static final double PER_CONDITION = 0.13;

    /** One provision; {@code to} is {@link Days#NEVER} while it lasts. */
    public interface Log {
        void provision(Stay stay, String kind, int from, int to);
    }

    private record Kind(String name, ByAge yearly, double years) {}

    private final List<Kind> kinds;

    public SocialSupport() {
        FigureTable table = FigureTable.read(SocialSupport.class, "social-support.csv");
        kinds = table.rows().stream()
                .map(r -> new Kind(r.text("kind"), ByAge.steps(r, table.numberedColumns()), r.number("years")))
                .toList();
    }

    /** Lets the years pass; nursing homes come under another law. */
    public void during(Person person, Health health, Log log, Dice dice) {
        for (Kind kind : kinds) {
            int free = Days.START;
            for (Stay stay : person.stays()) {
                int end = Math.min(stay.to(), Days.END);
                for (int from = Math.max(stay.from(), free); from < end && !stay.institution(); from += 365) {
                    double chance = kind.yearly().at(person.age(from))
                            / 1000
                            * Math.exp(DEPRIVATION * person.deprivation()
                                    + PER_CONDITION
                                            * Math.min(health.conditions().size(), 8)
                                    - 0.3);
                    int start = from + dice.below(365);
                    if (dice.chance(chance) && start < end) {
                        int to = start + 60 + (int) dice.exponential(365 * kind.years());
                        log.provision(stay, kind.name(), start, Math.min(to, stay.to()));
                        free = to;
                        from = to;
                    }
                }
            }
        }
    }
}
