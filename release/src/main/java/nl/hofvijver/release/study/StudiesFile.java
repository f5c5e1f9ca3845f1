package nl.hofvijver.release.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.hofvijver.engine.document.YamlDocument;
import nl.hofvijver.engine.document.YamlValue;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.release.ReleaseProblem;
import nl.hofvijver.release.read.Json;

/** The studies of a region: written by people as {@code studies.yaml} beside {@code region.yaml}, released as JSON. */
public final class StudiesFile {
    /** Its name in the folder of a region. */
    public static final String SOURCE = "studies.yaml";

    /** Its name in a release. */
    public static final String FILE = "studies.json";

    private StudiesFile() {}

    /**
     * The studies of a region, the newest first; none without a file.
     *
     * @throws ProblemException {@code HV-3005} with everything that is wrong with the file
     */
    public static List<PublicStudy> read(Path region) {
        Path file = region.resolve(SOURCE);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        List<PublicStudy> studies = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        YamlValue document = YamlDocument.read(file);
        for (YamlValue item : document.only("studies").get("studies").items()) {
            try {
                PublicStudy study = PublicStudy.read(item);
                if (!ids.add(study.id())) {
                    throw item.problem(
                            ReleaseProblem.STUDIES_INVALID,
                            "There are two studies '" + study.id() + "'.",
                            "Give one of them another id, or remove it.");
                }
                studies.add(study);
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        studies.sort(Comparator.comparing(PublicStudy::from).reversed().thenComparing(PublicStudy::id));
        return List.copyOf(studies);
    }

    /** Writes them into a release. */
    public static void write(Path release, List<PublicStudy> studies) throws IOException {
        Files.writeString(release.resolve(FILE), Json.text(studies));
    }
}
