package nl.hofvijver.handbook.circe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.hofvijver.handbook.definition.Code;
import nl.hofvijver.handbook.definition.Vocabulary;
import tools.jackson.databind.JsonNode;

/** Criteria of Circe as the text of handbook criteria (YAML in flow style). */
final class CirceCriteria {
    private static final Set<String> IGNORED = Set.of("CodesetId", "CriteriaType");
    private static final int YEAR_OF_DAYS = 99_999;
    private static final String EVER = "within: ever";
    private static final String LIFETIME = "within: 150 years";
    private final ConceptSets sets;
    private final Unsupported unsupported;

    CirceCriteria(ConceptSets sets, Unsupported unsupported) {
        this.sets = sets;
        this.unsupported = unsupported;
    }

    /** The fact in {@code criteria} with the window {@code window}; empty when it cannot be imported. */
    Optional<String> fact(JsonNode criteria, String where, String window) {
        for (String kind : criteria.propertyNames()) {
            JsonNode body = criteria.path(kind);
            String at = where + "." + kind;
            body.propertyNames().stream()
                    .filter(n -> !IGNORED.contains(n) && !n.equals("First") && !n.equals("ValueAsNumber"))
                    .forEach(n -> unsupported.add(at + "." + n, "'" + n + "'"));
            return switch (kind) {
                case "ConditionOccurrence", "ConditionEra" ->
                    coded("condition", body, at, List.of(Vocabulary.ICPC, Vocabulary.ICD10, Vocabulary.DBC), window);
                case "DrugExposure", "DrugEra" -> coded("medicine", body, at, List.of(Vocabulary.ATC), window);
                case "Measurement" -> coded("measurement", body, at, List.of(Vocabulary.NHG45), window);
                case "ProcedureOccurrence" -> coded("procedure", body, at, List.of(Vocabulary.VEKTIS), window);
                case "VisitOccurrence" -> visit(body, at, window);
                case "Death" -> Optional.of("death: {" + window + "}");
                default -> {
                    unsupported.add(at, "a criterion on " + kind);
                    yield Optional.empty();
                }
            };
        }
        unsupported.add(where, "a criterion without a kind");
        return Optional.empty();
    }

    private Optional<String> coded(String word, JsonNode body, String at, List<Vocabulary> domain, String window) {
        Map<String, List<String>> codes = new TreeMap<>();
        for (Code code : sets.of(body.path("CodesetId").asInt(-1), domain)) {
            codes.computeIfAbsent(code.vocabulary().word(), v -> new ArrayList<>())
                    .add("'" + code.text() + "'");
        }
        if (codes.isEmpty()) {
            unsupported.add(at + ".CodesetId", "a set without local codes for " + word);
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder(word + ": {");
        codes.forEach((system, of) ->
                text.append(system).append(": [").append(String.join(", ", of)).append("], "));
        boolean result = word.equals("measurement");
        JsonNode number = body.path("ValueAsNumber");
        if (result && number.isObject()) {
            text.append(limit(number, at));
        }
        return Optional.of(text.append(result ? window.replace(EVER, LIFETIME) : window)
                .append("}")
                .toString());
    }

    private String limit(JsonNode number, String at) {
        String value = number.path("Value").asString("0");
        return switch (number.path("Op").asString("")) {
            case "gt" -> "above: " + value + ", ";
            case "gte" -> "at-least: " + value + ", ";
            case "lt" -> "below: " + value + ", ";
            case "lte" -> "at-most: " + value + ", ";
            case "bt" ->
                "at-least: " + value + ", at-most: " + number.path("Extent").asString("0") + ", ";
            default -> {
                unsupported.add(at + ".ValueAsNumber", "this comparison of a value");
                yield "";
            }
        };
    }

    private Optional<String> visit(JsonNode body, String at, String window) {
        if (body.has("CodesetId") && !body.path("CodesetId").isNull()) {
            unsupported.add(at + ".CodesetId", "a kind of visit by concept");
            return Optional.empty();
        }
        return Optional.of("contact: {kind: [gp, ed, admission], " + window + "}");
    }

    /** A group of criteria; empty when nothing of it can be imported. */
    Optional<String> group(JsonNode group, String where) {
        List<String> parts = new ArrayList<>();
        int number = 0;
        for (JsonNode one : group.path("CriteriaList")) {
            correlated(one, where + ".CriteriaList." + number++).ifPresent(parts::add);
        }
        number = 0;
        for (JsonNode inner : group.path("Groups")) {
            group(inner, where + ".Groups." + number++).ifPresent(parts::add);
        }
        number = 0;
        for (JsonNode own : group.path("DemographicCriteriaList")) {
            demographic(own, where + ".DemographicCriteriaList." + number++).ifPresent(parts::add);
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String list = parts.stream()
                .map(p -> "{" + p + "}")
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        int count = group.path("Count").asInt(1);
        return switch (group.path("Type").asString("ALL")) {
            case "ALL" -> Optional.of("all: [" + list + "]");
            case "ANY" -> Optional.of("any: [" + list + "]");
            case "AT_LEAST" -> Optional.of("some: {at-least: " + count + ", of: [" + list + "]}");
            case "AT_MOST" -> Optional.of("none: [{some: {at-least: " + (count + 1) + ", of: [" + list + "]}}]");
            default -> {
                unsupported.add(where + ".Type", "this kind of group");
                yield Optional.empty();
            }
        };
    }

    /** A criterion in a window around the event, at least or at most so often. */
    private Optional<String> correlated(JsonNode one, String where) {
        JsonNode window = one.path("StartWindow");
        for (String other : List.of("EndWindow", "RestrictVisit")) {
            if (one.path(other).isObject() || one.path(other).asBoolean(false)) {
                unsupported.add(where + "." + other, "'" + other + "'");
            }
        }
        Optional<String> when = window(window, where + ".StartWindow");
        Optional<String> fact = when.flatMap(w -> fact(one.path("Criteria"), where + ".Criteria", w));
        JsonNode occurrence = one.path("Occurrence");
        int type = occurrence.path("Type").asInt(2);
        int count = occurrence.path("Count").asInt(1);
        if (type < 2 && count == 0) {
            return fact.map(f -> "none: [{" + f + "}]");
        }
        if (type != 2 || count > 1) {
            if (type == 2) {
                // Times are counted in a window with a length; nobody lives longer than this one.
                return fact.map(
                        f -> f.replaceFirst("\\{", "{at-least: " + count + ", ").replace(EVER, LIFETIME));
            }
            unsupported.add(where + ".Occurrence", "exactly or at most so often");
            return Optional.empty();
        }
        return fact;
    }

    /** Before the event, or after it; days around it cannot be said. */
    private Optional<String> window(JsonNode window, String where) {
        int from = offset(window.path("Start"));
        int to = offset(window.path("End"));
        if (to <= 0 && from < to) {
            if (to < 0) {
                unsupported.add(
                        where + ".End",
                        "a window that ends some days before the event: it ends at the event;" + " the gap");
            }
            return Optional.of(from <= -YEAR_OF_DAYS ? "within: ever" : "within: " + -from + " days");
        }
        if (from >= 0 && to > 0 && to < YEAR_OF_DAYS) {
            return Optional.of("after: " + to + " days");
        }
        unsupported.add(where, "a window that lies around the event, or has no end");
        return Optional.empty();
    }

    private static int offset(JsonNode end) {
        int coefficient = end.path("Coeff").asInt(-1);
        return end.path("Days").isNumber() ? coefficient * end.path("Days").asInt(0) : coefficient * YEAR_OF_DAYS;
    }

    private Optional<String> demographic(JsonNode own, String where) {
        JsonNode age = own.path("Age");
        if (age.isObject()) {
            int value = age.path("Value").asInt(0);
            return switch (age.path("Op").asString("")) {
                case "gte" -> Optional.of("age: " + value + "+");
                case "gt" -> Optional.of("age: " + (value + 1) + "+");
                case "lte" -> Optional.of("age: 0-" + value);
                case "lt" -> Optional.of("age: 0-" + Math.max(0, value - 1));
                case "bt" ->
                    Optional.of("age: " + value + "-" + age.path("Extent").asInt(value));
                default -> {
                    unsupported.add(where + ".Age", "this comparison of age");
                    yield Optional.empty();
                }
            };
        }
        JsonNode sex = own.path("Gender").path(0);
        return switch (sex.path("CONCEPT_ID").asInt(0)) {
            case 8507 -> Optional.of("sex: male");
            case 8532 -> Optional.of("sex: female");
            default -> {
                unsupported.add(where, "this property of the person");
                yield Optional.empty();
            }
        };
    }
}
