package nl.hofvijver.synth.care;

import java.util.List;
import java.util.Optional;
import nl.hofvijver.synth.area.Buurt;
import nl.hofvijver.synth.chance.Dice;

/** The hospitals of the region, and which one people go to: mostly the nearest, sometimes one outside the region. */
public final class Hospitals {
    private static final double KM = 4;
    private static final double OUTSIDE = 0.1;

    private final List<Hospital> all;

    public Hospitals(List<Hospital> all) {
        this.all = List.copyOf(all);
    }

    public List<Hospital> all() {
        return all;
    }

    /** The hospital of a visit from a buurt; empty for one outside the region, which delivers nothing. */
    Optional<Hospital> choose(Buurt buurt, Dice dice) {
        if (dice.chance(OUTSIDE)) {
            return Optional.empty();
        }
        double sum = 0;
        for (Hospital hospital : all) {
            sum += pull(hospital, buurt);
        }
        double draw = dice.uniform() * sum;
        for (Hospital hospital : all) {
            draw -= pull(hospital, buurt);
            if (draw < 0) {
                return Optional.of(hospital);
            }
        }
        return Optional.of(all.getLast());
    }

    private static double pull(Hospital hospital, Buurt buurt) {
        return Math.exp(-hospital.place().kmTo(buurt) / KM);
    }
}
