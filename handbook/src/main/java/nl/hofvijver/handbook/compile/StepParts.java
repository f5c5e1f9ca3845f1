package nl.hofvijver.handbook.compile;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.hofvijver.handbook.definition.Fact;
import nl.hofvijver.handbook.definition.Fact.Measurement.Take;
import nl.hofvijver.handbook.definition.Measure;

/**
 * What the lines of the steps that are repeated or left out are filled with: a column per group, a sum per measure, and
 * no work that nothing asks for (decision 0107).
 */
record StepParts(Groups groups, MeasureColumns columns, Worklists worklists, List<Compiled.Numbered> measures) {
    /** The lists of each step that has any, as {@link SqlTemplate#fill} takes them. */
    Map<String, Map<String, List<Map<String, String>>>> byStep() {
        Map<String, Map<String, List<Map<String, String>>>> lists = new LinkedHashMap<>(criteria());
        lists.put("event_member", Map.of("group", columns(groups.events())));
        lists.put("person_event", Map.of("group", columns(groups.events())));
        lists.put(
                "person_group",
                Map.of(
                        "group", columns(groups.people()),
                        "value", columns.spreads().columns(),
                        "lived", SqlTemplate.when(columns.askTime())));
        lists.put("deprivation", Map.of("unasked", SqlTemplate.when(!askFifths())));
        lists.put("atom_person", Map.of("sum", columns.people().rows()));
        lists.put("area_person", Map.of("sum", columns.people().rows()));
        lists.put("counted", Map.of("people", columns.peopleParts()));
        lists.put("atom_event", Map.of("sum", columns.events().rows()));
        lists.put("atom_practice", Map.of("sum", columns.practices().rows()));
        lists.put("practice_cell", Map.of("part", columns.practiceParts()));
        lists.put("worklist_member", Map.of("list", worklists.rows()));
        lists.put("atom", Map.of("part", columns.parts()));
        lists.put(
                "spread",
                Map.of(
                        "value", columns.spreads().values(),
                        "wait", columns.spreads().waits()));
        return lists;
    }

    private Map<String, Map<String, List<Map<String, String>>>> criteria() {
        Map<String, List<Map<String, String>>> words = Map.of("word", words());
        Map<String, List<Map<String, String>>> details = Map.of("details", SqlTemplate.when(askDetails()));
        return Map.of(
                "index_fact", details,
                "fact_contact", details,
                "flag_year", words,
                "flag_event", words,
                "value_year", Map.of("value", values()),
                "window_result", takes(asked -> asked.anchor().isYear()),
                "hit_event", takes(asked -> asked.anchor().isEvent()));
    }

    private boolean askFifths() {
        return groups.askFifths()
                || measures.stream().anyMatch(m -> m.measure().by().contains(Measure.Split.DEPRIVATION));
    }

    private boolean askDetails() {
        return groups.criteria().all().values().stream()
                .anyMatch(asked -> asked.fact() instanceof Fact.Happened happened
                        && !happened.detail().isNone());
    }

    /** Which of several results some criterion takes. */
    private Map<String, List<Map<String, String>>> takes(Predicate<Asked> among) {
        Set<Take> asked = groups.criteria().all().values().stream()
                .filter(among)
                .map(Asked::take)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Take.class)));
        Map<String, List<Map<String, String>>> takes = new LinkedHashMap<>();
        for (Take take : Take.values()) {
            takes.put(Asked.word(take), SqlTemplate.when(asked.contains(take)));
        }
        return takes;
    }

    private List<Map<String, String>> words() {
        return IntStream.range(0, groups.criteria().words())
                .mapToObj(i -> Map.of("word", Integer.toString(i)))
                .toList();
    }

    private List<Map<String, String>> values() {
        return groups.criteria().all().entrySet().stream()
                .filter(e ->
                        e.getValue().rule() == Asked.Rule.VALUE || e.getValue().rule() == Asked.Rule.AGE)
                .map(e -> Map.of("number", e.getKey().toString(), "about", Criteria.about(e.getValue())))
                .toList();
    }

    private static List<Map<String, String>> columns(Map<Groups.Key, Groups.Column> groups) {
        return groups.entrySet().stream()
                .map(e -> Map.of(
                        "number", Integer.toString(e.getValue().number()),
                        "event", Integer.toString(e.getValue().event()),
                        "rule", e.getValue().rule(),
                        "about", e.getKey().toString()))
                .toList();
    }
}
