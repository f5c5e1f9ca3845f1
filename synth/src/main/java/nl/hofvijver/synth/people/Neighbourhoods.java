package nl.hofvijver.synth.people;

import java.util.ArrayList;
import java.util.List;
import nl.hofvijver.synth.area.Buurt;
import nl.hofvijver.synth.area.Geography;
import nl.hofvijver.synth.chance.Dice;
import nl.hofvijver.synth.chance.Weighted;

/** Where households go to live. */
final class Neighbourhoods {
    /** A household looks at so many buurten and takes the one that fits its purse. */
    private static final int CHOICE = 5;

    private static final double WITHIN_GEMEENTE = 0.72;

    private final List<Buurt> all;
    private final Weighted everywhere;
    private final List<List<Buurt>> perGemeente = new ArrayList<>();
    private final List<Weighted> withinGemeente = new ArrayList<>();

    Neighbourhoods(Geography geography) {
        all = geography.buurten();
        everywhere = weights(all);
        geography.gemeenten().forEach(g -> {
            List<Buurt> own = all.stream().filter(b -> b.gemeente().equals(g)).toList();
            perGemeente.add(own);
            withinGemeente.add(weights(own));
        });
    }

    private static Weighted weights(List<Buurt> buurten) {
        return new Weighted(buurten.stream().mapToDouble(Buurt::share).toArray());
    }

    /** Any buurt, by its size. */
    Buurt any(Dice dice) {
        return all.get(everywhere.pick(dice));
    }

    /** Where a household moves to from {@code from}: mostly within the gemeente, and to a buurt that it can afford. */
    Buurt next(Buurt from, double wealth, Dice dice) {
        boolean near = dice.chance(WITHIN_GEMEENTE);
        int gemeente = from.gemeente().index();
        List<Buurt> buurten = near ? perGemeente.get(gemeente) : all;
        Weighted weights = near ? withinGemeente.get(gemeente) : everywhere;
        double fitting = Income.fittingDeprivation(wealth);
        Buurt best = from;
        double distance = Double.MAX_VALUE;
        for (int i = 0; i < CHOICE; i++) {
            Buurt candidate = buurten.get(weights.pick(dice));
            double misfit = Math.abs(candidate.deprivation() - fitting) + dice.uniform();
            if (misfit < distance) {
                best = candidate;
                distance = misfit;
            }
        }
        return best;
    }

    /** The household number of the nursing home of a buurt; negative, so that no family has it. */
    static long institution(Buurt buurt) {
        return -1L - buurt.index();
    }
}
