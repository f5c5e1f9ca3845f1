package nl.hofvijver.handbook.compile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.Step;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.definition.Measure;

/**
 * The handbook as steps over the pond.
 *
 * @param steps in the order in which they run; the last one makes {@code cells}
 * @param parameters the small tables that they read beside the pond
 * @param measures every measure with the entry that defines it, in the order of their ids
 */
public record Compiled(List<Step> steps, Map<String, Source.Rows> parameters, List<Numbered> measures) {
    /** The tables of the pond that the steps read. */
    public static final List<String> POND = List.of(
            "concept",
            "condition_occurrence",
            "drug_exposure",
            "measurement",
            "visit_occurrence",
            "death",
            "x_person",
            "x_person_year",
            "x_residence",
            "x_registration",
            "x_delivered",
            "x_link",
            "x_school",
            "x_aggregate",
            "x_indicator");

    /** A measure with its number in the parameter tables. */
    public record Numbered(int number, Entry entry, Measure measure) {
        public String id() {
            return entry.idOf(measure);
        }
    }

    public Compiled {
        steps = List.copyOf(steps);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        measures = List.copyOf(measures);
    }
}
