package nl.hofvijver.synth.health;

import java.util.ArrayList;
import java.util.List;
import nl.hofvijver.synth.Days;
import nl.hofvijver.synth.chance.Dice;
import nl.hofvijver.synth.people.Person;

/** Draws the health of a person: diseases with their onset, the body, and how readily somebody seeks care. */
public final class Morbidity {
    private static final double CARE_USE_SHAPE = 0.66;
    private static final double RECURRENCE = 0.5;
    private static final double YEARS_BETWEEN = 4;
    private static final double YEAR = 365.25;
    private static final double OBESE = 30;

    private final Diseases diseases;
    private final Disease obesity;
    private final Disease copd;

    public Morbidity(Diseases diseases) {
        this.diseases = diseases;
        obesity = diseases.get("T82");
        copd = diseases.get("R95");
    }

    /** The health of a person up to the day of leaving the region. */
    public Health of(Person person, Dice dice) {
        int last = Math.min(person.departure(), Days.END) - 1;
        double frailty = dice.normal();
        List<Condition> conditions = new ArrayList<>(2);
        for (Disease disease : diseases.all()) {
            int age = disease.of(person.female()).onset(frailty, person.deprivation(), person.age(last), dice);
            if (age >= 0) {
                add(conditions, disease, person, age, last, dice);
            }
        }
        return new Health(conditions, body(conditions, person, dice), dice.gamma(CARE_USE_SHAPE));
    }

    private static void add(List<Condition> conditions, Disease disease, Person person, int age, int last, Dice dice) {
        int from = person.birth() + (int) ((age + dice.uniform()) * YEAR);
        if (!disease.passes()) {
            conditions.add(new Condition(disease, from, Days.NEVER, dice.uniform()));
            return;
        }
        do {
            int to = from + 30 + (int) dice.exponential(disease.years() * YEAR);
            if (from <= last) {
                conditions.add(new Condition(disease, from, to, dice.uniform()));
            }
            from = to + 90 + (int) dice.exponential(YEARS_BETWEEN * YEAR);
        } while (from <= last && dice.chance(RECURRENCE));
    }

    private Body body(List<Condition> conditions, Person person, Dice dice) {
        double height = person.female() ? 1.68 + 0.065 * dice.normal() : 1.81 + 0.07 * dice.normal();
        double index = 25.4 + 0.7 * person.deprivation() + 3.1 * dice.normal();
        if (any(conditions, obesity)) {
            index = OBESE + 0.5 + dice.exponential(3.2);
        } else {
            index = Math.clamp(index, 17, OBESE + 1.5);
        }
        double yes = any(conditions, copd) ? 0.45 : 0.19 * Math.exp(0.3 * person.deprivation());
        double draw = dice.uniform();
        Body.Smoking smoking =
                draw < yes ? Body.Smoking.YES : draw < yes + 0.33 ? Body.Smoking.FORMERLY : Body.Smoking.NEVER;
        return new Body(height, index, smoking);
    }

    private static boolean any(List<Condition> conditions, Disease disease) {
        return conditions.stream().anyMatch(c -> c.disease().index() == disease.index());
    }
}
