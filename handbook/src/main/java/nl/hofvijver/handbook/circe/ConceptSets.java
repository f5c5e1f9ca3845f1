package nl.hofvijver.handbook.circe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nl.hofvijver.handbook.HandbookProblem;
import nl.hofvijver.handbook.definition.Code;
import nl.hofvijver.handbook.definition.Vocabulary;
import tools.jackson.databind.JsonNode;

/**
 * The concept sets of a cohort definition as local codes. A concept of a vocabulary that the pond has (ICD10, ATC) is taken
 * by its code, with all that begins with it when descendants are included; every other one by the mapping.
 */
final class ConceptSets {
    private static final Map<String, Vocabulary> OWN = Map.of(
            "ICD10", Vocabulary.ICD10,
            "ICD10CM", Vocabulary.ICD10,
            "ATC", Vocabulary.ATC,
            "ICPC", Vocabulary.ICPC,
            "DBC", Vocabulary.DBC,
            "NHG45", Vocabulary.NHG45,
            "VEKTIS", Vocabulary.VEKTIS);
    private final Map<Integer, List<Code>> sets = new LinkedHashMap<>();

    ConceptSets(JsonNode definition, CodeMapping mapping, Unsupported unsupported) {
        for (JsonNode set : definition.path("ConceptSets")) {
            List<Code> codes = new ArrayList<>();
            int number = 0;
            for (JsonNode item : set.path("expression").path("items")) {
                String where = "ConceptSets." + set.path("id").asInt(0) + ".items." + number++;
                codes.addAll(codes(item, where, mapping, unsupported));
            }
            sets.put(set.path("id").asInt(0), List.copyOf(new TreeSet<>(codes)));
        }
    }

    /** The codes of a set that one domain can have; other codes of the set do not occur in it. */
    List<Code> of(int set, List<Vocabulary> domain) {
        return sets.getOrDefault(set, List.of()).stream()
                .filter(c -> domain.contains(c.vocabulary()))
                .toList();
    }

    private static List<Code> codes(JsonNode item, String where, CodeMapping mapping, Unsupported unsupported) {
        JsonNode concept = item.path("concept");
        String code = concept.path("CONCEPT_CODE").asString("");
        String vocabulary = concept.path("VOCABULARY_ID").asString("");
        if (item.path("isExcluded").asBoolean(false)) {
            unsupported.add(where + ".isExcluded", "an excluded concept");
            return List.of();
        }
        if (item.path("includeMapped").asBoolean(false)) {
            unsupported.add(where + ".includeMapped", "mapped concepts");
        }
        List<Code> mapped = mapping.of(concept.path("CONCEPT_ID").asLong(0));
        if (!mapped.isEmpty()) {
            return mapped;
        }
        Optional<Vocabulary> own = Optional.ofNullable(OWN.get(vocabulary)).filter(v -> v.accepts(code));
        if (own.isEmpty()) {
            unsupported.add(
                    HandbookProblem.COHORT_CODE_UNSUPPORTED,
                    where,
                    "concept " + concept.path("CONCEPT_ID").asLong(0) + " (" + vocabulary + " " + code
                            + ") has no local code");
            return List.of();
        }
        boolean sub = item.path("includeDescendants").asBoolean(false);
        if (!sub && own.get().prefixes()) {
            unsupported.add(where + ".includeDescendants", "a concept without its descendants");
        }
        return List.of(new Code(own.get(), code));
    }
}
