package nl.hofvijver.handbook.circe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.handbook.HandbookProblem;
import nl.hofvijver.handbook.definition.Code;
import nl.hofvijver.handbook.definition.Vocabulary;

/**
 * Which local codes stand for a concept of the standard vocabularies, such as SNOMED or RxNorm: lines of {@code concept
 * id;vocabulary;code}, after a header.
 */
public record CodeMapping(Map<Long, List<Code>> codes) {
    private static final int FIELDS = 3;

    public CodeMapping {
        codes = Map.copyOf(codes);
    }

    /** No mapping. */
    public static CodeMapping none() {
        return new CodeMapping(Map.of());
    }

    /**
     * The mapping in the lines of a file.
     *
     * @throws ProblemException {@code HV-4204} with the line that cannot be read
     */
    public static CodeMapping read(List<String> lines, String file) {
        Map<Long, List<Code>> codes = new TreeMap<>();
        for (int i = 1; i < lines.size(); i++) {
            String[] fields = lines.get(i).split(";", -1);
            int line = i + 1;
            if (lines.get(i).isBlank()) {
                continue;
            }
            Optional<Vocabulary> vocabulary = fields.length == FIELDS
                    ? Arrays.stream(Vocabulary.values())
                            .filter(v -> v.name().equals(fields[1].strip()))
                            .findFirst()
                    : Optional.empty();
            Vocabulary system = vocabulary
                    .filter(v -> fields[0].strip().matches("[0-9]{1,18}") && v.accepts(fields[2].strip()))
                    .orElseThrow(() -> invalid(file, line));
            codes.computeIfAbsent(Long.valueOf(fields[0].strip()), c -> new ArrayList<>())
                    .add(new Code(system, fields[2].strip()));
        }
        return new CodeMapping(codes);
    }

    private static ProblemException invalid(String file, int line) {
        return new ProblemException(new Problem(
                HandbookProblem.MAPPING_INVALID,
                "The line is not a concept id, a vocabulary and a code.",
                file + ", line " + line,
                "Write for example 201826;ICPC;T90.02. Vocabularies: ICPC, ICD10, DBC, ATC, NHG45, VEKTIS."));
    }

    List<Code> of(long concept) {
        return codes.getOrDefault(concept, List.of());
    }
}
