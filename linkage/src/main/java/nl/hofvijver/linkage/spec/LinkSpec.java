package nl.hofvijver.linkage.spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.engine.document.YamlDocument;
import nl.hofvijver.engine.document.YamlValue;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.linkage.LinkProblem;
import nl.hofvijver.linkage.LinkSettings;
import nl.hofvijver.linkage.field.Role;

/**
 * What is to be linked and how.
 *
 * <pre>{@code
 * threshold: 0.7          # probability from which two records are one person
 * clerical: 0.05          # probability from which a pair goes to --clerical
 * largest: 200            # most records of one person
 * sources:
 *   gp.csv:
 *     name: huisarts      # default: the file without its ending
 *     unique: true        # one record per person; default: found out
 *     columns: {Achternaam: surname, Voornaam: given, Gebdat: birth-date, PC: postcode, Nr: record}
 * }</pre>
 *
 * @param settings thresholds
 * @param sources what was said about files, by file name
 */
public record LinkSpec(LinkSettings settings, Map<String, SourceSpec> sources) {
    public LinkSpec {
        sources = Map.copyOf(sources);
    }

    /** Nothing said. */
    public static LinkSpec none() {
        return new LinkSpec(LinkSettings.STANDARD, Map.of());
    }

    /**
     * Reads a specification.
     *
     * @throws ProblemException with the place when a key or value is not in order
     */
    public static LinkSpec read(Path file) {
        YamlValue root = YamlDocument.read(file).only("threshold", "clerical", "largest", "comparisons", "sources");
        LinkSettings standard = LinkSettings.STANDARD;
        double threshold =
                root.find("threshold").map(v -> v.decimal().doubleValue()).orElse(standard.threshold());
        double clerical =
                root.find("clerical").map(v -> v.decimal().doubleValue()).orElse(standard.clerical());
        if (!(clerical > 0 && clerical <= threshold && threshold < 1)) {
            throw root.problem(
                    LinkProblem.SPEC_INVALID,
                    "threshold and clerical are not in order.",
                    "Give 0 < clerical <= threshold < 1.");
        }
        int largest = root.find("largest").map(YamlValue::integer).orElse(standard.largest());
        long comparisons =
                root.find("comparisons").map(v -> v.decimal().longValue()).orElse(standard.comparisons());
        if (largest < 2 || comparisons < 1) {
            throw root.problem(
                    LinkProblem.SPEC_INVALID,
                    "largest and comparisons are not in order.",
                    "A person has at least 2 records (largest), and at least one comparison is needed.");
        }
        Map<String, SourceSpec> sources = new LinkedHashMap<>();
        root.find("sources")
                .ifPresent(list -> list.entries().forEach((name, value) -> sources.put(name, source(name, value))));
        return new LinkSpec(new LinkSettings(threshold, clerical, largest, comparisons), sources);
    }

    private static SourceSpec source(String file, YamlValue value) {
        value.only("name", "unique", "columns");
        SourceSpec standard = SourceSpec.of(Path.of(file));
        Map<String, Role> roles = new LinkedHashMap<>();
        value.find("columns")
                .ifPresent(columns ->
                        columns.entries().forEach((column, role) -> roles.put(column, role.oneOf(Role.class))));
        return new SourceSpec(
                value.find("name").map(YamlValue::text).orElse(standard.name()),
                standard.file(),
                roles,
                value.find("unique").map(YamlValue::flag));
    }

    /**
     * The files with what was said about each; a file about which nothing was said is guessed. What is said about a file that
     * is not among them may serve another delivery.
     *
     * @throws ProblemException {@code HV-2608} when its name is so near that of a file about which
     *     nothing is said, that this one must be meant
     */
    public List<SourceSpec> of(List<Path> files) {
        notMisspelt(files);
        List<SourceSpec> specs = new ArrayList<>();
        for (Path file : files) {
            SourceSpec said = Optional.ofNullable(sources.get(String.valueOf(file.getFileName())))
                    .orElse(SourceSpec.of(file));
            specs.add(new SourceSpec(said.name(), file, said.roles(), said.unique()));
        }
        return specs;
    }

    private void notMisspelt(List<Path> files) {
        List<String> names =
                files.stream().map(f -> String.valueOf(f.getFileName())).toList();
        List<String> unsaid =
                names.stream().filter(n -> !sources.containsKey(n)).toList();
        List<Problem> problems = sources.keySet().stream()
                .filter(said -> !names.contains(said))
                .flatMap(said -> meant(said, unsaid).map(file -> notThere(said, file)).stream())
                .sorted(Comparator.comparing(Problem::what))
                .toList();
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    /** The file that a name must mean: written nearly so, or without its ending. */
    private static Optional<String> meant(String said, List<String> files) {
        return files.stream()
                .filter(file -> SourceSpec.of(Path.of(file)).name().equals(said))
                .findFirst()
                .or(() -> NearestName.of(said, files));
    }

    private static Problem notThere(String said, String file) {
        return new Problem(
                LinkProblem.SPEC_INVALID,
                "There is no file '" + said + "' among those to be linked.",
                "sources of the specification",
                "Write the name of the file as it is. Did you mean '" + file + "'?");
    }
}
