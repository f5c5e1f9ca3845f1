package nl.hofvijver.synth.people;

import java.util.List;
import nl.hofvijver.synth.chance.Dice;
import nl.hofvijver.synth.chance.Weighted;
import nl.hofvijver.synth.figures.ByAge;
import nl.hofvijver.synth.figures.BySex;
import nl.hofvijver.synth.figures.FigureTable;

/** Who dies in a year, and of what. */
final class Mortality {
    private static final double HIGHEST_CARDIOVASCULAR_SHARE = 0.85;

    private final BySex perThousand;
    private final ByAge gradient;
    private final BySex cardiovascular;
    private final ByAge cardiovascularGradient;
    private final Causes heartAndVessels = new Causes("cardiovascular");
    private final Causes other = new Causes("other");

    Mortality() {
        FigureTable table = FigureTable.read(Mortality.class, "mortality.csv");
        perThousand = BySex.steps(table);
        gradient = ByAge.steps(table, r -> r.number("gradient"));
        cardiovascular = BySex.steps(table, "cardiovascular-men", "cardiovascular-women");
        cardiovascularGradient = ByAge.steps(table, r -> r.number("cardiovascular-gradient"));
    }

    /** The probability to die within a year. */
    double probability(boolean female, int age, double deprivation) {
        double hazard = perThousand.at(female, age) / 1000 * Math.exp(gradient.at(age) * deprivation);
        return 1 - Math.exp(-hazard);
    }

    /** A cause of death (ICD-10). */
    String cause(Person person, int age, Dice dice) {
        double share = cardiovascularShare(person.female(), age, person.deprivation());
        return (dice.chance(share) ? heartAndVessels : other).pick(age, dice);
    }

    /** The share of the deaths at an age that is by heart and vessels. */
    double cardiovascularShare(boolean female, int age, double deprivation) {
        double share = cardiovascular.at(female, age) / 100 * Math.exp(cardiovascularGradient.at(age) * deprivation);
        return Math.min(share, HIGHEST_CARDIOVASCULAR_SHARE);
    }

    /** The causes of a group with their weights by age. */
    private static final class Causes {
        private final List<FigureTable.Row> rows;
        private final int[] ages;
        private final List<Weighted> weights;

        Causes(String group) {
            FigureTable table = FigureTable.read(Mortality.class, "causes.csv");
            rows = table.rows().stream()
                    .filter(r -> r.text("group").equals(group))
                    .toList();
            ages = table.numberedColumns().stream().mapToInt(Integer::parseInt).toArray();
            weights = table.numberedColumns().stream()
                    .map(age -> new Weighted(
                            rows.stream().mapToDouble(r -> r.number(age)).toArray()))
                    .toList();
        }

        String pick(int age, Dice dice) {
            int band = ages.length - 1;
            while (band > 0 && age < ages[band]) {
                band--;
            }
            return rows.get(weights.get(band).pick(dice)).text("icd10");
        }
    }
}
