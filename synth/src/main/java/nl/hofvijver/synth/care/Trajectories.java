package nl.hofvijver.synth.care;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.hofvijver.synth.figures.ByAge;
import nl.hofvijver.synth.figures.FigureTable;
import nl.hofvijver.synth.health.Disease;

/** Which DBC sub-trajectories go with a disease or an age. */
final class Trajectories {
    /** A sub-trajectory and how many a year: of a patient with the disease, or of anybody by age. */
    record Kind(String specialism, String diagnosis, ByAge yearly) {}

    private final Map<String, List<Kind>> byDisease = new HashMap<>();
    private final List<Kind> ofAnybody = new ArrayList<>();

    Trajectories() {
        FigureTable table = FigureTable.read(Trajectories.class, "dbc.csv");
        for (FigureTable.Row row : table.rows()) {
            String specialism = row.text("specialism");
            String diagnosis = row.text("diagnosis");
            if (row.text("icpc").isEmpty()) {
                ofAnybody.add(new Kind(specialism, diagnosis, ByAge.steps(row, table.numberedColumns())));
            } else {
                double rate = 1000 * row.number("rate");
                byDisease
                        .computeIfAbsent(row.text("icpc"), k -> new ArrayList<>())
                        .add(new Kind(specialism, diagnosis, ByAge.constant(rate)));
            }
        }
    }

    List<Kind> of(Disease disease) {
        return byDisease.getOrDefault(disease.icpc(), List.of());
    }

    List<Kind> ofAnybody() {
        return ofAnybody;
    }
}
