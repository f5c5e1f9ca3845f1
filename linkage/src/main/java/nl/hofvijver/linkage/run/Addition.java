package nl.hofvijver.linkage.run;

import nl.hofvijver.engine.Schema;
import nl.hofvijver.engine.Source;

/**
 * The steps of a run to which records only came. Blocks have only grown then, so that nothing needs a look but the keys of
 * the new records, the blocks that these have made too large, and the pairs in both; what was counted is corrected by that.
 */
final class Addition {
    private static final Schema RISEN = Schema.of(
            new Schema.Column("pattern", Schema.Type.TEXT), new Schema.Column("hopeful", Schema.Type.BOOLEAN));

    private final Work work;
    private final Form form;
    private final Before before;

    Addition(Work work, Form form, Before before) {
        this.work = work;
        this.form = form;
        this.before = before;
    }

    /** Makes {@code block_key}, {@code block_size} (in which a block may stand several times) and {@code block_histogram}. */
    void keys() {
        work.bind("histogram_before", before.table("block_histogram"));
        work.bind("limit_before", Comparison.rows(before.limits()));
        freshKeys(work, form);
        work.add("block_key", before.table("block_key"), work.folder("key_fresh"));
        work.run("key_more");
        work.run("key_near");
        work.run("size_more");
        work.run("size_grown");
        work.add("block_size", before.table("block_size"), work.folder("size_grown"));
        work.run("block_histogram_more");
    }

    /** The keys of the records that came. */
    static void freshKeys(Work work, Form form) {
        var all = work.folder("record");
        work.alias("record", "record_fresh");
        work.run(form.file("block_key"));
        work.bind("record", all);
    }

    /** Leaves sizes of blocks as another way to go on needs them: each once. */
    void end() {
        work.alias("size_before", "block_size");
        work.run("block_size_now");
    }

    /** Makes {@code pair} (in which those in {@code pair_dead} no longer count), {@code pattern_count} and {@code sample}. */
    void pairs() {
        work.bind("sample_before", before.table("sample"));
        work.bind("count_before", before.table("pattern_count"));
        work.run("sample_known");
        work.run("sample_fresh");
        work.run("candidate_more");
        work.run("couple_crossed");
        work.run("key_crossed");
        work.run("pair_apart");
        work.run("candidate_any");
        form.compare(work);
        work.run("pair_more");
        work.run("pair_less");
        work.run("sample_more");
        work.run("pattern_count_more");
        work.add("pair", before.table("pair"), work.folder("pair_more"));
        work.add("pair_dead", before.table("pair_dead"), work.folder("pair_apart"));
    }

    /** Makes {@code likely_pattern} and {@code pair_likely}; other pairs of before are read only if their pattern has risen. */
    void likely() {
        work.bind("likely_before", before.table("likely_pattern"));
        work.run("risen");
        if (work.none("risen where hopeful")) {
            work.bind("risen", Source.Rows.none(RISEN));
        }
        work.run("likely_pattern_more");
        work.run("pair_likely_more");
        work.add("pair_likely", before.table("pair_likely"), work.folder("pair_likely_more"));
        work.bind("person_before", before.table("person"));
        work.bind("unsettled_before", before.table("unsettled"));
    }
}
