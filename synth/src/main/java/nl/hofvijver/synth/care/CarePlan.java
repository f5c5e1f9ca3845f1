package nl.hofvijver.synth.care;

import java.util.ArrayList;
import java.util.List;
import nl.hofvijver.synth.figures.BySex;
import nl.hofvijver.synth.figures.FigureTable;
import nl.hofvijver.synth.health.Disease;
import nl.hofvijver.synth.health.Diseases;
import nl.hofvijver.synth.health.Symptoms;

/** How practices treat: which medicines and measurements go with a disease, and how often people come. */
public final class CarePlan {
    /**
     * A long-term medicine for a disease.
     *
     * @param share of the patients who get it
     * @param yearly prescriptions a year
     * @param specialist the share of those who get it from a specialist
     */
    record Medicine(String atc, double share, double yearly, double specialist) {}

    /** A measurement that goes with a disease. */
    record Check(Determination determination, double yearly) {}

    private static final String ANYBODY = "*";

    private final Symptoms symptoms = new Symptoms();
    private final BySex contacts;
    private final List<List<Medicine>> medicines = new ArrayList<>();
    private final List<List<Check>> checks = new ArrayList<>();
    private final List<Check> checksOfAnybody = new ArrayList<>();
    private final List<Determination> determinations = new ArrayList<>();

    public CarePlan(Diseases diseases) {
        contacts = BySex.steps(FigureTable.read(CarePlan.class, "gp-contacts.csv"));
        for (FigureTable.Row row :
                FigureTable.read(CarePlan.class, "laboratory.csv").rows()) {
            determinations.add(Determination.of(row));
        }
        diseases.all().forEach(d -> {
            medicines.add(new ArrayList<>());
            checks.add(new ArrayList<>());
        });
        for (FigureTable.Row row :
                FigureTable.read(CarePlan.class, "medicines.csv").rows()) {
            medicines
                    .get(diseases.get(row.text("icpc")).index())
                    .add(new Medicine(
                            row.text("atc"),
                            row.number("share") / 100,
                            row.number("yearly"),
                            row.number("specialist") / 100));
        }
        for (FigureTable.Row row :
                FigureTable.read(CarePlan.class, "determinations.csv").rows()) {
            String icpc = row.text("icpc");
            (icpc.equals(ANYBODY)
                            ? checksOfAnybody
                            : checks.get(diseases.get(icpc).index()))
                    .add(new Check(determination((int) row.number("number")), row.number("yearly")));
        }
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
        return medicines.get(disease.index());
    }

    List<Check> checks(Disease disease) {
        return checks.get(disease.index());
    }

    /** What is measured in people of 45 and over, whatever they have. */
    List<Check> checksOfAnybody() {
        return checksOfAnybody;
    }
}
