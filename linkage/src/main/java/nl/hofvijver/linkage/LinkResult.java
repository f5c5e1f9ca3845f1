package nl.hofvijver.linkage;

import java.util.List;
import java.util.Map;
import nl.hofvijver.linkage.model.Model;
import nl.hofvijver.linkage.report.Quality;
import nl.hofvijver.linkage.run.Before;
import nl.hofvijver.linkage.run.BlockLimits;
import nl.hofvijver.linkage.run.Persons;

/**
 * What a run did.
 *
 * @param records number of records
 * @param persons number of persons
 * @param compared number of pairs compared, those of earlier runs included
 * @param limits limits of blocks and what they leave out
 * @param model what training found
 * @param terms sources with one record per person, and most records of one person
 * @param refused joins that were refused, with the reason
 * @param events what became of persons
 * @param quality estimates, {@code all} first
 * @param histogram compared pairs per bit of evidence
 */
public record LinkResult(
        long records,
        long persons,
        long compared,
        BlockLimits limits,
        Model model,
        Before.Terms terms,
        Map<String, Long> refused,
        Map<Persons.Event, Long> events,
        List<Quality> quality,
        Map<Integer, Long> histogram) {
    public LinkResult {
        refused = Map.copyOf(refused);
        events = Map.copyOf(events);
        quality = List.copyOf(quality);
        histogram = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(histogram));
    }
}
