package nl.hofvijver.pond.region;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.hofvijver.engine.document.YamlValue;
import nl.hofvijver.engine.problem.ProblemException;

/** Reads {@code protection} in region.yaml. */
final class ProtectionReader {
    private static final Set<String> METHODS = Set.of("rounded", "controlled", "exact");
    private static final Set<String> BREAKDOWNS = Set.of("age", "sex", "age-sex");

    private final Optional<YamlValue> written;

    private ProtectionReader(YamlValue document) {
        written = document.find("protection")
                .map(p -> p.only(
                        "threshold",
                        "base",
                        "width",
                        "group",
                        "group-safe",
                        "zeros",
                        "method",
                        "methods",
                        "breakdowns",
                        "eyes",
                        "questions"));
    }

    static Protection read(YamlValue document) {
        return new ProtectionReader(document).read();
    }

    private Protection read() {
        Protection usual = Protection.DEFAULT;
        int threshold = find("threshold").map(t -> between(t, 2, 1000)).orElse(usual.threshold());
        int base = find("base").map(b -> between(b, 1, threshold)).orElse(Math.min(threshold, usual.base()));
        Map<String, String> methods = new LinkedHashMap<>();
        find("methods")
                .ifPresent(all ->
                        all.entries().forEach((measure, method) -> methods.put(measure, oneOf(method, METHODS))));
        Map<String, Set<String>> breakdowns = new LinkedHashMap<>();
        find("breakdowns")
                .ifPresent(all -> all.entries().forEach((level, kinds) -> {
                    Set<String> words = new TreeSet<>();
                    kinds.items().forEach(kind -> words.add(oneOf(kind, BREAKDOWNS)));
                    breakdowns.put(level, words);
                }));
        return new Protection(
                threshold,
                base,
                find("width").map(w -> (double) between(w, 1, 1000)).orElse(usual.width()),
                find("group").map(ProtectionReader::share).orElse(usual.group()),
                find("zeros").map(z -> oneOf(z, Set.of("safe", "disclosive"))).orElse(usual.zeros()),
                find("method").map(m -> oneOf(m, METHODS)).orElse(usual.method()),
                methods,
                find("group-safe")
                        .map(g -> (Set<String>) new TreeSet<>(g.texts()))
                        .orElse(Set.of()),
                breakdowns,
                find("eyes").map(e -> between(e, 1, 2)).orElse(usual.eyes()),
                find("questions").map(q -> between(q, 0, 1_000_000)).orElse(usual.questions()));
    }

    private Optional<YamlValue> find(String key) {
        return written.flatMap(p -> p.find(key));
    }

    private static int between(YamlValue value, int least, int most) {
        int number = value.integer();
        if (number < least || number > most) {
            throw invalid(value, "Expected a whole number from " + least + " to " + most + ".");
        }
        return number;
    }

    private static double share(YamlValue value) {
        double share = value.decimal().doubleValue();
        if (share < 0 || share > 1) {
            throw invalid(value, "Expected a share from 0 to 1; 0 is no limit.");
        }
        return share;
    }

    private static String oneOf(YamlValue value, Set<String> words) {
        if (!words.contains(value.text())) {
            throw invalid(value, "Expected one of: " + String.join(", ", new TreeSet<>(words)) + ".");
        }
        return value.text();
    }

    private static ProblemException invalid(YamlValue value, String remedy) {
        return value.problem(RegionProblem.VALUE_INVALID, "'" + value.text() + "' cannot stand here.", remedy);
    }
}
