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

    /**
     * The steps for the measures and worklists of all entries of {@code handbook} together, over {@code years} and the areas
     * of {@code division}.
     */
    public static Compiled compile(Handbook handbook, Years years, Division division) {
        return compile(handbook, new Groups(), years, division);
    }

    /**
     * As {@link #compile(Handbook, Years, Division)}, with {@code groups} of people as columns of {@code person_group}
     * whether a measure asks about them or not.
     *
     * @param groups names of groups of people, by the id of an entry of {@code handbook}
     */
    public static Compiled compile(
            Handbook handbook, Map<String, List<String>> groups, Years years, Division division) {
        Groups asked = new Groups();
        handbook.entries()
                .forEach(entry ->
                        groups.getOrDefault(entry.id(), List.of()).forEach(group -> asked.person(entry, group)));
        return compile(handbook, asked, years, division);
    }

    private static Compiled compile(Handbook handbook, Groups groups, Years years, Division division) {
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
        Map<String, Map<String, List<Map<String, String>>>> parts =
                new StepParts(groups, columns, worklists, measures).byStep();
        List<Step> steps = ORDER.stream()
                .map(name -> SqlTemplate.named(name).fill(parts.getOrDefault(name, Map.of())))
                .toList();
        return new Compiled(steps, parameters, measures, worklists.lists(), people);
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
}
