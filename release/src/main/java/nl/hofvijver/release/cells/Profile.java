package nl.hofvijver.release.cells;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.release.ReleaseProblem;

/**
 * One area and sex of a slice: its row of all ages and its age bands from young to old.
 *
 * @param total the row of all ages, added up from the bands when the results have none
 * @param bands as far as the results have them; may be empty
 */
public record Profile(TrueCell total, List<TrueCell> bands) {
    private record Key(String sex, String area, int vintage) {}

    public Profile {
        bands = List.copyOf(bands);
    }

    /**
     * The profiles of one slice, by sex, area and vintage.
     *
     * @throws ProblemException {@code HV-3002} when an area, sex and age occur twice
     */
    public static List<Profile> of(Slice slice, List<TrueCell> cells) {
        Map<Key, List<TrueCell>> groups = new LinkedHashMap<>();
        for (TrueCell cell : cells) {
            groups.computeIfAbsent(new Key(cell.sex(), cell.area(), cell.vintage()), k -> new ArrayList<>())
                    .add(cell);
        }
        return groups.values().stream()
                .map(group -> one(slice, group))
                .sorted(Comparator.comparing(Profile::total, TrueCell.ORDER))
                .toList();
    }

    private static Profile one(Slice slice, List<TrueCell> group) {
        List<TrueCell> totals = group.stream().filter(TrueCell::allAges).toList();
        List<TrueCell> bands = group.stream()
                .filter(c -> !c.allAges())
                .sorted(Comparator.comparingInt(c -> AgeBand.from(c.age())))
                .toList();
        long ages = group.stream().map(TrueCell::age).distinct().count();
        if (ages < group.size()) {
            TrueCell cell = group.getFirst();
            throw new ProblemException(new Problem(
                    ReleaseProblem.RESULTS_INVALID,
                    "A cell occurs more than once.",
                    "%s, %s %s, %s, sex %s"
                            .formatted(slice.measure(), slice.level(), cell.area(), slice.period(), cell.sex()),
                    "Nothing was released. Correct the handbook entry of this measure and ask again."));
        }
        return new Profile(totals.isEmpty() ? TrueCell.total(bands) : totals.getFirst(), bands);
    }

    /** The numerators of the bands, from young to old. */
    public double[] numerators() {
        return bands.stream().mapToDouble(TrueCell::numerator).toArray();
    }

    /** The denominators of the bands, from young to old. */
    public double[] denominators() {
        return bands.stream().mapToDouble(TrueCell::denominator).toArray();
    }

    /** The ages at which the bands begin. */
    public int[] ages() {
        return bands.stream().mapToInt(b -> AgeBand.from(b.age())).toArray();
    }
}
