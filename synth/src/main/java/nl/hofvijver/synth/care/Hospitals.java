package nl.hofvijver.synth.care;

import java.util.List;
import java.util.Optional;
import nl.hofvijver.synth.area.Buurt;
import nl.hofvijver.synth.area.Geography;
import nl.hofvijver.synth.chance.Dice;
import nl.hofvijver.synth.chance.Weighted;

/** The hospitals of the region, and which one people go to: mostly the nearest, sometimes one outside the region. */
public final class Hospitals {
    private static final double KM = 4;
    private static final double OUTSIDE = 0.1;

    private final List<Hospital> all;
    private final List<Weighted> perBuurt;

    public Hospitals(List<Hospital> all, Geography geography) {
        this.all = List.copyOf(all);
        perBuurt = geography.buurten().stream()
                .map(b -> new Weighted(all.stream()
                        .mapToDouble(h -> Math.exp(-h.place().kmTo(b) / KM))
                        .toArray()))
                .toList();
    }

    /** The hospital of a visit from a buurt; empty for one outside the region, which delivers nothing. */
    Optional<Hospital> choose(Buurt buurt, Dice dice) {
        if (dice.chance(OUTSIDE)) {
            return Optional.empty();
        }
        return Optional.of(all.get(perBuurt.get(buurt.index()).pick(dice)));
    }
}
