package nl.hofvijver.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.hofvijver.synth.partner.Fault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault of the domain description (1.5) is in the files, as often as the truth says. */
class DefectsTest {
    private static final Map<String, Map<String, Long>> PLANTED = new TreeMap<>();

    private static MadeRegion made;
    private static RegionTables tables;

    @BeforeAll
    static void read() {
        made = MadeRegion.shared();
        tables = RegionTables.shared();
        List<String> lines = MadeRegion.lines(made.truth().resolve("faults.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            PLANTED.computeIfAbsent(cells[1], f -> new TreeMap<>()).put(cells[0], Long.parseLong(cells[2]));
        }
    }

    private static Map<String, Long> planted(String fault) {
        return PLANTED.getOrDefault(fault, Map.of());
    }

    private static long total(String fault) {
        return planted(fault).values().stream().mapToLong(Long::longValue).sum();
    }

    private static Stream<NotedQuery> looks(String word) {
        return NotedQuery.read("defects.sql").stream().filter(q -> !q.note(word).isEmpty());
    }

    static Stream<NotedQuery> exact() {
        return looks("exact");
    }

    static Stream<NotedQuery> among() {
        return looks("among");
    }

    static Stream<NotedQuery> about() {
        return looks("about");
    }

    @Test
    void everyFaultIsPlanted() {
        assertThat(PLANTED.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Fault.values()).map(Fault::id).toList());
    }

    @ParameterizedTest(name = "{0} is in the files as often as planted, at every partner")
    @MethodSource("exact")
    void filesHoldWhatWasPlanted(NotedQuery look) {
        Map<String, Long> found = new TreeMap<>();
        tables.rows(look.sql())
                .forEach(row ->
                        found.put(row.get(0).toString(), Long.valueOf(row.get(1).toString())));
        assertThat(found).isNotEmpty().isEqualTo(planted(look.note("exact")));
    }

    @ParameterizedTest(name = "{0} at exactly these partners")
    @MethodSource("among")
    void partnersLackWhatTheirSystemDoesNotDeliver(NotedQuery look) {
        List<String> found = tables.rows(look.sql()).stream()
                .map(r -> r.getFirst().toString())
                .toList();
        assertThat(found)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(planted(look.note("among")).keySet());
    }

    @ParameterizedTest(name = "{0} is in the files about as often as planted")
    @MethodSource("about")
    void filesHoldAboutWhatWasPlanted(NotedQuery look) {
        double planted = total(look.note("about"));
        assertThat(planted).isPositive();
        assertThat(((Number) tables.rows(look.sql()).getFirst().getFirst()).doubleValue())
                .isCloseTo(planted, within(planted / 10));
    }

    @Test
    void theDeceasedVanishFromMedicomAlmostAlways() {
        Map<String, Double> kept = new TreeMap<>();
        tables.rows("select partner, any_value(Systeem), count(*) from PAT where dRedenvertrek = 'O' group by partner")
                .forEach(row -> kept.merge(row.get(1).toString(), ((Number) row.get(2)).doubleValue(), Double::sum));
        Map<String, Double> vanished = new TreeMap<>();
        tables.rows("select distinct partner, Systeem from PAT")
                .forEach(row -> vanished.merge(
                        row.get(1).toString(),
                        planted("deceased-vanished")
                                .getOrDefault(row.get(0).toString(), 0L)
                                .doubleValue(),
                        Double::sum));
        assertThat(vanished.keySet()).hasSize(5);
        vanished.forEach((system, gone) -> {
            double still = kept.getOrDefault(system, 0.0);
            double share = still / (still + gone);
            assertThat(share)
                    .as(system)
                    .isBetween(system.equals("medicom") ? 0.02 : 0.70, system.equals("medicom") ? 0.16 : 1.0);
        });
    }

    @Test
    void passersByAreMostlyAtTheSeaside() {
        assertThat(tables.rows(
                        "select partner from PAT where dPostcodecijfers < '9901' group by partner order by partner"))
                .map(row -> row.getFirst().toString())
                .allMatch(partner -> partner.compareTo("gp-046") >= 0 && partner.compareTo("gp-055") <= 0)
                .isNotEmpty();
    }

    @Test
    void rowsThatAreWrongAreFew() {
        long wrong = Stream.of(
                        "wrong-icpc",
                        "day-first-date",
                        "decimal-comma",
                        "impossible-date",
                        "birth-year-impossible",
                        "urgency-unknown",
                        "buurt-of-2020-as-2025",
                        "duplicate-prescription",
                        "duplicate-measurement")
                .mapToLong(DefectsTest::total)
                .sum();
        assertThat((double) wrong / made.summary().rows()).isBetween(0.0002, 0.005);
    }
}
