package nl.hofvijver.handbook.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.Step;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.definition.EventKind;
import nl.hofvijver.handbook.definition.Measure;
import nl.hofvijver.pond.region.Years;

/**
 * Compiles a handbook. The number of steps does not depend on the number of entries, measures, years or areas: a larger
 * handbook makes longer parameter tables and wider flag tables, not more scans.
 */
public final class HandbookCompiler {
    private static final List<String> ORDER = List.of(
            "code_match",
            "index_event",
            "event_state",
            "fact_condition",
            "fact_medicine",
            "fact_measurement",
            "fact_contact",
            "fact_screening",
            "cover_period",
            "hit_first",
            "hit_any",
            "hit_count",
            "hit_last",
            "hit_covered",
            "flag_year",
            "hit_event",
            "flag_event",
            "event_member",
            "person_event",
            "practice_year",
            "registration_known",
            "atom_person",
            "atom_event",
            "atom",
            "place",
            "measure_state",
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

        Map<String, Source.Rows> parameters = new LinkedHashMap<>(new Parameters(groups.criteria(), years).tables());
        parameters.put("event_kind", eventKinds(handbook));
        parameters.putAll(new MeasureParameters(measures, years, division).tables());
        return new Compiled(steps(groups, columns), parameters, measures);
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

    private static Source.Rows eventKinds(Handbook handbook) {
        Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
        handbook.entries().forEach(e -> kinds.addAll(e.events().values()));
        ParameterTable table = new ParameterTable("event INTEGER, source TEXT");
        kinds.forEach(k -> table.row(Anchor.number(k), k.source()));
        return table.source();
    }

    private static List<Step> steps(Groups groups, MeasureColumns columns) {
        Map<String, Map<String, List<Map<String, String>>>> lists = Map.of(
                "flag_year", Map.of("criterion", criteria(groups, true)),
                "flag_event", Map.of("criterion", criteria(groups, false)),
                "event_member", Map.of("group", columns(groups.events())),
                "person_event", Map.of("group", columns(groups.events())),
                "atom_person",
                        Map.of(
                                "group", columns(groups.people()),
                                "sum", columns.people().rows()),
                "atom_event", Map.of("sum", columns.events().rows()),
                "atom", Map.of("part", columns.parts()));
        return ORDER.stream()
                .map(name -> SqlTemplate.named(name).fill(lists.getOrDefault(name, Map.of())))
                .toList();
    }

    private static List<Map<String, String>> criteria(Groups groups, boolean year) {
        return groups.criteria().all().entrySet().stream()
                .filter(e -> e.getValue().anchor().isYear() == year)
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
