package nl.hofvijver.handbook.read;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nl.hofvijver.handbook.definition.Delivered;
import nl.hofvijver.handbook.definition.EventKind;
import nl.hofvijver.handbook.definition.Fact;
import nl.hofvijver.handbook.definition.Measure;
import nl.hofvijver.handbook.definition.VisitDetail;
import nl.hofvijver.handbook.definition.Vocabulary;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (draft 2020-12) of an entry, for completion and checks in editors. Words come from the same lists as the
 * reader's, so that the two cannot disagree; what only shows in the whole document is left to {@code handbook check}.
 */
public final class HandbookSchema {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String WINDOW = "^(ever|[1-9][0-9]{0,3} (day|days|month|months|year|years))$";
    private static final String NAME = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";

    private HandbookSchema() {}

    /** The schema as text. */
    public static String text() {
        return MAPPER.writeValueAsString(schema());
    }

    static ObjectNode schema() {
        ObjectNode schema = object();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Hofvijver handbook entry");
        ObjectNode root =
                mapping(schema, Set.of("id", "title", "version", "theme", "measures", "source", "caveat", "guidance"));
        root.set("id", pattern(NAME));
        root.set("title", ref("title"));
        root.set("version", object().put("type", "integer").put("minimum", 1));
        root.set("theme", pattern(NAME));
        root.set("chapter", pattern(NAME));
        root.set("events", map(ref("event")));
        root.set("groups", map(ref("group")));
        root.set("values", map(ref("value")));
        root.set("measures", map(ref("measure")));
        root.set("worklists", map(ref("worklist")));
        root.set("hot-issue", ref("hot-issue"));
        root.set("source", ref("title"));
        root.set("caveat", ref("title"));
        root.set("guidance", ref("title"));
        ObjectNode definitions = schema.putObject("$defs");
        definitions.set("title", texts());
        definitions.set("criterion", criterion());
        definitions.set("group", withOthers("title", "at"));
        definitions.set("event", event());
        definitions.set("value", value());
        definitions.set("measure", measure());
        definitions.set("worklist", worklist());
        definitions.set("hot-issue", hotIssue());
        return schema;
    }

    private static ObjectNode texts() {
        ObjectNode node = object();
        ObjectNode properties = mapping(node, Set.of("nl", "en"));
        properties.set("nl", object().put("type", "string"));
        properties.set("en", object().put("type", "string"));
        return node;
    }

    private static ObjectNode criterion() {
        ObjectNode node = object().put("type", "object").put("minProperties", 1).put("maxProperties", 1);
        node.put("additionalProperties", false);
        criteria(node.putObject("properties"));
        return node;
    }

    private static ObjectNode withOthers(String... others) {
        ObjectNode node = object().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = node.putObject("properties");
        criteria(properties);
        for (String other : others) {
            properties.set(other, other.equals("title") ? ref("title") : object());
        }
        return node;
    }

    private static void criteria(ObjectNode properties) {
        for (String word : new CriterionReader().words()) {
            properties.set(word, object());
        }
        for (String tree : List.of("all", "any", "none")) {
            properties.set(tree, list(ref("criterion")));
        }
        for (String word : FactReader.words()) {
            properties.set(word, fact());
        }
    }

    /** Every key of any fact; which belongs to which the reader says. */
    private static ObjectNode fact() {
        ObjectNode node = object().put("type", "object");
        ObjectNode properties = node.putObject("properties");
        for (Vocabulary vocabulary : Vocabulary.values()) {
            properties.set(vocabulary.word(), someOf(pattern("^" + vocabulary.form() + "$")));
        }
        properties.set("within", pattern(WINDOW));
        properties.set("skip", pattern(WINDOW));
        properties.set("after", pattern(WINDOW));
        properties.set("take", words(Fact.Measurement.Take.values()));
        for (String number : List.of("above", "at-least", "below", "at-most")) {
            properties.set(number, object().put("type", "number"));
        }
        properties.set("hour", someOf(oneOf(VisitDetail.HOURS)));
        properties.set("arrival", someOf(oneOf(VisitDetail.ARRIVALS)));
        properties.set("urgency", someOf(oneOf(VisitDetail.URGENCIES)));
        properties.set("destination", someOf(oneOf(VisitDetail.DESTINATIONS)));
        properties.set("food", someOf(oneOf(Fact.Screening.ANSWERS)));
        properties.set("weight", someOf(oneOf(Fact.Screening.CLASSES)));
        properties.set("tables", someOf(words(Delivered.values())));
        return node;
    }

    private static ObjectNode event() {
        ObjectNode node = object();
        ArrayNode either = node.putArray("anyOf");
        either.add(words(EventKind.values()));
        either.add(withOthers("which", "washout"));
        return node;
    }

    private static ObjectNode value() {
        ObjectNode node = object();
        ObjectNode properties = mapping(node, Set.of("title", "unit"));
        properties.set("title", ref("title"));
        properties.set("unit", object().put("type", "string"));
        properties.set("plausible", object().put("type", "string"));
        properties.set("step", object().put("type", "number"));
        for (String source : List.of("result", "times", "different", "days", "charged", "age-at", "score")) {
            properties.set(source, object());
        }
        return node;
    }

    private static ObjectNode measure() {
        ObjectNode node = object();
        ObjectNode properties = mapping(node, Set.of("title", "of", "by", "higher-is"));
        properties.set("title", ref("title"));
        for (String name : List.of("count", "of", "population", "value", "unit")) {
            properties.set(name, object().put("type", "string"));
        }
        TreeSet<String> splits = new TreeSet<>(Set.of("area", "year"));
        Arrays.stream(Measure.Split.values()).map(HandbookSchema::word).forEach(splits::add);
        properties.set("by", list(oneOf(splits)));
        properties.set("levels", someOf(oneOf(List.of("region", "gemeente", "wijk", "buurt"))));
        properties.set("method", words(Measure.Method.values()));
        properties.set("until", ref("criterion"));
        properties.set("pool", object().put("type", "integer").put("minimum", 1).put("maximum", 20));
        properties.set("correct", oneOf(List.of("linkage")));
        properties.set("standardise", words(Measure.Standardise.values()));
        properties.set("derive", someOf(words(Measure.Derived.values())));
        properties.set("purpose", words(Measure.Purpose.values()));
        properties.set("higher-is", words(Measure.Reading.values()));
        return node;
    }

    private static ObjectNode worklist() {
        ObjectNode node = object();
        ObjectNode properties = mapping(node, Set.of("title", "patients", "action"));
        properties.set("title", ref("title"));
        properties.set("patients", object().put("type", "string"));
        properties.set("reasons", someOf(object().put("type", "string")));
        properties.set("show", someOf(object().put("type", "string")));
        properties.set("action", ref("title"));
        return node;
    }

    private static ObjectNode hotIssue() {
        ObjectNode node = object();
        ObjectNode properties = mapping(node, Set.of("measure", "changeability", "effort"));
        properties.set("measure", object().put("type", "string"));
        for (String judgement : List.of("changeability", "effort")) {
            properties.set(
                    judgement, object().put("type", "integer").put("minimum", 1).put("maximum", 5));
        }
        return node;
    }

    private static ObjectNode mapping(ObjectNode node, Set<String> required) {
        node.put("type", "object").put("additionalProperties", false);
        ArrayNode names = node.putArray("required");
        new TreeSet<>(required).forEach(names::add);
        return node.putObject("properties");
    }

    private static ObjectNode map(ObjectNode of) {
        ObjectNode node = object().put("type", "object");
        node.set("propertyNames", pattern(NAME));
        node.set("additionalProperties", of);
        return node;
    }

    private static ObjectNode list(ObjectNode of) {
        ObjectNode node = object().put("type", "array");
        node.set("items", of);
        return node;
    }

    /** One of them, or a list of them. */
    private static ObjectNode someOf(ObjectNode of) {
        ObjectNode node = object();
        ArrayNode either = node.putArray("anyOf");
        either.add(of);
        either.add(list(of));
        return node;
    }

    private static ObjectNode oneOf(Collection<String> words) {
        ObjectNode node = object();
        ArrayNode list = node.putArray("enum");
        words.forEach(list::add);
        return node;
    }

    private static ObjectNode words(Enum<?>[] constants) {
        return oneOf(Arrays.stream(constants).map(HandbookSchema::word).toList());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ObjectNode pattern(String pattern) {
        return object().put("pattern", pattern);
    }

    private static ObjectNode ref(String name) {
        return object().put("$ref", "#/$defs/" + name);
    }

    private static ObjectNode object() {
        return MAPPER.createObjectNode();
    }
}
