package nl.hofvijver.handbook.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.definition.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The order in which rows come makes no difference, to the last bit: an engine that counts in several threads adds up in
 * another order every time, and the same deliveries have to give the same release, byte for byte. Nor does it make one
 * whether persons are counted together or some at a time.
 */
class RowOrderTest {
    private static final Division DIVISION =
            new Division("vijver", 2025, List.of("region", "gemeente", "wijk", "buurt"), List.of());
    private static final int ENTRIES = 40;

    private static final long SOME = 20;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3})
    void theOrderOfRowsMakesNoDifference(int seed) throws IOException {
        Random random = new Random(seed);
        TinyPond pond = RandomPond.fill(random);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            entries.add(RandomEntry.make(random, "entry-" + i));
        }
        Compiled compiled = HandbookCompiler.compile(new Handbook(entries), pond.years, DIVISION);
        Map<String, TinyRun.Cell> once = cells(compiled, pond.tables(), Long.MAX_VALUE);
        assertThat(once).isNotEmpty();
        Map<String, Source.Rows> shuffled = shuffled(pond.tables(), random);
        assertThat(cells(compiled, shuffled, Long.MAX_VALUE)).isEqualTo(once);
        assertThat(cells(compiled, shuffled, SOME)).isEqualTo(once);
    }

    private static Map<String, TinyRun.Cell> cells(Compiled compiled, Map<String, Source.Rows> tables, long atOnce)
            throws IOException {
        Path folder = Files.createTempDirectory("row-order");
        try {
            return TinyRun.cells(compiled, tables, folder, atOnce);
        } finally {
            Aside.delete(folder);
        }
    }

    private static Map<String, Source.Rows> shuffled(Map<String, Source.Rows> tables, Random random) {
        Map<String, Source.Rows> shuffled = new LinkedHashMap<>();
        tables.forEach((name, table) -> {
            List<List<@Nullable Object>> rows = new ArrayList<>(table.rows());
            Collections.shuffle(rows, random);
            shuffled.put(name, new Source.Rows(table.schema(), rows));
        });
        return shuffled;
    }
}
