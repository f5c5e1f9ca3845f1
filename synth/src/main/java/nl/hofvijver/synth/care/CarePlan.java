package nl.hofvijver.synth.care;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.hofvijver.synth.figures.BySex;
import nl.hofvijver.synth.figures.FigureTable;
import nl.hofvijver.synth.health.Disease;
import nl.hofvijver.synth.health.Diseases;
import nl.hofvijver.synth.health.Symptoms;

/** How practices treat: which medicines and measurements go with a disease, and how often people come. */
public final class CarePlan {
    /** A long-term medicine for a disease. */
    record Medicine(String atc, double share, double yearly) {}

    /** A measurement that goes with a disease. */
    record Check(Determination determination, double yearly) {}

    private static final String ANYBODY = "*";

    private final Diseases diseases;
    private final Symptoms symptoms = new Symptoms();
    private final BySex contacts;
    private final Map<String, List<Medicine>> medicines = new HashMap<>();
    private final Map<String, List<Check>> checks = new HashMap<>();
    private final List<Determination> determinations = new ArrayList<>();

    public CarePlan(Diseases diseases) {
        this.diseases = diseases;
        contacts = BySex.steps(FigureTable.read(CarePlan.class, "gp-contacts.csv"));
        for (FigureTable.Row row :
                FigureTable.read(CarePlan.class, "laboratory.csv").rows()) {
            determinations.add(Determination.of(row));
        }
        for (FigureTable.Row row :
                FigureTable.read(CarePlan.class, "medicines.csv").rows()) {
            medicines
                    .computeIfAbsent(known(row.text("icpc")), k -> new ArrayList<>())
                    .add(new Medicine(row.text("atc"), row.number("share") / 100, row.number("yearly")));
        }
        for (FigureTable.Row row :
                FigureTable.read(CarePlan.class, "determinations.csv").rows()) {
            checks.computeIfAbsent(known(row.text("icpc")), k -> new ArrayList<>())
                    .add(new Check(determination((int) row.number("number")), row.number("yearly")));
        }
    }

    private String known(String icpc) {
        return icpc.equals(ANYBODY) ? icpc : diseases.get(icpc).icpc();
    }

    private Determination determination(int number) {
        return determinations.stream()
                .filter(d -> d.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no determination " + number));
    }

    /** All determinations. */
    List<Determination> determinations() {
        return determinations;
    }

    /** The complaints for which people come. */
    public Symptoms symptoms() {
        return symptoms;
    }

    /** Contacts a year, without planned checks. */
    double contacts(boolean female, int age) {
        return contacts.at(female, age);
    }

    List<Medicine> medicines(Disease disease) {
        return medicines.getOrDefault(disease.icpc(), List.of());
    }

    List<Check> checks(Disease disease) {
        return checks.getOrDefault(disease.icpc(), List.of());
    }

    /** What is measured in people of 45 and over, whatever they have. */
    List<Check> checksOfAnybody() {
        return checks.getOrDefault(ANYBODY, List.of());
    }
}
