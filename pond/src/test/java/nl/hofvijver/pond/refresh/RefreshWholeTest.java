package nl.hofvijver.pond.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.Engine;
import nl.hofvijver.engine.Schema;
import nl.hofvijver.engine.Step;
import nl.hofvijver.engine.spec.SpecCase;
import nl.hofvijver.engine.spec.SpecEngine;
import nl.hofvijver.engine.spec.SpecRun;
import nl.hofvijver.engine.spec.SpecTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All steps together on the region of {@code spec/whole.spec}. */
class RefreshWholeTest {
    @TempDir
    static Path shared;

    private static Map<String, Schema> schemas = Map.of();
    private static SpecCase whole = SpecCase.parse("# x\nrun x\nexpect\n  a\n").getFirst();

    @BeforeAll
    static void learn() throws IOException {
        schemas = Tables.ofEmptyRefresh(shared);
        SpecCase written = RefreshSpecTest.cases("whole").findFirst().orElseThrow();
        List<String> everything = RefreshSteps.all().stream().map(Step::name).toList();
        whole = new SpecCase(written.title(), written.given(), everything, written.expected());
    }

    @Test
    void everyStepTogetherMakesTheExpectedPond(@TempDir Path folder) throws IOException {
        assertThat(differences(whole, folder)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void neitherTheOrderOfRowsNorASplitInTwoDeliveriesChangesThePond(long seed, @TempDir Path folder)
            throws IOException {
        Random random = new Random(seed);
        Map<String, SpecTable> mixed = new LinkedHashMap<>();
        whole.given().forEach((name, table) -> mixed.put(name, mixed(table, random)));
        SpecCase changed = new SpecCase("seed " + seed, mixed, whole.run(), whole.expected());
        assertThat(differences(changed, folder)).isEmpty();
    }

    /** The rows of a delivered table in another order, each in the first or the second delivery of its partner. */
    private static SpecTable mixed(SpecTable table, Random random) {
        int delivery = table.columns().indexOf("hv_delivery");
        int number = table.columns().indexOf("hv_row");
        List<List<String>> shuffled = new ArrayList<>(table.rows());
        Collections.shuffle(shuffled, random);
        if (delivery < 0) {
            return new SpecTable(table.columns(), shuffled);
        }
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : shuffled) {
            List<String> changed = new ArrayList<>(row);
            changed.set(delivery, random.nextBoolean() ? "d1" : "d2");
            changed.set(number, String.valueOf(rows.size() + 1));
            rows.add(changed);
        }
        return new SpecTable(table.columns(), rows);
    }

    private static String differences(SpecCase spec, Path folder) throws IOException {
        Path made = Files.createDirectories(folder.resolve("made"));
        try (DuckDbEngine reader = Tables.engine(folder);
                Engine engine = SpecEngine.current().open(Tables.settings(folder))) {
            return new SpecRun(
                            engine,
                            reader,
                            table -> Optional.ofNullable(schemas.get(table)),
                            step -> RefreshSteps.of(step).orElseThrow())
                    .differences(spec, made)
                    .orElse("");
        }
    }
}
