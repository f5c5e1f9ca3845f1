package nl.hofvijver.linkage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.linkage.cluster.Clusters;
import nl.hofvijver.linkage.model.Model;
import nl.hofvijver.linkage.model.Training;
import nl.hofvijver.linkage.report.Quality;
import nl.hofvijver.linkage.run.Before;
import nl.hofvijver.linkage.run.BlockLimits;
import nl.hofvijver.linkage.run.Comparison;
import nl.hofvijver.linkage.run.Form;
import nl.hofvijver.linkage.run.Grouping;
import nl.hofvijver.linkage.run.Persons;
import nl.hofvijver.linkage.run.Scoring;
import nl.hofvijver.linkage.run.Work;

/**
 * One run of linking: records in, persons out.
 *
 * <p>What comes in is added to what an earlier run left. The outcome depends on the records as they are now and not on
 * the order in which they came: pairs are those of a run over everything, the model is trained anew on all of them, and
 * only the numbers of persons remember the past.
 */
public final class Linkage {
    private final Work work;
    private final Form form;
    private final LinkSettings settings;
    private final Progress progress;

    /**
     * A run that is still to begin.
     *
     * @param work where tables are made; they can be read there afterwards
     * @param form how the records are written
     */
    public Linkage(Work work, Form form, LinkSettings settings, Progress progress) {
        this.work = work;
        this.form = form;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Links.
     *
     * @param incoming folder with the records that came (see {@code source.RecordTable})
     * @param before what an earlier run left, if there was one
     * @param whole sources of which {@code incoming} has all records: what is not in it is gone
     * @param unique whether a source has one record per person, where that is known; else it is found out
     * @throws ProblemException {@code HV-2609} when more comparisons would be needed than the settings allow
     */
    public LinkResult run(
            Path incoming, Optional<Before> before, Collection<String> whole, Map<String, Boolean> unique) {
        return run(incoming, before, whole, unique, Set.of());
    }

    /**
     * Links, where part of the work was done already.
     *
     * @param settled sources in which every record is known to be another person: no two of its records are compared.
     *     Ought to be the same in every run of one state
     * @throws ProblemException as the other form
     */
    public LinkResult run(
            Path incoming,
            Optional<Before> before,
            Collection<String> whole,
            Map<String, Boolean> unique,
            Set<String> settled) {
        progress.stage("compare", 0);
        Comparison comparison = new Comparison(work, form, before);
        comparison.begin(incoming, whole, settled);
        long records = comparison.records();
        if (records == 0) {
            throw new ProblemException(
                    new Problem(LinkProblem.NO_RECORDS, "There is not a single record.", "", "Give files with rows."));
        }
        BlockLimits limits = announced(comparison.limits(records));
        Map<String, Long> compared = comparison.compare();
        long pairs = compared.values().stream().mapToLong(Long::longValue).sum();
        progress.done(String.format(Locale.UK, "%,d pairs of records compared", pairs));

        progress.stage("link", 0);
        Model model = Training.train(compared, comparison.sample(), records);
        Scoring scoring = new Scoring(work, form);
        scoring.open(model, settings.clerical(), settings.threshold(), records, comparison);
        Grouping grouping = new Grouping(work);
        Before.Terms terms = new Before.Terms(grouping.unique(unique), settings.largest());
        boolean all = !comparison.onlyMore()
                || before.filter(b -> b.terms().equals(terms)).isEmpty();
        scoring.close(all);
        Clusters clusters = grouping.group(terms, settings.threshold());
        Map<Persons.Event, Long> events = new Persons(work).number(clusters, before, all);
        LinkResult result = new LinkResult(
                records,
                persons(),
                pairs,
                limits,
                model,
                terms,
                Map.of(
                        "contradiction", clusters.conflicts(),
                        "too many records", clusters.tooLarge(),
                        "two of one source", clusters.sameSource()),
                events,
                quality(comparison),
                histogram());
        progress.done(String.format(Locale.UK, "%,d records, %,d persons", records, result.persons()));
        return result;
    }

    private BlockLimits announced(BlockLimits limits) {
        if (limits.total() > settings.comparisons()) {
            throw new ProblemException(new Problem(
                    LinkProblem.TOO_MANY,
                    String.format(
                            Locale.UK,
                            "%,d comparisons would be needed, %,d are allowed.",
                            limits.total(),
                            settings.comparisons()),
                    "",
                    "Allow more (comparisons in the specification), or link smaller files first."));
        }
        progress.step(String.format(Locale.UK, "at most %,d comparisons", limits.total()), -1);
        return limits;
    }

    private long persons() {
        long[] persons = {0};
        work.read("select count(distinct person) from person", row -> persons[0] = row.getLong(1));
        return persons[0];
    }

    private List<Quality> quality(Comparison comparison) {
        comparison.couples();
        work.run(Work.class, "joined");
        work.run(Work.class, "quality");
        List<Quality> parts = new ArrayList<>();
        work.read(
                "select part, linked, probably_right, due from quality",
                row -> parts.add(new Quality(row.getString(1), row.getLong(2), row.getDouble(3), row.getDouble(4))));
        return Quality.complete(parts);
    }

    private Map<Integer, Long> histogram() {
        work.run(Work.class, "weight_histogram");
        Map<Integer, Long> bits = new HashMap<>();
        work.read("select bits, pairs from weight_histogram", row -> bits.put(row.getInt(1), row.getLong(2)));
        return bits;
    }
}
