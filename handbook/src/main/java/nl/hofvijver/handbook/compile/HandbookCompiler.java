package nl.hofvijver.handbook.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.Step;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.definition.Measure;
import nl.hofvijver.pond.region.Years;

/**
 * Compiles a handbook. The number of steps does not depend on the number of entries, measures, years or areas: a larger
 * handbook makes longer parameter tables and wider tables of groups, not more scans.
 */
public final class HandbookCompiler {
    private static final int QUARTERS = 4;
    private static final List<String> ORDER = List.of(
            "code_match",
            "visit_detail",
            "index_fact",
            "index_event",
            "event_state",
            "fact_condition",
            "medicine_at_once",
            "fact_medicine",
            "fact_measurement",
            "fact_contact",
            "fact_screening",
            "fact_social",
            "cover_period",
            "first_day",
            "hit_first",
            "hit_any",
            "hit_count",
            "window_sum",
            "window_different",
            "window_result",
            "hit_take",
            "hit_covered",
            "flag_year",
            "value_year",
            "hit_event",
            "flag_event",
            "deprivation",
            "registration_known",
            "event_member",
            "person_event",
            "practice_year",
            "person_time",
            "person_group",
            "atom_person",
            "atom_practice",
            "practice_cell",
            "worklist_member",
            "atom_event",
            "atom",
            "event_wait",
            "spread",
            "place",
            "spread_cell",
            "measure_state",
            "area_part",
            "area_person",
            "counted",
            "cells");

    private HandbookCompiler() {}

    /** The steps for all entries of {@code handbook} together, over {@code years} and the areas of {@code division}. */
    public static Compiled compile(Handbook handbook, Years years, Division division) {
        Groups groups = new Groups();
        handbook.entries().forEach(groups::add);
        List<Compiled.Numbered> measures = numbered(handbook);
        MeasureColumns columns = new MeasureColumns(groups);
        measures.forEach(m -> columns.add(m.number(), m.entry(), m.measure()));
        Worklists worklists = Worklists.of(handbook, groups);

        Map<String, Source.Rows> parameters = new LinkedHashMap<>(new Parameters(groups.criteria(), years).tables());
        parameters.putAll(new MeasureParameters(measures, years, division).tables());
        parameters.put("spread_measure", columns.spreads().valueTable());
        parameters.put("wait_measure", columns.spreads().waitTable());
        parameters.put("worklist", worklists.table());
        parameters.put("quarter", quarters());
        parameters.put("derived", DerivedTable.none());
        Map<String, String> people = new LinkedHashMap<>();
        groups.people().forEach((key, column) -> people.put(key.toString(), column.name()));
        return new Compiled(steps(groups, columns, worklists), parameters, measures, worklists.lists(), people);
    }

    private static List<Compiled.Numbered> numbered(Handbook handbook) {
        record Found(Entry entry, Measure measure) {}
        List<Found> found = handbook.entries().stream()
                .flatMap(e -> e.measures().stream().map(m -> new Found(e, m)))
                .sorted(Comparator.comparing(f -> f.entry().idOf(f.measure())))
                .toList();
        List<Compiled.Numbered> numbered = new ArrayList<>();
        found.forEach(f -> numbered.add(new Compiled.Numbered(numbered.size() + 1, f.entry(), f.measure())));
        return numbered;
    }

    private static Source.Rows quarters() {
        ParameterTable table = new ParameterTable("quarter INTEGER");
        IntStream.rangeClosed(1, QUARTERS).forEach(table::row);
        return table.source();
    }

    private static List<Step> steps(Groups groups, MeasureColumns columns, Worklists worklists) {
        Map<String, List<Map<String, String>>> words = Map.of("word", words(groups.criteria()));
        Map<String, Map<String, List<Map<String, String>>>> lists = new LinkedHashMap<>();
        lists.put("flag_year", words);
        lists.put("flag_event", words);
        lists.put("value_year", Map.of("value", values(groups.criteria())));
        lists.put("event_member", Map.of("group", columns(groups.events())));
        lists.put("person_event", Map.of("group", columns(groups.events())));
        lists.put(
                "person_group",
                Map.of(
                        "group", columns(groups.people()),
                        "value", columns.spreads().columns()));
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
        return ORDER.stream()
                .map(name -> SqlTemplate.named(name).fill(lists.getOrDefault(name, Map.of())))
                .toList();
    }

    private static List<Map<String, String>> words(Criteria criteria) {
        return IntStream.range(0, criteria.words())
                .mapToObj(i -> Map.of("word", Integer.toString(i)))
                .toList();
    }

    private static List<Map<String, String>> values(Criteria criteria) {
        return criteria.all().entrySet().stream()
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
