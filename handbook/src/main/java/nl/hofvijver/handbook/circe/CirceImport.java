package nl.hofvijver.handbook.circe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.handbook.HandbookProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns a Circe cohort definition into the YAML of a handbook entry.
 *
 * <p>The entry event becomes an event, with its observation window as {@code in-view}; every inclusion rule becomes a group of
 * events, and attrition a measure per rule: who is left after it. First or last event per person becomes {@code which}. An end
 * strategy does not change who belongs to the cohort and is kept as a comment.
 */
public final class CirceImport {
    private static final List<String> KNOWN = List.of(
            "ConceptSets",
            "PrimaryCriteria",
            "QualifiedLimit",
            "ExpressionLimit",
            "InclusionRules",
            "EndStrategy",
            "CollapseSettings",
            "cdmVersionRange",
            "Title");

    private CirceImport() {}

    /**
     * An imported definition.
     *
     * @param yaml the entry; to be read over and completed by hand
     * @param unsupported what is not in it
     */
    public record Imported(String yaml, List<Problem> unsupported) {
        public Imported {
            unsupported = List.copyOf(unsupported);
        }
    }

    /**
     * The entry {@code id} that follows from {@code json}.
     *
     * @throws ProblemException {@code HV-4201} when this is not a cohort definition
     */
    public static Imported read(String json, String document, String id, CodeMapping mapping) {
        JsonNode root = parse(json, document);
        Unsupported unsupported = new Unsupported(document);
        root.propertyNames().stream().filter(n -> !KNOWN.contains(n)).forEach(n -> {
            JsonNode value = root.path(n);
            if (!(value.isNull() || value.isEmpty())) {
                unsupported.add(n, "'" + n + "'");
            }
        });
        CirceCriteria criteria = new CirceCriteria(new ConceptSets(root, mapping, unsupported), unsupported);
        JsonNode primary = root.path("PrimaryCriteria");
        List<String> events = new ArrayList<>();
        int number = 0;
        for (JsonNode one : primary.path("CriteriaList")) {
            criteria.fact(one, "PrimaryCriteria.CriteriaList." + number++, "within: ever")
                    .ifPresent(events::add);
        }
        if (events.size() > 1) {
            unsupported.add(
                    "PrimaryCriteria.CriteriaList",
                    "more than one kind of entry event: the first one is taken;" + " the others");
        }
        if (events.isEmpty()) {
            throw new ProblemException(
                    unsupported.problems().isEmpty() ? List.of(notCohort(document)) : unsupported.problems());
        }
        Map<String, String> rules = rules(root, primary, criteria, unsupported);
        return new Imported(
                CirceYaml.write(id, events.getFirst(), which(root, primary), rules, end(root, unsupported)),
                unsupported.problems());
    }

    private static JsonNode parse(String json, String document) {
        try {
            JsonNode root = JsonMapper.shared().readTree(json);
            JsonNode inner = root.path("expression").isObject() ? root.path("expression") : root;
            if (inner.path("PrimaryCriteria").isObject()) {
                return inner;
            }
        } catch (JacksonException e) {
            throw new ProblemException(notCohort(document), e);
        }
        throw new ProblemException(notCohort(document));
    }

    private static Problem notCohort(String document) {
        return new Problem(
                HandbookProblem.COHORT_UNREADABLE,
                "This is not a cohort definition of OHDSI with an entry event.",
                document,
                "Export the definition as JSON from ATLAS (Export, JSON) and give that file.");
    }

    /** The limit on the events of a person; a limit on the expression can only be the same or stricter. */
    private static String which(JsonNode root, JsonNode primary) {
        for (JsonNode limit : List.of(
                primary.path("PrimaryCriteriaLimit"), root.path("QualifiedLimit"), root.path("ExpressionLimit"))) {
            String type = limit.path("Type").asString("All");
            if (type.equals("First")) {
                return "first";
            }
            if (type.equals("Last")) {
                return "last";
            }
        }
        return "every";
    }

    private static Map<String, String> rules(
            JsonNode root, JsonNode primary, CirceCriteria criteria, Unsupported unsupported) {
        Map<String, String> rules = new LinkedHashMap<>();
        JsonNode window = primary.path("ObservationWindow");
        int prior = window.path("PriorDays").asInt(0);
        if (prior > 0) {
            rules.put("observed " + prior + " days before", "in-view: {within: " + prior + " days}");
        }
        if (window.path("PostDays").asInt(0) > 0) {
            unsupported.add("PrimaryCriteria.ObservationWindow.PostDays", "observation after the event");
        }
        int number = 0;
        for (JsonNode rule : root.path("InclusionRules")) {
            String where = "InclusionRules." + number++;
            criteria.group(rule.path("expression"), where + ".expression")
                    .ifPresent(g -> rules.put(rule.path("name").asString(where), g));
        }
        return rules;
    }

    private static String end(JsonNode root, Unsupported unsupported) {
        JsonNode end = root.path("EndStrategy");
        if (end.path("DateOffset").isObject()) {
            return "ends " + end.path("DateOffset").path("Offset").asInt(0) + " days after the "
                    + (end.path("DateOffset")
                                    .path("DateField")
                                    .asString("StartDate")
                                    .equals("EndDate")
                            ? "end"
                            : "start")
                    + " of the event";
        }
        if (end.path("CustomEra").isObject()) {
            unsupported.add("EndStrategy.CustomEra", "an end by the era of a medicine");
        }
        return "ends with observation";
    }
}
