package nl.hofvijver.server.site.plain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Which measures a page is about, as the application chooses them.
 *
 * @param dives the subjects of the deep dives, with the measures that belong to each
 * @param telling which measures of a subject answer a question; what answers none says who
 * @param supply measures of how near care is
 * @param demand measures of how much care people need
 * @param demandFirst the ones of those with which a reader begins, best first
 */
record PlainChoices(
        Map<String, Pattern> dives,
        Map<Question, Pattern> telling,
        Pattern supply,
        Pattern demand,
        List<String> demandFirst) {
    /** The questions of a deep dive, in the order in which they are answered. */
    enum Question {
        WHO,
        CARE,
        MEDICINES,
        COSTS;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A measure that fits more than one question answers the first of these. */
    private static final List<Question> FIRST = List.of(Question.COSTS, Question.CARE, Question.MEDICINES);

    static PlainChoices read() {
        JsonNode json = SiteFiles.read("choices.json");
        Map<String, Pattern> dives = new java.util.LinkedHashMap<>();
        json.path("dives")
                .forEach(dive -> dives.put(
                        dive.path("topic").asString(),
                        Pattern.compile(dive.path("about").asString())));
        Map<Question, Pattern> telling = new EnumMap<>(Question.class);
        FIRST.forEach(question -> telling.put(
                question,
                Pattern.compile(json.path("questions").path(question.word()).asString())));
        return new PlainChoices(
                dives,
                telling,
                Pattern.compile(json.path("supply").asString()),
                Pattern.compile(json.path("demand").asString()),
                json.path("demandFirst").valueStream().map(JsonNode::asString).toList());
    }

    /** The measures that a topic is about, by question; empty for a topic that does not exist. */
    Optional<Map<Question, List<JsonNode>>> answers(String topic, List<JsonNode> measures) {
        return Optional.ofNullable(dives.get(topic)).map(about -> {
            Map<Question, List<JsonNode>> found = new EnumMap<>(Question.class);
            for (JsonNode measure : measures) {
                String id = id(measure);
                if (isMain(measure) && about.matcher(id).find()) {
                    Question question = FIRST.stream()
                            .filter(one ->
                                    telling.getOrDefault(one, about).matcher(id).find())
                            .findFirst()
                            .orElse(Question.WHO);
                    found.computeIfAbsent(question, q -> new ArrayList<>()).add(measure);
                }
            }
            return found;
        });
    }

    /** Measures of how near care is. */
    List<JsonNode> supply(List<JsonNode> measures) {
        return measures.stream()
                .filter(m -> isMain(m) && supply.matcher(id(m)).find())
                .toList();
    }

    /** Measures of how much care people need. */
    List<JsonNode> demand(List<JsonNode> measures) {
        return measures.stream()
                .filter(m -> isMain(m)
                        && demand.matcher(id(m)).find()
                        && !supply.matcher(id(m)).find())
                .toList();
    }

    /** Standardised measures and what is derived from others say the same in another way. */
    private static boolean isMain(JsonNode measure) {
        return !measure.path("method").asString("").equals("standardised") && !measure.has("derivedFrom");
    }

    private static String id(JsonNode measure) {
        return measure.path("id").asString("");
    }
}
