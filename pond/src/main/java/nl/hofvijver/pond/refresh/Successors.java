package nl.hofvijver.pond.refresh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;

/**
 * What areas of an older division are called in a newer one, from the region's file {@code areas/successors.csv}. Only
 * what is certain counts: the same area, a new code for it, or a merger into one area. An area that was split or whose
 * boundary moved keeps its old code, because nobody knows which part a person lived in.
 */
final class Successors {
    /** The file below the region's folder of areas. */
    static final String FILE = "successors.csv";

    private static final String HEADER = "from_code,from_vintage,to_code,to_vintage,relation";
    private static final Set<String> CERTAIN = Set.of("same", "recoded", "merge");
    private static final Set<String> UNCERTAIN = Set.of("split", "boundary");

    private final Map<AreaInYear, List<Step>> steps;

    /** A code in the division of a year. */
    record AreaInYear(String code, int vintage) {}

    private record Step(AreaInYear to, boolean certain) {}

    private Successors(Map<AreaInYear, List<Step>> steps) {
        this.steps = steps;
    }

    /**
     * The successors in {@code folder}; none when the file is not there.
     *
     * @throws ProblemException {@code HV-2103} when the file is not in order
     */
    static Successors read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return new Successors(Map.of());
        }
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
    }

    static Successors parse(String text, String file) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER)) {
            throw invalid("The header is not '" + HEADER + "'.", file, 1);
        }
        Map<AreaInYear, List<Step>> steps = new LinkedHashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            String[] cells = lines.get(i).strip().split(",", -1);
            if (cells.length != 5 || !cells[1].matches("[0-9]{4}") || !cells[3].matches("[0-9]{4}")) {
                throw invalid("This is not a code, a year, a code, a year and a relation.", file, i + 1);
            }
            if (!CERTAIN.contains(cells[4]) && !UNCERTAIN.contains(cells[4])) {
                throw invalid("'" + cells[4] + "' is not a relation between areas.", file, i + 1);
            }
            AreaInYear from = new AreaInYear(cells[0], Integer.parseInt(cells[1]));
            AreaInYear to = new AreaInYear(cells[2], Integer.parseInt(cells[3]));
            if (to.vintage() <= from.vintage()) {
                throw invalid("The successor is not of a later year.", file, i + 1);
            }
            steps.computeIfAbsent(from, a -> new ArrayList<>()).add(new Step(to, CERTAIN.contains(cells[4])));
        }
        return new Successors(steps);
    }

    private static ProblemException invalid(String what, String file, int row) {
        return new ProblemException(new Problem(
                RefreshProblem.SUCCESSORS_INVALID,
                what,
                file + ", row " + row,
                "Write rows as BU99010101,2020,BU99010109,2025,recoded; relations are same, recoded, merge, split and"
                        + " boundary."));
    }

    /** Every area of an older division whose successor in the division of {@code vintage} is certain. */
    Map<AreaInYear, AreaInYear> in(int vintage) {
        Map<AreaInYear, AreaInYear> found = new LinkedHashMap<>();
        steps.keySet().forEach(from -> follow(from, vintage).ifPresent(to -> found.put(from, to)));
        return found;
    }

    /** Each step leads to a later year, so this ends. */
    private Optional<AreaInYear> follow(AreaInYear from, int vintage) {
        if (from.vintage() >= vintage) {
            return from.vintage() == vintage ? Optional.of(from) : Optional.empty();
        }
        List<Step> next = steps.getOrDefault(from, List.of());
        return next.size() == 1 && next.getFirst().certain()
                ? follow(next.getFirst().to(), vintage)
                : Optional.empty();
    }
}
