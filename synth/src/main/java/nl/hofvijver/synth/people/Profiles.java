package nl.hofvijver.synth.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.synth.chance.Weighted;
import nl.hofvijver.synth.figures.FigureTable;

/** The profiles of buurten, for households that lived there at the start and for those that arrive later. */
final class Profiles {
    private final FigureTable households = FigureTable.read(Profiles.class, "households.csv");
    private final FigureTable factors = FigureTable.read(Profiles.class, "profiles.csv");
    private final Map<String, Profile> atStart = new HashMap<>();
    private final Map<String, Profile> arriving = new HashMap<>();

    Profiles() {
        FigureTable.Row arrival = factor("arrival");
        for (FigureTable.Row row : factors.rows()) {
            atStart.put(row.text("profile"), profile(List.of(row)));
            arriving.put(row.text("profile"), profile(List.of(row, arrival)));
        }
    }

    /** The profile of a buurt for those who are there at the start, or for arrivals. */
    Profile of(String name, boolean arrival) {
        return Optional.ofNullable((arrival ? arriving : atStart).get(name))
                .orElseThrow(() -> new IllegalArgumentException("no profile " + name));
    }

    private FigureTable.Row factor(String profile) {
        return factors.rows().stream()
                .filter(r -> r.text("profile").equals(profile))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no profile " + profile));
    }

    private Profile profile(List<FigureTable.Row> rows) {
        double[] types = new double[HouseholdType.ALL.size()];
        List<Weighted> ages = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            String type = HouseholdType.ALL.get(i).row();
            FigureTable.Row base = households.rows().stream()
                    .filter(r -> r.text("type").equals(type))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no households of type " + type));
            types[i] = weight(base, "share", rows, type);
            ages.add(new Weighted(households.numberedColumns().stream()
                    .mapToDouble(age -> weight(base, age, rows, age))
                    .toArray()));
        }
        double institution =
                rows.stream().mapToDouble(r -> r.number("institution")).min().orElse(0) / 100;
        return new Profile(new Weighted(types), List.copyOf(ages), institution);
    }

    private static double weight(FigureTable.Row base, String figure, List<FigureTable.Row> rows, String factor) {
        double weight = base.number(figure);
        for (FigureTable.Row row : rows) {
            weight *= row.number(factor);
        }
        return weight;
    }
}
