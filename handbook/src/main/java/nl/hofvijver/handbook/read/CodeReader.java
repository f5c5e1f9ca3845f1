package nl.hofvijver.handbook.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.hofvijver.engine.document.YamlValue;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.handbook.HandbookProblem;
import nl.hofvijver.handbook.definition.Code;
import nl.hofvijver.handbook.definition.Vocabulary;

/** Reads the codes in a criterion: {@code {icpc: [T90.02, T90], icd10: [E11]}}. */
final class CodeReader {
    private CodeReader() {}

    /** The codes under the keys of {@code systems}; every other key must be one of {@code options}. */
    static List<Code> codes(YamlValue criterion, List<Vocabulary> systems, Set<String> options) {
        List<String> known = systems.stream().map(Vocabulary::word).toList();
        List<Code> codes = new ArrayList<>();
        criterion.entries().forEach((key, value) -> {
            Optional<Vocabulary> system =
                    systems.stream().filter(s -> s.word().equals(key)).findFirst();
            if (system.isPresent()) {
                codes.addAll(codes(value, system.get()));
            } else if (!options.contains(key)) {
                List<String> all = new ArrayList<>(known);
                all.addAll(options);
                throw value.problem(
                        HandbookProblem.CODE_SYSTEM_UNKNOWN,
                        "'" + key + "' is neither a code system nor an option here.",
                        "Code systems: " + String.join(", ", known) + "; options: "
                                + String.join(", ", options.stream().sorted().toList()) + "."
                                + NearestName.suggestion(key, all));
            }
        });
        if (codes.isEmpty()) {
            throw empty(criterion, systems.getFirst());
        }
        return codes;
    }

    private static List<Code> codes(YamlValue list, Vocabulary system) {
        if (list.isList() && list.items().isEmpty()) {
            throw empty(list, system);
        }
        List<Code> codes = new ArrayList<>();
        for (YamlValue item : list.items()) {
            if (!system.accepts(item.text())) {
                throw item.problem(
                        HandbookProblem.CODE_INVALID,
                        "'" + item.text() + "' cannot be a code of " + system + ".",
                        "Write it as " + system.example() + ".");
            }
            codes.add(new Code(system, item.text()));
        }
        return codes;
    }

    private static ProblemException empty(YamlValue where, Vocabulary system) {
        return where.problem(
                HandbookProblem.CODES_EMPTY,
                "The set of codes is empty: nobody would ever be found.",
                "Name at least one code, for example " + system.word() + ": [" + system.example() + "].");
    }
}
