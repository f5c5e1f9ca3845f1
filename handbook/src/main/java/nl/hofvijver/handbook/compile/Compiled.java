package nl.hofvijver.handbook.compile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.Step;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.definition.Measure;
import nl.hofvijver.handbook.definition.Worklist;

/**
 * The handbook as steps over the pond.
 *
 * @param steps in the order in which they run; the last one makes {@code cells}
 * @param parameters the small tables that they read beside the pond
 * @param measures every measure with the entry that defines it, in the order of their ids
 * @param worklists every worklist with the entry that defines it
 * @param people the column of {@code person_group} for every group of people, by {@code entry: group}
 */
public record Compiled(
        List<Step> steps,
        Map<String, Source.Rows> parameters,
        List<Numbered> measures,
        List<Listed> worklists,
        Map<String, String> people) {
    /** The tables of the pond that the steps read. */
    public static final List<String> POND = List.of(
            "concept",
            "condition_occurrence",
            "drug_exposure",
            "measurement",
            "visit_occurrence",
            "procedure_occurrence",
            "cost",
            "observation",
            "observation_period",
            "death",
            "x_person",
            "x_person_year",
            "x_residence",
            "x_registration",
            "x_delivered",
            "x_link",
            "x_school",
            "x_household",
            "x_income",
            "x_objection",
            "x_objected_use",
            "x_aggregate",
            "x_indicator");

    /** A measure with its number in the parameter tables. */
    public record Numbered(int number, Entry entry, Measure measure) {
        public String id() {
            return entry.idOf(measure);
        }
    }

    /** A worklist with its number in the parameter tables. */
    public record Listed(int number, Entry entry, Worklist worklist) {
        public String id() {
            return entry.id() + "." + worklist.name();
        }
    }

    public Compiled {
        steps = List.copyOf(steps);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        measures = List.copyOf(measures);
        worklists = List.copyOf(worklists);
        people = Map.copyOf(people);
    }
}
