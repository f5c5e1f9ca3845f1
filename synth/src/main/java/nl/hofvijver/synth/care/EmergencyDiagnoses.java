package nl.hofvijver.synth.care;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.hofvijver.synth.chance.Dice;
import nl.hofvijver.synth.chance.Weighted;
import nl.hofvijver.synth.figures.FigureTable;
import nl.hofvijver.synth.health.Condition;
import nl.hofvijver.synth.health.Health;

/** With what people come to the emergency department. */
final class EmergencyDiagnoses {
    private static final double DISEASE_SHARE = 0.18;

    private final FigureTable table = FigureTable.read(EmergencyDiagnoses.class, "emergency-diagnoses.csv");
    private final List<Weighted> byAge = new ArrayList<>();
    private final int[] ages =
            table.numberedColumns().stream().mapToInt(Integer::parseInt).toArray();
    private final Map<String, String> byDisease = new HashMap<>();

    EmergencyDiagnoses() {
        for (FigureTable.Row row : table.rows()) {
            if (!row.text("disease").isEmpty()) {
                byDisease.put(row.text("disease"), row.text("icd10"));
            }
        }
        for (String age : table.numberedColumns()) {
            byAge.add(new Weighted(
                    table.rows().stream().mapToDouble(r -> r.number(age)).toArray()));
        }
    }

    /** A diagnosis (ICD-10), more often one of a disease that the patient has. */
    String pick(int age, Health health, int day, Dice dice) {
        if (dice.chance(DISEASE_SHARE)) {
            for (Condition condition : health.conditions()) {
                if (condition.activeOn(day)
                        && byDisease.containsKey(condition.disease().icpc())
                        && dice.chance(0.6)) {
                    return byDisease.getOrDefault(condition.disease().icpc(), "");
                }
            }
        }
        int band = byAge.size() - 1;
        while (band > 0 && age < ages[band]) {
            band--;
        }
        return table.rows().get(byAge.get(band).pick(dice)).text("icd10");
    }
}
