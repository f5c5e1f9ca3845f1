package nl.hofvijver.synth.care;

import java.util.ArrayList;
import java.util.List;
import nl.hofvijver.synth.Days;
import nl.hofvijver.synth.chance.Dice;
import nl.hofvijver.synth.health.Health;
import nl.hofvijver.synth.health.Symptom;
import nl.hofvijver.synth.people.Person;

/** What one practice does for one patient during a registration. */
public final class PracticeCare {
    private static final double YEAR = 365.25;
    private static final double PASSING_CONTACTS = 0.45;
    private static final double DEPRIVATION = 0.06;
    private static final double PER_CONDITION = 0.10;
    private static final double CHECK_KEPT = 0.88;
    private static final int MEASURED_FROM = 45;
    private static final int[] QUARTERS = {1, 4, 7, 10};

    private final CarePlan plan;
    private final Person person;
    private final Health health;
    private final PracticeLog log;
    private final Dice dice;
    private final DayBook days = new DayBook();
    private final Medication medication;
    private final Episodes episodes;
    private final Examination examination;

    /**
     * @param carelessness of the practice in coding diagnoses, 1 on average
     * @param log receives what happens
     */
    public PracticeCare(CarePlan plan, Person person, Health health, double carelessness, PracticeLog log, Dice dice) {
        this.plan = plan;
        this.person = person;
        this.health = health;
        this.log = log;
        this.dice = dice;
        medication = new Medication(health, plan, dice);
        episodes = new Episodes(health, carelessness, log);
        examination = new Examination(plan, person, health, log, dice);
    }

    /** Lets the years of a registration pass. */
    public void during(Registration registration, boolean deprivedArea) {
        int end = Math.min(registration.to(), Days.END);
        if (!registration.passerBy()) {
            fees(registration, end, deprivedArea);
            medication.prescribe(registration.from(), end, log);
        }
        for (int from = registration.from(); from < end; ) {
            int to = Math.min(end, Days.day(Days.year(from) + 1, 1, 1));
            if (registration.passerBy()) {
                passBy(from, to);
            } else {
                year(from, to);
            }
            from = to;
        }
        episodes.close(registration);
    }

    private void fees(Registration registration, int end, boolean deprivedArea) {
        for (int year = Days.year(registration.from()); year <= Days.LAST_YEAR; year++) {
            for (int month : QUARTERS) {
                int day = Days.day(year, month, 1);
                if (day >= registration.from() && day < end) {
                    log.fee(day, person.age(day), deprivedArea);
                }
            }
        }
    }

    private void passBy(int from, int to) {
        int contacts = dice.poisson(PASSING_CONTACTS * health.careUse() * (to - from) / YEAR);
        for (int i = 0; i < contacts; i++) {
            int day = days.any(from, to, dice);
            if (day >= 0) {
                complaint(day, PracticeLog.Meeting.PASSING);
            }
        }
    }

    private void year(int from, int to) {
        double part = (to - from) / YEAR;
        int age = person.age(from);
        List<Episodes.Known> active = episodes.activeOn(to - 1);
        checks(from, to, part, active);
        double expected = part
                * plan.contacts(person.female(), age)
                * health.careUse()
                * Math.exp(DEPRIVATION * person.deprivation() + PER_CONDITION * Math.min(active.size(), 8) - 0.12);
        int contacts = dice.poisson(expected);
        double aboutDiseases = 0;
        for (Episodes.Known known : active) {
            aboutDiseases += known.condition().disease().reasons();
        }
        for (int i = 0; i < contacts; i++) {
            int day = days.any(from, to, dice);
            if (day < 0) {
                break;
            }
            if (dice.chance(aboutDiseases / (aboutDiseases + 14))) {
                Episodes.Known known = active.get(dice.below(active.size()));
                episodes.contact(day, meeting(age), known);
            } else {
                complaint(day, meeting(age));
            }
            if (i == 0 && age >= MEASURED_FROM) {
                examination.anybody(day, part);
            }
        }
    }

    /** Planned checks, evenly over the year, with the measurements that go with the diseases. */
    private void checks(int from, int to, double part, List<Episodes.Known> active) {
        double planned = 0;
        for (Episodes.Known known : active) {
            planned = Math.max(planned, known.condition().disease().checks());
        }
        int visits = 0;
        double wanted = planned * part * CHECK_KEPT;
        int times = (int) (wanted + dice.uniform());
        List<Integer> seen = new ArrayList<>(times);
        while (visits < times) {
            int day = days.near(from + (int) ((visits + dice.uniform()) * (to - from) / times), from, to);
            if (day >= 0) {
                seen.add(day);
                Episodes.Known known = active.get(visits % active.size());
                episodes.contact(day, visits == 0 ? PracticeLog.Meeting.LONG : PracticeLog.Meeting.NORMAL, known);
            }
            visits++;
        }
        examination.checks(seen, part, active);
    }

    private void complaint(int day, PracticeLog.Meeting meeting) {
        int age = person.age(day);
        Symptom symptom = plan.symptoms().pick(person.female(), age, person.deprivation(), dice);
        episodes.contact(day, meeting, symptom);
        for (Symptom.Medicine medicine : symptom.medicines()) {
            if (dice.chance(medicine.share()) && !medication.includes(medicine.atc())) {
                log.prescription(day, day + 7 + dice.below(21), medicine.atc(), false, symptom.icpc());
            }
        }
        if (dice.chance(symptom.referred())) {
            log.referral(day, symptom.specialism(), true);
            log.referral(Days.workday(day + 20 + dice.below(60)), symptom.specialism(), false);
        }
    }

    private PracticeLog.Meeting meeting(int age) {
        double draw = dice.uniform();
        if (age >= 80 && draw < 0.3) {
            return PracticeLog.Meeting.VISIT;
        }
        if (draw < 0.25) {
            return PracticeLog.Meeting.TELEPHONE;
        }
        if (draw < 0.30) {
            return PracticeLog.Meeting.ONLINE;
        }
        return draw < 0.45
                ? PracticeLog.Meeting.SHORT
                : draw < 0.85 ? PracticeLog.Meeting.NORMAL : PracticeLog.Meeting.LONG;
    }
}
