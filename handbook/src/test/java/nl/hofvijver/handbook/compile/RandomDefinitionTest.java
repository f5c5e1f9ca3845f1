package nl.hofvijver.handbook.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.definition.Measure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random definitions over random small ponds: what the engine counts is what a naive reader counts. */
class RandomDefinitionTest {
    private static final Division DIVISION =
            new Division("vijver", 2025, List.of("region", "gemeente", "wijk", "buurt"), List.of());
    private static final int ENTRIES = 50;
    /** Definitions altogether; ten thousand on request (see CONTRIBUTING). */
    private static final int DEFINITIONS = Integer.getInteger("hofvijver.random-definitions", 200);

    private static final int FIRST_SEED = Integer.getInteger("hofvijver.first-seed", 1);
    private static final int SHOWN = 3;

    static IntStream seeds() {
        return IntStream.range(FIRST_SEED, FIRST_SEED + Math.max(1, DEFINITIONS / ENTRIES));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void compiledSqlCountsWhatANaiveReaderCounts(int seed) throws IOException {
        Random random = new Random(seed);
        TinyPond pond = RandomPond.fill(random);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            entries.add(RandomEntry.make(random, "entry-" + i));
        }
        List<String> differences = differences(entries, counted(entries, pond), naive(entries, pond));
        assertThat(differences.stream().limit(SHOWN)).isEmpty();
    }

    /** The cells that differ, each with the definitions from which it should follow. */
    private static List<String> differences(
            List<Entry> entries, Map<String, List<Double>> counted, Map<String, List<Double>> naive) {
        Set<String> keys = new TreeSet<>(counted.keySet());
        keys.addAll(naive.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(counted.get(key), naive.get(key)))
                .map(key -> "%s: SQL %s, naive %s, %s"
                        .formatted(key, counted.get(key), naive.get(key), definition(entries, key)))
                .toList();
    }

    private static String definition(List<Entry> entries, String key) {
        return entries.stream()
                .filter(e -> key.startsWith(e.id() + "."))
                .map(e -> e.events() + " " + e.groups().values() + " "
                        + e.measures().stream()
                                .filter(m -> key.startsWith(e.idOf(m) + "|"))
                                .toList())
                .findFirst()
                .orElse("");
    }

    private static Map<String, List<Double>> counted(List<Entry> entries, TinyPond pond) throws IOException {
        Path folder = Files.createTempDirectory("random-definition");
        try {
            Compiled compiled = HandbookCompiler.compile(new Handbook(entries), pond.years, DIVISION);
            Map<String, List<Double>> counts = new TreeMap<>();
            TinyRun.cells(compiled, pond, folder).forEach((key, cell) -> {
                if (cell.numerator() + cell.denominator() > 0) {
                    counts.put(key, List.of(cell.numerator(), cell.denominator()));
                }
            });
            return counts;
        } finally {
            Aside.delete(folder);
        }
    }

    private static Map<String, List<Double>> naive(List<Entry> entries, TinyPond pond) {
        Map<String, List<Double>> counts = new TreeMap<>();
        for (Entry entry : entries) {
            for (Measure measure : entry.measures()) {
                counts.putAll(new NaiveCells(pond, entry, measure).counts());
            }
        }
        // Less than half a person-year is shown as none, and a cell of nothing is no cell.
        counts.values().removeIf(c -> c.stream().mapToDouble(d -> d).sum() == 0);
        return counts;
    }
}
