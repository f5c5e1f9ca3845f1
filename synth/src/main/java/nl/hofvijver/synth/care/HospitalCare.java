package nl.hofvijver.synth.care;

import java.util.List;
import java.util.function.Function;
import nl.hofvijver.synth.Days;
import nl.hofvijver.synth.chance.Dice;
import nl.hofvijver.synth.chance.Weighted;
import nl.hofvijver.synth.figures.ByAge;
import nl.hofvijver.synth.figures.FigureTable;
import nl.hofvijver.synth.health.Condition;
import nl.hofvijver.synth.health.Health;
import nl.hofvijver.synth.people.Person;
import nl.hofvijver.synth.people.Stay;

/** Hospital care of one person: emergency visits, admissions and outpatient trajectories. */
public final class HospitalCare {
    private static final double YEAR = 365.25;
    private static final double UNREGISTERED = 1.7;
    private static final double DEPRIVATION = 0.16;
    private static final double PER_CONDITION = 0.09;
    private static final double LEVEL = 0.83;
    private static final double PLANNED_ADMISSIONS = 0.05;
    private static final int LONGEST_TRAJECTORY = 120;

    /** Arrivals per hour of the day. */
    private static final Weighted HOURS = new Weighted(
            3, 2.4, 2, 1.8, 1.7, 1.7, 2, 2.6, 3.8, 5, 6, 6.3, 6.2, 6.2, 6.2, 6, 5.8, 5.6, 5.5, 5.4, 5, 4.6, 4, 3.4);

    private static final Weighted URGENCY = new Weighted(1.5, 12, 34, 38, 12, 2.5);

    private final Hospitals hospitals;
    private final ByAge visits;
    private final ByAge admitted;
    private final EmergencyDiagnoses diagnoses = new EmergencyDiagnoses();
    private final Trajectories trajectories = new Trajectories();

    public HospitalCare(Hospitals hospitals) {
        this.hospitals = hospitals;
        FigureTable table = FigureTable.read(HospitalCare.class, "emergency.csv");
        visits = ByAge.steps(table, r -> r.number("visits") / 1000);
        admitted = ByAge.steps(table, r -> r.number("admitted"));
    }

    /** Lets the years pass; {@code logs} gives the log of a hospital for this person. */
    public void during(
            Person person,
            Health health,
            List<Registration> registrations,
            Function<Hospital, HospitalLog> logs,
            Dice dice) {
        for (Stay stay : person.stays()) {
            int end = Math.min(stay.to(), Days.END);
            for (int from = stay.from(); from < end; ) {
                int to = Math.min(end, Days.day(Days.year(from) + 1, 1, 1));
                boolean registered = registered(registrations, from);
                emergencies(person, health, stay, registered, from, to, logs, dice);
                outpatient(person, health, stay, from, to, logs, dice);
                from = to;
            }
        }
    }

    private static boolean registered(List<Registration> registrations, int day) {
        return registrations.stream().anyMatch(r -> r.registeredOn(day));
    }

    private void emergencies(
            Person person,
            Health health,
            Stay stay,
            boolean registered,
            int from,
            int to,
            Function<Hospital, HospitalLog> logs,
            Dice dice) {
        int age = person.age(from);
        double expected = LEVEL
                * visits.at(age)
                * (to - from)
                / YEAR
                * (registered ? 1 : UNREGISTERED)
                * Math.exp(DEPRIVATION * person.deprivation()
                        + PER_CONDITION * Math.min(health.conditions().size(), 10));
        int count = dice.poisson(expected);
        for (int i = 0; i < count; i++) {
            int day = dice.between(from, to);
            int minute = 60 * HOURS.pick(dice) + dice.below(60);
            String diagnosis = diagnoses.pick(age, health, day, dice);
            boolean admission = dice.percent(admitted.at(age));
            String arrival = Arrival.draw(registered, dice);
            String destination = admission ? "opname" : elsewhere(dice);
            String urgency = "U" + URGENCY.pick(dice);
            int days = (int) dice.exponential(age < 65 ? 3.5 : 6);
            hospitals.choose(stay.buurt(), dice).map(logs).ifPresent(log -> {
                log.emergency(day, minute, arrival, urgency, diagnosis, destination);
                if (admission) {
                    log.admission(
                            day, Math.min(minute + 150, 1439), Math.min(day + days, leaves(person)), true, diagnosis);
                }
            });
        }
    }

    private static int leaves(Person person) {
        return Math.min(person.departure(), Days.END + 4);
    }

    private static String elsewhere(Dice dice) {
        double draw = dice.uniform();
        return draw < 0.86 ? "naar huis" : draw < 0.97 ? "huisarts" : "overplaatsing";
    }

    private void outpatient(
            Person person,
            Health health,
            Stay stay,
            int from,
            int to,
            Function<Hospital, HospitalLog> logs,
            Dice dice) {
        int age = person.age(from);
        double part = (to - from) / YEAR;
        for (Condition condition : health.conditions()) {
            if (condition.activeOn(to - 1)) {
                for (Trajectories.Kind kind : trajectories.of(condition.disease())) {
                    trajectory(kind, age, part, stay, from, to, person, logs, dice);
                }
            }
        }
        for (Trajectories.Kind kind : trajectories.ofAnybody()) {
            trajectory(kind, age, part, stay, from, to, person, logs, dice);
        }
    }

    private void trajectory(
            Trajectories.Kind kind,
            int age,
            double part,
            Stay stay,
            int from,
            int to,
            Person person,
            Function<Hospital, HospitalLog> logs,
            Dice dice) {
        if (!dice.chance(part * kind.yearly().at(age) / 1000)) {
            return;
        }
        int day = Days.workday(dice.between(from, to));
        int length = 1 + dice.below(LONGEST_TRAJECTORY);
        String referral = dice.chance(0.7) ? "04" : dice.chance(0.5) ? "05" : "06";
        boolean admission = dice.chance(PLANNED_ADMISSIONS);
        int stays = dice.below(5);
        if (day >= Math.min(person.departure(), Days.END)) {
            return;
        }
        hospitals.choose(stay.buurt(), dice).map(logs).ifPresent(log -> {
            log.trajectory(day, day + length, kind.specialism(), kind.diagnosis(), referral);
            if (admission) {
                log.admission(day, 7 * 60 + 30, Math.min(day + stays, leaves(person)), false, "Z51.8");
            }
        });
    }
}
