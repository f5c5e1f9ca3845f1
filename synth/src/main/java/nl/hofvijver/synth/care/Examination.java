package nl.hofvijver.synth.care;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.hofvijver.synth.chance.Dice;
import nl.hofvijver.synth.health.Condition;
import nl.hofvijver.synth.health.Health;
import nl.hofvijver.synth.people.Person;

/** The measurements of one patient in one practice. */
final class Examination {
    private static final double MASS_INDEX_SD = 0.5;

    private final CarePlan plan;
    private final Person person;
    private final Health health;
    private final PracticeLog log;
    private final Dice dice;
    private final Map<Integer, Double> places = new HashMap<>();

    Examination(CarePlan plan, Person person, Health health, PracticeLog log, Dice dice) {
        this.plan = plan;
        this.person = person;
        this.health = health;
        this.log = log;
        this.dice = dice;
    }

    /** Measures on the days of the planned checks, each determination as often as the most demanding disease asks. */
    void checks(List<Integer> days, double part, List<Episodes.Known> active) {
        if (days.isEmpty()) {
            return;
        }
        Map<Integer, CarePlan.Check> yearly = new LinkedHashMap<>();
        for (Episodes.Known known : active) {
            for (CarePlan.Check check : plan.checks(known.condition().disease())) {
                yearly.merge(check.determination().number(), check, (a, b) -> a.yearly() >= b.yearly() ? a : b);
            }
        }
        double draw = dice.uniform();
        double[] massIndex = new double[days.size()];
        for (int i = 0; i < massIndex.length; i++) {
            massIndex[i] = massIndex();
        }
        yearly.values().forEach(check -> {
            int count = Math.min(days.size(), (int) (check.yearly() * part + draw));
            for (int i = 0; i < count; i++) {
                measure(days.get(i), check.determination(), massIndex[i]);
            }
        });
    }

    /** Measures what comes along with a contact of somebody who need not be ill. */
    void anybody(int day, double part) {
        double draw = dice.uniform();
        double massIndex = massIndex();
        for (CarePlan.Check check : plan.checksOfAnybody()) {
            if (draw < check.yearly() * part) {
                measure(day, check.determination(), massIndex);
            }
        }
    }

    private double massIndex() {
        return health.body().bodyMassIndex() + MASS_INDEX_SD * dice.normal();
    }

    private void measure(int day, Determination determination, double massIndex) {
        double height = health.body().height();
        switch (determination.number()) {
            case Determination.SMOKING ->
                log.answer(day, determination, health.body().smoking().answer());
            case Determination.HEIGHT -> log.measurement(day, determination, height);
            case Determination.BODY_MASS_INDEX -> log.measurement(day, determination, massIndex);
            case Determination.WEIGHT -> log.measurement(day, determination, massIndex * height * height);
            default -> log.measurement(day, determination, value(day, determination));
        }
    }

    private double value(int day, Determination determination) {
        double place = places.computeIfAbsent(determination.number(), n -> dice.normal());
        boolean raised = raised(determination.raisedBy(), day);
        return determination.value(person.age(day), person.deprivation(), place, raised, dice);
    }

    private boolean raised(String icpc, int day) {
        for (Condition condition : health.conditions()) {
            if (condition.disease().icpc().equals(icpc) && condition.activeOn(day)) {
                return true;
            }
        }
        return false;
    }
}
