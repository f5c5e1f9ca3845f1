package nl.hofvijver.server.site.plain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Which measures a page is about, as the application chooses them.
 *
 * @param dives the deep dives by subject
 * @param telling which measures of a subject answer a question; what answers none says who
 * @param supply measures of how near care is
 * @param demand measures of how much care people need
 * @param demandFirst the ones of those with which a reader begins, best first
 */
record PlainChoices(
        Map<String, Dive> dives,
        Map<Question, Pattern> telling,
        Pattern supply,
        Pattern demand,
        List<String> demandFirst) {
    /**
     * The subject of a deep dive.
     *
     * @param about which measures belong to it
     * @param who which of those tell who, whatever else their id says
     */
    record Dive(Pattern about, Pattern who) {}

    /** The questions of a deep dive, in the order in which they are answered. */
    enum Question {
        WHO,
        CARE,
        MEDICINES,
        COSTS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A measure that fits more than one question answers the first of these. */
    private static final List<Question> FIRST = List.of(Question.COSTS, Question.CARE, Question.MEDICINES);

    /** Read once: the files of a jar do not change. */
    private static final class Built {
        static final PlainChoices CHOICES = read();
    }

    /** The choices of the website in this jar. */
    static PlainChoices built() {
        return Built.CHOICES;
    }

    private static PlainChoices read() {
        JsonNode json = SiteFiles.read("choices.json");
        Map<String, Dive> dives = new LinkedHashMap<>();
        json.path("dives")
                .forEach(dive -> dives.put(
                        dive.path("topic").asString(),
                        new Dive(
                                Pattern.compile(dive.path("about").asString()),
                                Pattern.compile(dive.path("who").asString()))));
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
        return Optional.ofNullable(dives.get(topic)).map(dive -> {
            Map<Question, List<JsonNode>> found = new EnumMap<>(Question.class);
            for (JsonNode measure : measures) {
                if (isMain(measure) && dive.about.matcher(id(measure)).find()) {
                    found.computeIfAbsent(question(dive, id(measure)), q -> new ArrayList<>())
                            .add(measure);
                }
            }
            return found;
        });
    }

    private Question question(Dive dive, String id) {
        if (dive.who.matcher(id).find()) {
            return Question.WHO;
        }
        return FIRST.stream()
                .filter(one -> telling.getOrDefault(one, dive.who).matcher(id).find())
                .findFirst()
                .orElse(Question.WHO);
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
