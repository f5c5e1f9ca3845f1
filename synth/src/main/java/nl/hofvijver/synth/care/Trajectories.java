package nl.hofvijver.synth.care;

import java.util.ArrayList;
import java.util.List;
import nl.hofvijver.synth.chance.Dice;
import nl.hofvijver.synth.chance.Weighted;
import nl.hofvijver.synth.figures.ByAge;
import nl.hofvijver.synth.figures.FigureTable;
import nl.hofvijver.synth.health.Disease;
import nl.hofvijver.synth.health.Diseases;

/** Which DBC sub-trajectories go with a disease or an age. */
final class Trajectories {
    /** A sub-trajectory and how many a year per 1000: of patients with the disease, or of anybody by age. */
    record Kind(String specialism, String diagnosis, ByAge yearly) {}

    private final List<List<Kind>> byDisease = new ArrayList<>();
    private final List<Kind> ofAnybody = new ArrayList<>();
    private final List<Weighted> byAge = new ArrayList<>();

    Trajectories(Diseases diseases) {
        diseases.all().forEach(d -> byDisease.add(new ArrayList<>()));
        FigureTable table = FigureTable.read(Trajectories.class, "dbc.csv");
        for (FigureTable.Row row : table.rows()) {
            String specialism = row.text("specialism");
            String diagnosis = row.text("diagnosis");
            if (row.text("icpc").isEmpty()) {
                ofAnybody.add(new Kind(specialism, diagnosis, ByAge.steps(row, table.numberedColumns())));
            } else {
                double rate = 1000 * row.number("rate");
                byDisease
                        .get(diseases.get(row.text("icpc")).index())
                        .add(new Kind(specialism, diagnosis, ByAge.constant(rate)));
            }
        }
        for (int age = 0; age <= ByAge.OLDEST; age++) {
            int at = age;
            byAge.add(new Weighted(
                    ofAnybody.stream().mapToDouble(k -> k.yearly().at(at)).toArray()));
        }
    }

    List<Kind> of(Disease disease) {
        return byDisease.get(disease.index());
    }

    /** How many a year anybody of an age has, whatever the diseases. */
    double ofAnybody(int age) {
        return byAge.get(Math.min(age, ByAge.OLDEST)).total() / 1000;
    }

    /** One of those that anybody of an age may have. */
    Kind pick(int age, Dice dice) {
        return ofAnybody.get(byAge.get(Math.min(age, ByAge.OLDEST)).pick(dice));
    }
}
