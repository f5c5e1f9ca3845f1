package nl.hofvijver.release.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.release.ReleaseProblem;
import nl.hofvijver.statistics.rates.Standard;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the descriptions that lie beside the results, and derives those of standardised measures. */
public final class Measures {
    private static final String STANDARDISED = ".standardised";

    private Measures() {}

    /**
     * All measures that a release of these results holds, by id.
     *
     * @throws ProblemException {@code HV-3003} when the file or a description in it cannot be used
     */
    public static List<Measure> read(Path file) {
        JsonNode all = parse(file);
        List<Measure> measures = new ArrayList<>();
        for (JsonNode node : all) {
            if (!(node instanceof ObjectNode description)) {
                throw invalid(
                        "An item of the list is not a description.",
                        file.getFileName().toString());
            }
            Measure crude = crude(description);
            measures.add(crude);
            if (text(description, "standardise").equals("direct")) {
                measures.add(standardised(crude));
            }
        }
        measures.sort(Comparator.comparing(Measure::id));
        return measures;
    }

    private static JsonNode parse(Path file) {
        try {
            JsonNode all = JsonMapper.shared().readTree(file);
            if (all.isArray()) {
                return all;
            }
        } catch (JacksonException e) {
            throw new ProblemException(
                    new Problem(
                            ReleaseProblem.MEASURE_INVALID,
                            "The descriptions of the measures cannot be read.",
                            file.getFileName().toString(),
                            "Ask the handbook again; if it stays so, report it with this number."),
                    e);
        }
        throw invalid(
                "The descriptions of the measures are not a list.",
                file.getFileName().toString());
    }

    private static Measure crude(ObjectNode description) {
        String id = text(description, "id");
        return new Measure(
                id,
                id,
                required(description, "version").asInt(1),
                method(description),
                text(description, "unit"),
                required(description, "multiplier").asDouble(1),
                Optional.empty(),
                description);
    }

    private static Measure standardised(Measure crude) {
        ObjectNode description = crude.description().deepCopy();
        Standard standard = standard(crude);
        String id = crude.id() + STANDARDISED;
        description.put("id", id).put("derivedFrom", crude.id()).put("method", "standardised");
        append(description, "title", " (gestandaardiseerd naar leeftijd)", " (age-standardised)");
        append(
                description,
                "definition",
                " Gestandaardiseerd: het cijfer dat het gebied zou hebben met de leeftijdsopbouw van de standaardbevolking.",
                " Standardised: the figure that the area would have with the age structure of the standard population.");
        return new Measure(
                id,
                crude.id(),
                crude.version(),
                crude.method(),
                crude.unit(),
                crude.multiplier(),
                Optional.of(standard),
                description);
    }

    private static void append(ObjectNode description, String key, String nl, String en) {
        if (description.path(key) instanceof ObjectNode texts) {
            texts.put("nl", texts.path("nl").asString("") + nl)
                    .put("en", texts.path("en").asString("") + en);
        }
    }

    private static Standard standard(Measure crude) {
        JsonNode standard = required(crude.description(), "standard");
        List<String> ages = new ArrayList<>();
        standard.path("ages").forEach(age -> ages.add(age.asString("")));
        double[] weights = new double[standard.path("weights").size()];
        Arrays.setAll(weights, i -> standard.path("weights").path(i).asDouble(Double.NaN));
        try {
            return new Standard(standard.path("name").asString(""), "handbook", ages, weights);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    new Problem(
                            ReleaseProblem.MEASURE_INVALID,
                            "The standard population of " + crude.id() + " cannot be used: " + e.getMessage() + ".",
                            "measures.json",
                            "Correct the handbook entry of this measure and ask again."),
                    e);
        }
    }

    private static Method method(ObjectNode description) {
        String word = text(description, "method");
        return Arrays.stream(Method.values())
                .filter(m -> m.word().equals(word))
                .findFirst()
                .orElseThrow(() -> invalid("'" + word + "' is not a method.", text(description, "id")));
    }

    private static String text(ObjectNode description, String key) {
        return required(description, key).asString("");
    }

    private static JsonNode required(ObjectNode description, String key) {
        JsonNode value = description.path(key);
        if (value.isMissingNode() || value.isNull()) {
            throw invalid(
                    "The description of a measure has no '" + key + "'.",
                    description.path("id").asString("measures.json"));
        }
        return value;
    }

    private static ProblemException invalid(String what, String where) {
        return new ProblemException(new Problem(
                ReleaseProblem.MEASURE_INVALID,
                what,
                where,
                "Correct the handbook entry of this measure and ask again."));
    }
}
