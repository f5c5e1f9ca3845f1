package nl.hofvijver.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.Engine;
import nl.hofvijver.engine.EngineSettings;
import nl.hofvijver.engine.Pipeline;
import nl.hofvijver.engine.Schema;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The functions on texts give the same on both engines, to the last bit, for random texts of every script, for pairs a
 * few typing errors apart, and for texts without a value. DuckDB's hash is its own affair and may change with its version:
 * this notices.
 */
class FunctionTableTest {
    private static final int PAIRS = 8000;
    private static final Step STEP = Step.parse("""
            -- step:  compared
            -- reads: pair
            select
              number,
              hv_hash(one) as hash,
              hv_jaro_winkler(one, other) as alike,
              hv_near(one, other) as near,
              hv_share(one, other) as share,
              hv_meet(hv_tokens(one), hv_tokens(other)) as meet
            from pair
            """, "compared.sql");

    private final Random random = new Random(20);

    @TempDir
    private Path folder;

    @Test
    void theSameOnBothEngines() throws IOException, SQLException {
        Source.Rows pairs = pairs();
        try (SameTables same = new SameTables(folder);
                Engine spark = SharedSpark.engine();
                DuckDbEngine duck =
                        DuckDbEngine.open(new EngineSettings("500MB", 1, folder.resolve("spill"), List.of(folder)))) {
            assertThat(same.differences("compared", made(duck, pairs, "duck"), made(spark, pairs, "spark")))
                    .isEmpty();
        }
    }

    private List<Path> made(Engine engine, Source.Rows pairs, String name) throws IOException {
        Path made = Files.createDirectories(folder.resolve(name));
        engine.bind("pair", pairs);
        engine.run(STEP, made);
        return Pipeline.parquetFiles(made);
    }

    private Source.Rows pairs() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            String one = text();
            String other = random.nextInt(5) == 0 ? text() : typed(one);
            rows.add(Arrays.asList(
                    (long) i, random.nextInt(50) == 0 ? null : one, random.nextInt(50) == 0 ? null : other));
        }
        return new Source.Rows(
                Schema.of(
                        new Schema.Column("number", Schema.Type.BIGINT),
                        new Schema.Column("one", Schema.Type.TEXT),
                        new Schema.Column("other", Schema.Type.TEXT)),
                rows);
    }

    /** Up to forty letters, mostly few; of every second text some are not Latin. */
    private String text() {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(random.nextInt(4) == 0 ? 90 : 12);
        boolean latin = random.nextBoolean();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(letter(latin));
        }
        return text.toString();
    }

    private int letter(boolean latin) {
        if (latin || random.nextBoolean()) {
            return random.nextInt(12) == 0 ? ' ' : 'a' + random.nextInt(random.nextBoolean() ? 4 : 26);
        }
        return switch (random.nextInt(3)) {
            case 0 -> 0xc0 + random.nextInt(0x60);
            case 1 -> 0x4e00 + random.nextInt(0x500);
            default -> 0x1f300 + random.nextInt(0x200);
        };
    }

    /** The text with up to two typing errors. */
    private String typed(String text) {
        List<Integer> letters = new ArrayList<>(text.codePoints().boxed().toList());
        for (int errors = random.nextInt(3); errors > 0; errors--) {
            int at = random.nextInt(letters.size() + 1);
            switch (random.nextInt(4)) {
                case 0 -> letters.add(at, letter(random.nextBoolean()));
                case 1 -> letters.subList(Math.max(0, at - 1), at).clear();
                case 2 -> letters.subList(Math.max(0, at - 1), at).replaceAll(_ -> letter(random.nextBoolean()));
                default -> swap(letters, at);
            }
        }
        StringBuilder made = new StringBuilder();
        letters.forEach(made::appendCodePoint);
        return made.toString();
    }

    private static void swap(List<Integer> letters, int at) {
        if (at > 1) {
            java.util.Collections.swap(letters, at - 2, at - 1);
        }
    }
}
