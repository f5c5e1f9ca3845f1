package nl.hofvijver.synth.health;

import java.util.ArrayList;
import java.util.List;
import nl.hofvijver.synth.chance.Dice;
import nl.hofvijver.synth.chance.Weighted;
import nl.hofvijver.synth.figures.FigureTable;

/** The symptoms of {@code symptoms.csv}, to be drawn by age, sex and deprivation. */
public final class Symptoms {
    /** Deprivation scores are grouped, so that the weights can be worked out beforehand. */
    private static final double[] DEPRIVATION_CLASSES = {-0.9, 0, 1.2};

    private static final double[] CLASS_ENDS = {-0.45, 0.6};

    private final List<Symptom> all = new ArrayList<>();
    private final List<Weighted> weights = new ArrayList<>();
    private final int[] ages;

    public Symptoms() {
        FigureTable table = FigureTable.read(Symptoms.class, "symptoms.csv");
        for (FigureTable.Row row : table.rows()) {
            String refer = row.text("refer");
            int space = refer.indexOf(' ');
            all.add(new Symptom(
                    all.size(),
                    row.text("icpc"),
                    Symptom.medicines(row.text("medicines")),
                    refer.isEmpty() ? "" : refer.substring(0, space),
                    refer.isEmpty() ? 0 : Double.parseDouble(refer.substring(space + 1)) / 100));
        }
        ages = table.numberedColumns().stream().mapToInt(Integer::parseInt).toArray();
        for (String age : table.numberedColumns()) {
            for (boolean female : new boolean[] {false, true}) {
                for (double score : DEPRIVATION_CLASSES) {
                    weights.add(new Weighted(table.rows().stream()
                            .mapToDouble(r -> weight(r, age, female, score))
                            .toArray()));
                }
            }
        }
    }

    private static double weight(FigureTable.Row row, String age, boolean female, double score) {
        double women = row.number("women");
        double sex = 2 * (female ? women : 1) / (1 + women);
        return row.number(age) * sex * Math.exp(row.number("deprivation") * score);
    }

    /** All symptoms, in the order of the table. */
    public List<Symptom> all() {
        return all;
    }

    /** The reason of a contact. */
    public Symptom pick(boolean female, int age, double deprivation, Dice dice) {
        int band = ages.length - 1;
        while (band > 0 && age < ages[band]) {
            band--;
        }
        int group = deprivation < CLASS_ENDS[0] ? 0 : deprivation < CLASS_ENDS[1] ? 1 : 2;
        int set = (band * 2 + (female ? 1 : 0)) * DEPRIVATION_CLASSES.length + group;
        return all.get(weights.get(set).pick(dice));
    }
}
