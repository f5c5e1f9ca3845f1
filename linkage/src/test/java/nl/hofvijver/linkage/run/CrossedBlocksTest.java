package nl.hofvijver.linkage.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.EngineSettings;
import nl.hofvijver.engine.Schema;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.progress.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blocks that grow, with a limit of three records: which pairs come and which go. */
class CrossedBlocksTest {
    @TempDir
    Path folder;

    /**
     * Block 10 has the records 1, 2 and 3 and gains 4, so that it is too large: of its pairs only 1–2 stay, through block
     * 20. Block 30 has one record, 5, and gains 4. Block 40 was too large already.
     */
    @Test
    void aPairGoesWithItsLastBlockAndNewRecordsMeetThoseOfSmallBlocks() throws IOException {
        try (DuckDbEngine engine =
                DuckDbEngine.open(new EngineSettings("256MB", 1, folder.resolve("spill"), List.of(folder)))) {
            Work work = new Work(engine, engine, Files.createDirectories(folder.resolve("work")), Progress.silent());
            table(work, "key_before", "rid rule block", "1 1 10, 2 1 10, 3 1 10, 1 2 20, 2 2 20, 5 1 30, 6 1 40");
            table(
                    work,
                    "block_key",
                    "rid rule block",
                    "1 1 10, 2 1 10, 3 1 10, 4 1 10, 1 2 20, 2 2 20, 5 1 30, 4 1 30");
            table(work, "size_before", "rule block records", "1 10 2, 1 10 3, 2 20 2, 1 40 9");
            table(work, "block_size", "rule block records", "1 10 3, 1 10 4, 2 20 2, 1 30 2, 1 40 9, 1 40 10");
            table(work, "key_fresh", "rid rule block", "4 1 10, 4 1 30, 4 1 40");
            table(work, "limit_before", "rule most", "1 3, 2 3");
            table(work, "rule_limit", "rule most", "1 3, 2 3");
            table(work, "histogram_before", "rule records blocks", "1 3 1, 2 2 1, 1 9 1");
            work.bind("record", Source.Rows.none(RECORD));
            work.bind("settled", Source.Rows.none(Schema.of(new Schema.Column("source", Schema.Type.TEXT))));
            for (String step : List.of("key_more", "key_near", "size_more", "block_histogram_more", "candidate_more")) {
                work.run(step);
            }
            work.run("couple_crossed");
            work.run("key_crossed");
            work.run("pair_apart");
            assertThat(rows(work, "candidate_more", "l, r")).containsExactly("4 5");
            assertThat(rows(work, "pair_apart", "l, r")).containsExactly("1 3", "2 3");
            assertThat(rows(work, "block_histogram", "rule, records"))
                    .as("one of 3 became one of 4, one of 9 one of 10, and 30 is a block now")
                    .containsExactly("1 2", "1 4", "1 10", "2 2");
        }
    }

    private static final Schema RECORD =
            Schema.of(new Schema.Column("rid", Schema.Type.BIGINT), new Schema.Column("source", Schema.Type.TEXT));

    private static void table(Work work, String name, String columns, String rows) {
        List<Schema.Column> schema = new ArrayList<>();
        for (String column : columns.split(" ")) {
            schema.add(new Schema.Column(column, Schema.Type.BIGINT));
        }
        List<List<@Nullable Object>> values = new ArrayList<>();
        for (String row : rows.split(", ")) {
            values.add(
                    List.copyOf(Arrays.stream(row.split(" ")).map(Long::valueOf).toList()));
        }
        work.bind(name, new Source.Rows(new Schema(schema), values));
    }

    private static List<String> rows(Work work, String table, String columns) {
        List<String> rows = new ArrayList<>();
        work.read(
                "select " + columns + " from " + table + " order by " + columns,
                row -> rows.add(row.getLong(1) + " " + row.getLong(2)));
        return rows;
    }
}
