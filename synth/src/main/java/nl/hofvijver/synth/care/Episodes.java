package nl.hofvijver.synth.care;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.hofvijver.synth.Days;
import nl.hofvijver.synth.health.Condition;
import nl.hofvijver.synth.health.Health;
import nl.hofvijver.synth.health.Symptom;

/** The problem list of one patient in one practice, on which a disease may stand as a mere symptom. */
final class Episodes {
    /** A complaint that has not come back for so long is over. */
    private static final int OVER_AFTER = 180;

    /** A condition as the practice knows it. */
    record Known(Condition condition, String icpc) {}

    private static final class Complaint {
        private final Symptom symptom;
        private final int number;
        private final int first;
        private int last;

        Complaint(Symptom symptom, int number, int day) {
            this.symptom = symptom;
            this.number = number;
            first = day;
            last = day;
        }
    }

    private final PracticeLog log;
    private final List<Known> known = new ArrayList<>(2);
    private final IdentityHashMap<Known, Integer> numbers = new IdentityHashMap<>();
    private final Map<Integer, Complaint> complaints = new LinkedHashMap<>();
    private int opened;

    Episodes(Health health, double carelessness, PracticeLog log) {
        this.log = log;
        for (Condition condition : health.conditions()) {
            String icpc = condition.coded(carelessness)
                    ? condition.disease().icpc()
                    : condition.disease().symptom();
            known.add(new Known(condition, icpc));
        }
    }

    /** The conditions that the patient has on a day. */
    List<Known> activeOn(int day) {
        List<Known> active = new ArrayList<>(known.size());
        for (Known candidate : known) {
            if (candidate.condition().activeOn(day)) {
                active.add(candidate);
            }
        }
        return active;
    }

    void contact(int day, PracticeLog.Meeting meeting, Known about) {
        log.contact(day, meeting, about.icpc(), number(about), about.icpc());
    }

    void contact(int day, PracticeLog.Meeting meeting, Symptom about) {
        Complaint complaint = complaints.computeIfAbsent(about.index(), s -> new Complaint(about, ++opened, day));
        complaint.last = Math.max(complaint.last, day);
        log.contact(day, meeting, about.icpc(), complaint.number, about.icpc());
    }

    private int number(Known about) {
        return numbers.computeIfAbsent(about, k -> {
            log.episode(++opened, k.icpc(), k.condition().from(), k.condition().to(), true);
            return opened;
        });
    }

    /** Of what was there when a patient came from elsewhere, the practice knows what the former one passed on. */
    private boolean heard(Known condition, Registration registration) {
        boolean brought =
                registration.enrolled() > Days.START && condition.condition().from() < registration.enrolled();
        return !brought || log.historyArrives();
    }

    /** Writes what has not been written yet: diseases without a contact, and the complaints with their last day. */
    void close(Registration registration) {
        int end = Math.min(registration.to(), Days.END);
        for (Known condition : known) {
            if (condition.condition().from() < end
                    && (numbers.containsKey(condition) || heard(condition, registration))) {
                number(condition);
            }
        }
        for (Complaint complaint : complaints.values()) {
            boolean over = complaint.last + OVER_AFTER < end;
            log.episode(
                    complaint.number,
                    complaint.symptom.icpc(),
                    complaint.first,
                    over ? complaint.last : Days.NEVER,
                    false);
        }
    }
}
