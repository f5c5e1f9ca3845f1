package nl.hofvijver.synth.care;

import java.util.List;
import java.util.function.Function;
import nl.hofvijver.synth.Days;
import nl.hofvijver.synth.chance.Dice;
import nl.hofvijver.synth.chance.Weighted;
import nl.hofvijver.synth.health.Condition;
import nl.hofvijver.synth.health.Health;
import nl.hofvijver.synth.people.Person;
import nl.hofvijver.synth.people.Stay;

/** The hospital care of one person: emergency visits, admissions and outpatient trajectories. */
final class HospitalCourse {
    private static final double YEAR = 365.25;

    /** People without a practice come this many times as often as others. */
    private static final double UNREGISTERED = 1.7;

    private static final double DEPRIVATION = 0.16;
    private static final double PER_CONDITION = 0.09;
    private static final int MOST_CONDITIONS = 10;

    /** Brings the factors above back to the national number of visits. */
    private static final double LEVEL = 0.77;

    private static final double PLANNED_ADMISSIONS = 0.05;
    private static final int LONGEST_TRAJECTORY = 120;
    private static final int LAST_MINUTE = 24 * 60 - 1;
    private static final int MINUTES_TO_ADMISSION = 150;
    private static final int MORNING = 7 * 60 + 30;

    /** Arrivals per hour of the day. */
    private static final Weighted HOURS = new Weighted(
            3, 2.4, 2, 1.8, 1.7, 1.7, 2, 2.6, 3.8, 5, 6, 6.3, 6.2, 6.2, 6.2, 6, 5.8, 5.6, 5.5, 5.4, 5, 4.6, 4, 3.4);

    private static final Weighted URGENCY = new Weighted(1.5, 12, 34, 38, 12, 2.5);

    private final HospitalCare care;
    private final Person person;
    private final Health health;
    private final List<Registration> registrations;
    private final Function<Hospital, HospitalLog> logs;
    private final Dice dice;

    HospitalCourse(
            HospitalCare care,
            Person person,
            Health health,
            List<Registration> registrations,
            Function<Hospital, HospitalLog> logs,
            Dice dice) {
        this.care = care;
        this.person = person;
        this.health = health;
        this.registrations = registrations;
        this.logs = logs;
        this.dice = dice;
    }

    /** Part of a year in one home. */
    private record Span(Stay stay, int from, int to, int age) {
        double years() {
            return (to - from) / YEAR;
        }
    }

    void run() {
        for (Stay stay : person.stays()) {
            int end = Math.min(stay.to(), Days.END);
            for (int from = stay.from(); from < end; ) {
                int to = Math.min(end, Days.day(Days.year(from) + 1, 1, 1));
                Span span = new Span(stay, from, to, person.age(from));
                emergencies(span);
                outpatient(span);
                from = to;
            }
        }
    }

    private boolean registeredOn(int day) {
        for (Registration registration : registrations) {
            if (registration.registeredOn(day)) {
                return true;
            }
        }
        return false;
    }

    private void emergencies(Span span) {
        boolean registered = registeredOn(span.from());
        double factor = Math.exp(DEPRIVATION * person.deprivation()
                + PER_CONDITION * Math.min(health.conditions().size(), MOST_CONDITIONS));
        int count =
                dice.poisson(LEVEL * factor * care.visits(span.age()) * span.years() * (registered ? 1 : UNREGISTERED));
        for (int i = 0; i < count; i++) {
            emergency(span, registered);
        }
    }

    private void emergency(Span span, boolean registered) {
        int day = dice.between(span.from(), span.to());
        int minute = 60 * HOURS.pick(dice) + dice.below(60);
        String diagnosis = care.diagnoses().pick(span.age(), health, day, dice);
        boolean admission = dice.chance(care.admitted(span.age()));
        String arrival = Arrival.draw(registered, dice);
        String destination = admission ? "opname" : elsewhere();
        String urgency = "U" + URGENCY.pick(dice);
        int days = (int) dice.exponential(span.age() < 65 ? 3.5 : 6);
        care.hospitals().choose(span.stay().buurt(), dice).map(logs).ifPresent(log -> {
            log.emergency(day, minute, arrival, urgency, diagnosis, destination);
            if (admission) {
                int in = Math.min(minute + MINUTES_TO_ADMISSION, LAST_MINUTE);
                log.admission(day, in, Math.min(day + days, leaves()), true, diagnosis);
            }
        });
    }

    /** Nobody is discharged after leaving the region or after the files were made. */
    private int leaves() {
        return Math.min(person.departure(), Days.EXTRACTED - 1);
    }

    private String elsewhere() {
        double draw = dice.uniform();
        return draw < 0.86 ? "naar huis" : draw < 0.97 ? "huisarts" : "overplaatsing";
    }

    private void outpatient(Span span) {
        for (Condition condition : health.conditions()) {
            if (condition.activeOn(span.to() - 1)) {
                for (Trajectories.Kind kind : care.trajectories().of(condition.disease())) {
                    if (dice.chance(span.years() * kind.yearly().at(span.age()) / 1000)) {
                        trajectory(kind, span);
                    }
                }
            }
        }
        int others = dice.poisson(span.years() * care.trajectories().ofAnybody(span.age()));
        for (int i = 0; i < others; i++) {
            trajectory(care.trajectories().pick(span.age(), dice), span);
        }
    }

    private void trajectory(Trajectories.Kind kind, Span span) {
        int day = Days.workday(dice.between(span.from(), span.to()));
        int length = 1 + dice.below(LONGEST_TRAJECTORY);
        String referral = dice.chance(0.7) ? "04" : dice.chance(0.5) ? "05" : "06";
        boolean admission = dice.chance(PLANNED_ADMISSIONS);
        int nights = dice.below(5);
        if (day >= Math.min(person.departure(), Days.END)) {
            return;
        }
        care.hospitals().choose(span.stay().buurt(), dice).map(logs).ifPresent(log -> {
            log.trajectory(day, day + length, kind.specialism(), kind.diagnosis(), referral);
            if (admission) {
                log.admission(day, MORNING, Math.min(day + nights, leaves()), false, "Z51.8");
            }
        });
    }
}
