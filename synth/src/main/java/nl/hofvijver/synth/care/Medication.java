package nl.hofvijver.synth.care;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.hofvijver.synth.Days;
import nl.hofvijver.synth.chance.Dice;
import nl.hofvijver.synth.health.Condition;
import nl.hofvijver.synth.health.Health;

/** The long-term medicines of one person: which, from when on, how often prescribed. */
final class Medication {
    private static final double DAYS_TO_START = 250;
    private static final double YEAR = 365.25;

    /** One medicine: from the first prescription on, every so many days, by the practice or by a specialist. */
    private record Course(String atc, String icpc, int from, int to, double every, boolean specialist) {}

    private final List<Course> courses = new ArrayList<>();

    /** Decides once which medicines somebody takes; a medicine for two diseases is taken once. */
    Medication(Health health, CarePlan plan, Dice dice) {
        Map<String, Integer> started = new HashMap<>();
        for (Condition condition : health.conditions()) {
            for (CarePlan.Medicine medicine : plan.medicines(condition.disease())) {
                int from = condition.from() + (int) dice.exponential(DAYS_TO_START);
                if (dice.chance(medicine.share()) && from < Days.END && !started.containsKey(medicine.atc())) {
                    started.put(medicine.atc(), from);
                    double every = YEAR / medicine.yearly();
                    boolean specialist = dice.chance(medicine.specialist());
                    courses.add(new Course(
                            medicine.atc(), condition.disease().icpc(), from, condition.to(), every, specialist));
                }
            }
        }
    }

    boolean includes(String atc) {
        return courses.stream().anyMatch(c -> c.atc().equals(atc));
    }

    /** Writes the prescriptions of a period. */
    void prescribe(int from, int to, PracticeLog log) {
        for (Course course : courses) {
            int end = Math.min(to, course.to());
            long first = (long) Math.ceil(Math.max(0, from - course.from()) / course.every());
            for (long k = first; ; k++) {
                int day = course.from() + (int) (k * course.every());
                if (day >= end) {
                    break;
                }
                if (day >= from && course.specialist()) {
                    log.prescribedElsewhere();
                } else if (day >= from) {
                    log.prescription(day, day + (int) course.every(), course.atc(), true, course.icpc());
                }
            }
        }
    }
}
