package nl.hofvijver.synth.care;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.hofvijver.synth.area.Buurt;
import nl.hofvijver.synth.area.Geography;
import nl.hofvijver.synth.chance.Weighted;
import nl.hofvijver.synth.figures.FigureTable;

/**
 * The practices of the region and who goes where: to one nearby in the own gemeente.
 *
 * <p>Weights per practice are fitted so that each gets its share of the gemeente, whatever its place; coverage per
 * gemeente then follows from which practices take part.
 */
public final class Practices {
    private static final double KM = 3;
    private static final int ROUNDS = 80;

    /** The rural gemeente has no practice that takes part; this share is with one across the border. */
    private static final double ACROSS = 0.02;

    private final List<Practice> all = new ArrayList<>();
    private final List<double[]> nearness = new ArrayList<>();
    private final List<Weighted> perBuurt = new ArrayList<>();

    public Practices(Geography geography) {
        for (FigureTable.Row row :
                FigureTable.read(Practices.class, "practices.csv").rows()) {
            List<Buurt> wijk = geography.buurtenOf(row.text("wijk"));
            all.add(new Practice(
                    all.size(),
                    row.text("id"),
                    row.text("name"),
                    wijk.get(all.size() % wijk.size()),
                    row.number("share"),
                    row.yes("delivers"),
                    row.text("system"),
                    row.text("form"),
                    !row.text("billing").equals("elsewhere")));
        }
        for (Buurt buurt : geography.buurten()) {
            nearness.add(all.stream()
                    .mapToDouble(p -> Math.exp(-p.place().kmTo(buurt) / KM))
                    .toArray());
        }
        double[] pull = fitted(geography);
        for (Buurt buurt : geography.buurten()) {
            perBuurt.add(new Weighted(weights(buurt, pull)));
        }
    }

    /** All practices, in the order of the table. */
    public List<Practice> all() {
        return all;
    }

    /** The practice of somebody in a buurt, by a share from 0 up to 1. */
    public Practice choose(Buurt buurt, double share) {
        return all.get(perBuurt.get(buurt.index()).at(share));
    }

    /** Iterative proportional fitting of the pull of each practice to its share of the gemeente. */
    private double[] fitted(Geography geography) {
        double[] pull = new double[all.size()];
        Arrays.fill(pull, 1);
        for (int round = 0; round < ROUNDS; round++) {
            double[] got = new double[all.size()];
            for (Buurt buurt : geography.buurten()) {
                double[] weights = ownGemeente(buurt, pull);
                double sum = Arrays.stream(weights).sum();
                for (int i = 0; i < got.length; i++) {
                    got[i] += buurt.share() * weights[i] / sum;
                }
            }
            for (Practice practice : all) {
                pull[practice.index()] *= practice.share() / got[practice.index()];
            }
        }
        return pull;
    }

    private double[] ownGemeente(Buurt buurt, double[] pull) {
        double[] weights = nearness.get(buurt.index()).clone();
        for (Practice practice : all) {
            boolean own =
                    practice.place().gemeente().index() == buurt.gemeente().index();
            weights[practice.index()] *= own ? pull[practice.index()] : 0;
        }
        return weights;
    }

    private double[] weights(Buurt buurt, double[] pull) {
        double[] own = ownGemeente(buurt, pull);
        boolean someDeliver =
                all.stream().anyMatch(p -> p.delivers() && p.place().gemeente().equals(buurt.gemeente()));
        if (someDeliver) {
            return own;
        }
        double[] across = all.stream()
                .mapToDouble(p -> p.delivers() ? nearness.get(buurt.index())[p.index()] : 0)
                .toArray();
        double ownSum = Arrays.stream(own).sum();
        double acrossSum = Arrays.stream(across).sum();
        for (int i = 0; i < own.length; i++) {
            own[i] = own[i] / ownSum * (1 - ACROSS) + across[i] / acrossSum * ACROSS;
        }
        return own;
    }
}
