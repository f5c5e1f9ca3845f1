package nl.hofvijver.linkage.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.engine.Schema;
import nl.hofvijver.engine.Source;

/**
 * From records to compared pairs: keys, limits, candidates, patterns. After an earlier run only what is new or changed is
 * compared; the pairs are then exactly those that a run over everything at once would have found.
 */
public final class Comparison {
    private static final Schema.Column L = new Schema.Column("l", Schema.Type.BIGINT);
    private static final Schema.Column R = new Schema.Column("r", Schema.Type.BIGINT);
    private static final Schema PAIR = Schema.of(L, R);
    private static final Schema COMPARED = Schema.of(L, R, new Schema.Column("pattern", Schema.Type.TEXT));

    private final Work work;
    private final Form form;
    private Optional<Before> before;
    private Optional<Increment> increment;
    private Optional<Addition> addition = Optional.empty();
    private boolean everything;

    public Comparison(Work work, Form form, Optional<Before> before) {
        this.work = work;
        this.form = form;
        this.before = before.filter(Before::hasPersons);
        this.increment = this.before.map(b -> new Increment(work, form, b));
        this.everything = this.before.isEmpty();
    }

    /**
     * Binds what an earlier run left, and which records came since.
     *
     * @param wholeSources sources of which {@code incoming} has all records
     * @param settled sources of which no two records are compared
     */
    public void begin(Path incoming, Collection<String> wholeSources, Collection<String> settled) {
        work.bind("incoming", incoming);
        work.bind("settled", Increment.names(settled));
        work.write("pair_dead", PAIR, none -> {});
        increment.ifPresent(i -> i.begin(wholeSources));
    }

    /** Makes {@code record} of what was known and what came in; returns the number of records. */
    public long records() {
        if (before.filter(b -> !b.comparable()).isPresent()) {
            increment.orElseThrow().read();
            forget();
            work.run("placeholder");
            work.run(form.file("record"));
        } else {
            increment.ifPresentOrElse(Increment::records, () -> {
                work.alias("record_read", "incoming");
                work.run("placeholder");
                work.run(form.file("record"));
            });
        }
        addition = before.filter(b ->
                        b.complete() && increment.filter(Increment::onlyMore).isPresent())
                .map(b -> new Addition(work, form, b));
        return work.count("record");
    }

    /** From here on as if there had been no earlier run: another method found its pairs. */
    private void forget() {
        before = Optional.empty();
        increment = Optional.empty();
        everything = true;
    }

    /** Makes the keys of all records and settles how large blocks may be. */
    public BlockLimits limits(long records) {
        if (addition.isPresent()) {
            addition.orElseThrow().keys();
        } else {
            increment.ifPresentOrElse(Increment::keys, () -> {
                work.run(form.file("block_key"));
                work.alias("block_key", "key_fresh");
                work.run("block_size");
            });
            work.run("block_histogram");
        }
        List<BlockLimits.Size> sizes = new ArrayList<>();
        work.read(
                "select rule, records, blocks from block_histogram order by rule, records",
                row -> sizes.add(new BlockLimits.Size(row.getInt(1), row.getLong(2), row.getLong(3))));
        BlockLimits limits = BlockLimits.of(sizes, records);
        work.bind("rule_limit", rows(limits.most()));
        if (before.filter(b -> b.limits().equals(limits.most())).isEmpty()) {
            everything = true;
            addition.ifPresent(Addition::end);
            addition = Optional.empty();
        }
        return limits;
    }

    /** Makes {@code pair}: all pairs within the limits, compared; and {@code sample}, all pairs of a fixed sample. */
    public Map<String, Long> compare() {
        work.run("sample_pair");
        if (addition.isPresent()) {
            addition.orElseThrow().pairs();
        } else {
            increment.ifPresentOrElse(Increment::sample, () -> {
                work.alias("candidate", "sample_pair");
                form.compare(work);
                work.alias("sample", "pair_fresh");
            });
            if (everything) {
                work.run("candidate");
                form.compare(work);
                work.alias("pair", "pair_fresh");
            } else {
                increment.ifPresent(Increment::pairs);
            }
            work.run("pattern_count");
        }
        return patterns("pattern_count");
    }

    /** How strangers agree: patterns of all pairs of a fixed sample. */
    public Map<String, Long> sample() {
        work.run("sample_count");
        return patterns("sample_count");
    }

    /** True when records only came, and what was found about the others still holds. */
    public boolean onlyMore() {
        return addition.isPresent();
    }

    /** Makes {@code pair_likely}: the pairs whose patterns are close to being one person. */
    void likely() {
        addition.ifPresentOrElse(Addition::likely, () -> {
            work.run("likely_pattern");
            work.run("pair_likely");
        });
    }

    /** Compares the pairs within persons that were not worth mentioning. */
    public void couples() {
        work.run("couple");
        if (work.none("couple where probability is null")) {
            work.bind("pair_fresh", Source.Rows.none(COMPARED));
        } else {
            work.run("couple_unsaid");
            form.compare(work);
        }
    }

    /** Limits as a table. */
    static Source.Rows rows(Map<Rule, Long> limits) {
        return new Source.Rows(
                Schema.of(
                        new Schema.Column("rule", Schema.Type.INTEGER), new Schema.Column("most", Schema.Type.BIGINT)),
                limits.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(e -> Work.row(e.getKey().number(), e.getValue()))
                        .toList());
    }

    private Map<String, Long> patterns(String table) {
        Map<String, Long> patterns = new HashMap<>();
        work.read("select pattern, pairs from " + table, row -> patterns.put(row.getString(1), row.getLong(2)));
        return patterns;
    }
}
