package nl.hofvijver.synth.care;

import java.util.List;
import java.util.function.Function;
import nl.hofvijver.synth.chance.Dice;
import nl.hofvijver.synth.figures.ByAge;
import nl.hofvijver.synth.figures.FigureTable;
import nl.hofvijver.synth.health.Diseases;
import nl.hofvijver.synth.health.Health;
import nl.hofvijver.synth.people.Person;

/** Hospital care: how often people of an age come, with what, and to which hospital. */
public final class HospitalCare {
    private final Hospitals hospitals;
    private final ByAge visits;
    private final ByAge admitted;
    private final EmergencyDiagnoses diagnoses = new EmergencyDiagnoses();
    private final Trajectories trajectories;

    public HospitalCare(Hospitals hospitals, Diseases diseases) {
        this.hospitals = hospitals;
        trajectories = new Trajectories(diseases);
        FigureTable table = FigureTable.read(HospitalCare.class, "emergency.csv");
        visits = ByAge.steps(table, r -> r.number("visits") / 1000);
        admitted = ByAge.steps(table, r -> r.number("admitted") / 100);
    }

    /** Lets the years of a person pass; {@code logs} gives the log of a hospital for this person. */
    public void during(
            Person person,
            Health health,
            List<Registration> registrations,
            Function<Hospital, HospitalLog> logs,
            Dice dice) {
        new HospitalCourse(this, person, health, registrations, logs, dice).run();
    }

    Hospitals hospitals() {
        return hospitals;
    }

    /** Emergency visits a year at an age. */
    double visits(int age) {
        return visits.at(age);
    }

    /** The share of the emergency visits at an age that end in an admission. */
    double admitted(int age) {
        return admitted.at(age);
    }

    EmergencyDiagnoses diagnoses() {
        return diagnoses;
    }

    Trajectories trajectories() {
        return trajectories;
    }
}
