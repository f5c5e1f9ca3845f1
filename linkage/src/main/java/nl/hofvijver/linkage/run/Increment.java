package nl.hofvijver.linkage.run;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import nl.hofvijver.engine.Schema;
import nl.hofvijver.engine.Source;

/**
 * The steps of a run after an earlier one. What did not change is taken over: where records only came, their rows are
 * added to the tables of before; where some changed or went, these tables are written anew without them.
 */
final class Increment {
    private final Work work;
    private final Form form;
    private final Before before;
    private boolean nobodyKnown;
    private boolean onlyMore;

    Increment(Work work, Form form, Before before) {
        this.work = work;
        this.form = form;
        this.before = before;
    }

    /** Binds what an earlier run left and finds out what came and what went. */
    void begin(Collection<String> wholeSources) {
        work.bind("record_before", before.table("record_read"));
        work.bind("placeholder_before", before.table("placeholder"));
        work.bind("key_before", before.table("block_key"));
        work.bind("size_before", before.table("block_size"));
        work.bind("pair_before", before.table("pair"));
        if (before.has("pair_dead")) {
            work.bind("dead_before", before.table("pair_dead"));
        } else {
            work.alias("dead_before", "pair_dead");
        }
        work.bind("whole_source", names(wholeSources));
        work.run("removed");
        nobodyKnown = work.none("incoming i join record_before b on b.rid = i.rid");
        if (!nobodyKnown) {
            work.alias("incoming_all", "incoming");
            work.run("incoming_changed");
        }
    }

    /** Makes {@code record_read}: all records as they are now. */
    void read() {
        if (work.none("removed") && (nobodyKnown || work.none("incoming i join record_before b on b.rid = i.rid"))) {
            work.add("record_read", before.table("record_read"), work.folder("incoming"));
        } else {
            work.run("record_read");
        }
    }

    /** Makes {@code record_read}, {@code record} and {@code record_fresh}, the records that must be compared anew. */
    void records() {
        read();
        work.run("placeholder");
        work.run("touched");
        work.run("left_behind");
        onlyMore = work.none("left_behind");
        Path clean = clean();
        Path read = work.folder("record_read");
        work.run("record_touched");
        work.alias("record_read", "record_touched");
        work.run(form.file("record"));
        work.bind("record_read", read);
        work.alias("record_fresh", "record");
        addOrRun("record", clean, "record_fresh", "record_all");
    }

    /** True when records only came: none changed and none went. */
    boolean onlyMore() {
        return onlyMore;
    }

    /** The records of before as they were compared; an older version did not keep them. */
    private Path clean() {
        if (!before.has("record")) {
            Path read = work.folder("record_read");
            Path placeholder = work.folder("placeholder");
            work.alias("record_read", "record_before");
            work.alias("placeholder", "placeholder_before");
            work.run(form.file("record"));
            work.bind("record_read", read);
            work.bind("placeholder", placeholder);
            work.alias("clean_before", "record");
        } else {
            work.bind("clean_before", before.table("record"));
        }
        return work.folder("clean_before");
    }

    /** Makes {@code block_key} and {@code block_size}. */
    void keys() {
        Addition.freshKeys(work, form);
        if (before.has("pattern_count")) {
            work.run("block_size_now");
            work.alias("size_before", "block_size");
        }
        addOrRun("block_key", before.table("block_key"), "key_fresh", "block_key_all");
        work.run("key_changed");
        work.run("block_size_all");
    }

    /** Compares the pairs of {@code sample_pair} that are new in it. */
    void sample() {
        if (before.has("sample")) {
            work.bind("sample_before", before.table("sample"));
            work.run("sample_known");
            work.run("sample_fresh");
            work.alias("candidate", "sample_fresh");
            form.compare(work);
            work.run("sample_all");
        } else {
            work.alias("candidate", "sample_pair");
            form.compare(work);
            work.alias("sample", "pair_fresh");
        }
    }

    /** Makes {@code pair}: what was compared before and still holds, and what is compared now. */
    void pairs() {
        work.run("crossing");
        work.run("candidate_fresh");
        form.compare(work);
        work.run("pair_all");
    }

    private void addOrRun(String table, Path earlier, String fresh, String step) {
        if (onlyMore) {
            work.add(table, earlier, work.folder(fresh));
        } else {
            work.run(step);
        }
    }

    /** Sources as a table. */
    static Source.Rows names(Collection<String> sources) {
        return new Source.Rows(
                Schema.of(new Schema.Column("source", Schema.Type.TEXT)),
                List.copyOf(sources.stream().map(s -> Work.row(s)).toList()));
    }
}
