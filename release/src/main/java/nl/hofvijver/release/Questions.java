package nl.hofvijver.release;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.release.cells.CellTable;
import nl.hofvijver.release.guard.CellKey;
import nl.hofvijver.release.guard.Guard;
import nl.hofvijver.release.guard.Told;
import nl.hofvijver.release.measure.Measure;
import nl.hofvijver.release.measure.Measures;
import nl.hofvijver.release.memory.Memory;

/**
 * Answers questions for counts from results, as long as the answers together with all releases leave every hidden figure
 * open. Answers are rounded like the figures of a release.
 */
public final class Questions {
    /** The count is told. */
    public static final String GIVEN = "given";

    /** Too few people are meant. */
    public static final String SMALL = "small";

    /** Hidden figures could be worked out. */
    public static final String DIFFERENCE = "difference";

    private final Recipe recipe;

    /**
     * @param results the folder of one run of the handbook
     */
    public Questions(Region region, Path results) {
        recipe = Recipe.of(region, results);
    }

    /**
     * A reply.
     *
     * @param outcome {@link #GIVEN}, {@link #SMALL} or {@link #DIFFERENCE}
     * @param shown the rounded count, 0 unless given
     */
    public record Reply(String outcome, long shown) {}

    /**
     * The rows that a question adds up.
     *
     * @param areas codes of one level; the region when empty
     * @param ages age bands; all when empty
     * @throws ProblemException {@code HV-3310} when something of it is not known
     */
    public List<CellKey> cells(String measure, String period, List<String> areas, String sex, List<String> ages) {
        Set<CellKey> known = rows(measure, period).keySet();
        Set<String> levels = known.stream()
                .filter(key -> areas.contains(key.area()))
                .map(CellKey::level)
                .collect(Collectors.toCollection(TreeSet::new));
        if (levels.size() > 1) {
            throw invalid(
                    "The areas are of several levels: " + String.join(", ", levels) + ".", "Ask about one level.");
        }
        List<String> codes = areas.isEmpty() ? List.of(recipe.region().code()) : areas;
        String level = areas.isEmpty() ? "region" : levels.stream().findFirst().orElse("");
        List<CellKey> cells = new ArrayList<>();
        for (String code : new TreeSet<>(codes)) {
            for (String age : new TreeSet<>(ages.isEmpty() ? List.of("all") : ages)) {
                CellKey key = new CellKey(level, code, sex, age);
                if (!known.contains(key)) {
                    throw invalid(
                            "There is no row for area " + code + ", sex " + sex + ", age " + age + ".",
                            "Known ages: "
                                    + known.stream()
                                            .map(CellKey::age)
                                            .distinct()
                                            .sorted()
                                            .collect(Collectors.joining(", "))
                                    + ".");
                }
                cells.add(key);
            }
        }
        if (cells.size() > 1 && ages.contains("all")) {
            throw invalid("'all' stands beside single age bands.", "Leave one of them out.");
        }
        return cells;
    }

    /** Answers a question, or refuses it. */
    public Reply ask(String measure, String period, List<CellKey> cells, List<Told> told) {
        Map<CellKey, Guard.Count> rows = rows(measure, period);
        double count = cells.stream()
                .flatMap(key -> Optional.ofNullable(rows.get(key)).stream())
                .mapToDouble(Guard.Count::numerator)
                .sum();
        if (count < recipe.rules().threshold()) {
            return new Reply(SMALL, 0);
        }
        int base = recipe.rules().base();
        long shown = recipe.policy().protection().rounding().round(count);
        List<Told> all = new ArrayList<>(told.stream()
                .filter(answer ->
                        answer.measure().equals(measure) && answer.period().equals(period))
                .toList());
        all.add(new Told(measure, period, cells, shown, base));
        try (DuckDbEngine engine = recipe.engine(recipe.results())) {
            Memory memory = new Memory(engine, Memory.files(recipe.region().memory(), ""));
            boolean safe = GuardedMeasure.isSafe(
                    measure(measure), recipe, rows, memory.about(measure).getOrDefault(period, List.of()), all);
            return safe ? new Reply(GIVEN, shown) : new Reply(DIFFERENCE, 0);
        }
    }

    private Map<CellKey, Guard.Count> rows(String id, String period) {
        try (DuckDbEngine engine = recipe.engine(recipe.results())) {
            Map<CellKey, Guard.Count> rows =
                    new HashMap<>(GuardedMeasure.rows(measure(id), new CellTable(engine, recipe.cells()))
                            .getOrDefault(period, Map.of()));
            if (rows.isEmpty()) {
                throw invalid("The measure has no rows for " + period + ".", "Choose another period.");
            }
            return rows;
        }
    }

    private Measure measure(String id) {
        List<Measure> measures = Measures.read(recipe.measures()).stream()
                .filter(measure ->
                        measure.id().equals(measure.cells()) && measure.method().fromCounts())
                .toList();
        return measures.stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow(() -> invalid(
                        "There is no measure '" + id + "'.",
                        "Choose one of the handbook."
                                + NearestName.suggestion(
                                        id, measures.stream().map(Measure::id).toList())));
    }

    private static ProblemException invalid(String what, String remedy) {
        return new ProblemException(new Problem(ReleaseProblem.QUESTION_INVALID, what, "", remedy));
    }
}
