package nl.hofvijver.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.engine.progress.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineTest {
    private static final Schema NUMBERS = Schema.of(new Schema.Column("n", Schema.Type.INTEGER));
    private static final Source ONE_TWO = new Source.Rows(NUMBERS, List.of(List.of(1), List.of(2)));
    private static final Step DOUBLED = Step.parse(
            "-- step: doubled\n-- reads: numbers\n-- scratch: yes\nselect n * 2 as n from numbers", "doubled.sql");
    private static final Step TOTAL = Step.parse(
            "-- step: total\n-- reads: doubled\nselect cast(sum(n) as bigint) as n from doubled", "total.sql");

    @TempDir
    Path folder;

    @Test
    void runsStepsInOrderAndDropsScratchTables() throws IOException {
        Path first = Files.createDirectories(folder.resolve("first"));
        try (Engine engine = engine()) {
            var made = pipeline(engine, first, nothing(), "v1").run(List.of(DOUBLED, TOTAL));
            assertThat(made).singleElement().satisfies(m -> {
                assertThat(m.table()).isEqualTo("total");
                assertThat(m.rows()).isEqualTo(1);
                assertThat(m.reused()).isFalse();
            });
        }
        assertThat(first.resolve("total/part-0.parquet")).exists();
        assertThat(first.resolve(".scratch")).doesNotExist();
    }

    @Test
    void takesOverWhatDidNotChangeAndRunsWhatDid() throws IOException {
        Path first = Files.createDirectories(folder.resolve("first"));
        Path second = Files.createDirectories(folder.resolve("second"));
        Path third = Files.createDirectories(folder.resolve("third"));
        try (Engine engine = engine()) {
            var made = pipeline(engine, first, nothing(), "v1").run(List.of(DOUBLED, TOTAL));
            var earlier = new Pipeline.Earlier(
                    first, made.stream().collect(Collectors.toMap(Pipeline.Made::table, Pipeline.Made::hash)));
            assertThat(pipeline(engine, second, earlier, "v1").run(List.of(DOUBLED, TOTAL)))
                    .allMatch(Pipeline.Made::reused);
            assertThat(pipeline(engine, third, earlier, "v2").run(List.of(DOUBLED, TOTAL)))
                    .noneMatch(Pipeline.Made::reused);
        }
        assertThat(second.resolve("total/part-0.parquet"))
                .hasSameBinaryContentAs(first.resolve("total/part-0.parquet"));
    }

    @Test
    void makesAnewWhatFunctionsOfAnotherMeaningMade() throws IOException {
        Path first = Files.createDirectories(folder.resolve("first"));
        Path second = Files.createDirectories(folder.resolve("second"));
        try (Engine engine = engine()) {
            var made = new Pipeline(engine, first, nothing(), Progress.silent(), "before")
                    .input("numbers", ONE_TWO, "v1")
                    .run(List.of(DOUBLED, TOTAL));
            var earlier = new Pipeline.Earlier(
                    first, made.stream().collect(Collectors.toMap(Pipeline.Made::table, Pipeline.Made::hash)));
            assertThat(new Pipeline(engine, second, earlier, Progress.silent(), "after")
                            .input("numbers", ONE_TWO, "v1")
                            .run(List.of(DOUBLED, TOTAL)))
                    .noneMatch(Pipeline.Made::reused);
        }
    }

    @Test
    void refusesAStepThatReadsWhatNothingMakes() throws IOException {
        try (Engine engine = engine()) {
            Pipeline pipeline = pipeline(engine, folder, nothing(), "v1");
            assertThatThrownBy(() -> pipeline.plan(List.of(TOTAL)))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("HV-2021")
                    .hasMessageContaining("doubled");
        }
    }

    @Test
    void engineCannotReadOutsideItsFolders() throws IOException {
        Path outside = Files.writeString(folder.resolve("secret.csv"), "n\n1\n");
        Path inside = Files.createDirectories(folder.resolve("inside"));
        Step theft = new Step("theft", List.of(), "select * from read_csv('" + outside + "')", false);
        try (Engine engine =
                DuckDbEngine.open(new EngineSettings("200MB", 1, inside.resolve("spill"), List.of(inside)))) {
            assertThatThrownBy(() -> engine.run(theft, inside)).hasMessageContaining("HV-2020");
        }
    }

    @Test
    void messagesOfTheEngineCarryNoValues() {
        Step bad = new Step("bad", List.of(), "select cast('999990019' as date) as d", false);
        try (Engine engine = engine()) {
            assertThatThrownBy(() -> engine.run(bad, folder))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageNotContaining("999990019");
        }
    }

    @Test
    void aKeyedStepReadsSomeKeysAtATimeAndMakesTheSameTable() throws IOException {
        Schema schema = Schema.of(
                new Schema.Column("person_id", Schema.Type.BIGINT), new Schema.Column("n", Schema.Type.INTEGER));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (long person = 0; person < 50; person++) {
            rows.addAll(List.of(List.of(person, 1), List.of(person, 2)));
        }
        rows.add(Arrays.asList(null, 3));
        String sql =
                "select person_id, sum(numbers.n) as n, max(f.n) as least from numbers cross join few f group by person_id";
        Step whole = new Step("whole", List.of("numbers", "few"), sql, false);
        Step keyed = new Step("keyed", List.of("numbers", "few"), sql, false, Optional.of("person_id"));
        EngineSettings settings =
                new EngineSettings("200MB", 1, folder.resolve("spill"), List.of(folder), rows.size() / 4);
        try (DuckDbEngine engine = DuckDbEngine.open(settings)) {
            engine.bind("numbers", new Source.Rows(schema, rows));
            engine.bind("few", new Source.Rows(NUMBERS, List.of(List.of(7))));
            for (Step step : List.of(whole, keyed)) {
                Path made = Files.createDirectories(folder.resolve(step.name()));
                assertThat(engine.run(step, made)).isEqualTo(51);
                engine.bind(step.name(), new Source.Parquet(Pipeline.parquetFiles(made)));
            }
            assertThat(Pipeline.parquetFiles(folder.resolve("whole"))).hasSize(1);
            assertThat(Pipeline.parquetFiles(folder.resolve("keyed"))).hasSize(5);
            Step differs = new Step(
                    "differs",
                    List.of("whole", "keyed"),
                    "(from whole except from keyed) union all (from keyed except from whole)",
                    false);
            assertThat(engine.run(differs, Files.createDirectories(folder.resolve("differs"))))
                    .isZero();
            Step failing = new Step(
                    "failing",
                    List.of("numbers"),
                    "select cast('x' as integer) as n from numbers",
                    false,
                    Optional.of("person_id"));
            assertThatThrownBy(() -> engine.run(failing, Files.createDirectories(folder.resolve("failing"))))
                    .hasMessageContaining("HV-2020");
            assertThat(engine.run(whole, Files.createDirectories(folder.resolve("again"))))
                    .isEqualTo(51);
        }
    }

    private Engine engine() {
        return DuckDbEngine.open(new EngineSettings("200MB", 1, folder.resolve("spill"), List.of(folder)));
    }

    private static Pipeline.Earlier nothing() {
        return new Pipeline.Earlier(Path.of("nothing"), Map.of());
    }

    private static Pipeline pipeline(Engine engine, Path into, Pipeline.Earlier earlier, String hash) {
        return new Pipeline(engine, into, earlier, Progress.silent()).input("numbers", ONE_TWO, hash);
    }
}
