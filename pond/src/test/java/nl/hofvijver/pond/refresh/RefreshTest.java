package nl.hofvijver.pond.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.hofvijver.engine.Schema;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.files.FolderLock;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.pond.omop.Cdm;
import nl.hofvijver.pond.omop.CdmTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of snapshots when deliveries change, stay the same, or the process dies. */
class RefreshTest {
    @TempDir
    Path folder;

    private SmallRegion small;

    @BeforeEach
    void region() throws IOException {
        small = new SmallRegion(folder);
    }

    @Test
    void everyTableOfTheStandardHasItsFieldsAndTypes(@TempDir Path other) throws IOException {
        Map<String, Schema> made = Tables.ofEmptyRefresh(other);
        for (CdmTable table : Cdm.version54().tables()) {
            assertThat(made.get(table.name())).as(table.name()).isEqualTo(table.schema());
        }
    }

    @Test
    void aRegionWithoutDeliveriesHasASnapshotWithEmptyTables() {
        Snapshot snapshot = refresh();
        assertThat(snapshot.tables()).containsKeys("note_nlp", "x_person_year", "x_link");
        assertThat(snapshot.rows()).containsEntry("person", 0L).containsEntry("cdm_source", 1L);
    }

    @Test
    void aSnapshotHoldsNoScratchTables() throws IOException {
        small.practice("d1", 3);
        Snapshot snapshot = refresh();
        assertThat(snapshot.tables()).hasSize(39 + 14).doesNotContainKey("person_source");
        assertThat(snapshot.rows()).containsEntry("visit_occurrence", 3L);
        assertThat(Snapshot.current(small.region())).contains(snapshot);
    }

    @Test
    void anUnchangedRegionRunsNothing() throws IOException {
        small.practice("d1", 3);
        Snapshot first = refresh();
        Steps steps = new Steps();
        assertThat(Refresh.run(small.region(), steps)).isEqualTo(first);
        assertThat(steps.run).isEmpty();
    }

    @Test
    void aPublishedFigureLeavesTheTablesAboutPersonsAsTheyAre() throws IOException {
        small.practice("d1", 3);
        small.figure("f1", 100);
        Snapshot first = refresh();
        small.figure("f2", 101);
        Steps steps = new Steps();
        Snapshot second = Refresh.run(small.region(), steps);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(steps.run).contains("x_aggregate").doesNotContain("person", "condition_occurrence");
        assertThat(second.rows()).containsEntry("condition_occurrence", 4L);
        assertThat(second.hash("condition_occurrence")).isEqualTo(first.hash("condition_occurrence"));
    }

    @Test
    void theSameDeliveriesGiveTheSameBytes(@TempDir Path other) throws IOException {
        small.practice("d1", 3);
        SmallRegion twin = new SmallRegion(other);
        twin.practice("d1", 3);
        Snapshot one = refresh();
        Snapshot two = Refresh.run(twin.region(), Progress.silent());
        assertThat(two.id()).isEqualTo(one.id());
        for (Map.Entry<String, List<Path>> table : one.tables().entrySet()) {
            assertThat(two.folder().resolve(table.getKey()).resolve("part-0.parquet"))
                    .hasSameBinaryContentAs(table.getValue().getFirst());
        }
        assertThat(two.folder().resolve(Manifest.FILE))
                .hasSameBinaryContentAs(one.folder().resolve(Manifest.FILE));
    }

    @Test
    void theLastTwoSnapshotsAreKept() throws IOException {
        List<String> ids = new ArrayList<>();
        for (int value = 1; value <= 3; value++) {
            small.figure("f" + value, value);
            ids.add(refresh().id());
        }
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(folder.resolve("pond").resolve(ids.get(0))).doesNotExist();
        assertThat(folder.resolve("pond").resolve(ids.get(1))).isDirectory();
        assertThat(Snapshot.required(small.region()).id()).isEqualTo(ids.get(2));
    }

    @Test
    void deliveriesThatBecomeAsTheyWereFindTheirSnapshotAgain() throws IOException {
        Snapshot first = refresh();
        small.figure("f1", 100);
        refresh();
        Aside.delete(folder.resolve("deliveries").resolve("cbs"));
        Steps steps = new Steps();
        assertThat(Refresh.run(small.region(), steps)).isEqualTo(first);
        assertThat(steps.run).isEmpty();
        assertThat(Snapshot.current(small.region())).contains(first);
    }

    @Test
    void aKilledRefreshLeavesTheOldSnapshotAndTheNextOneCleansUp() throws IOException, InterruptedException {
        small.practice("d1", 3);
        Snapshot before = refresh();
        small.practice("d2", 4);
        assertThat(refreshAndDieAfter(25)).isEqualTo(HaltedRefresh.KILLED);
        assertThat(unfinished()).isNotEmpty();
        assertThat(Snapshot.current(small.region())).contains(before);
        Snapshot after = refresh();
        assertThat(after.rows()).containsEntry("visit_occurrence", 4L);
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void aSecondWriterIsTurnedAway() {
        try (FolderLock _ = FolderLock.take(small.region().pond())) {
            assertThatThrownBy(this::refresh)
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("HV-2012");
        }
    }

    @Test
    void withoutASnapshotTheProblemSaysWhatToDo() {
        assertThatThrownBy(() -> Snapshot.required(small.region()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("HV-2101")
                .hasMessageContaining("hofvijver refresh");
    }

    private Snapshot refresh() {
        return Refresh.run(small.region(), Progress.silent());
    }

    private int refreshAndDieAfter(int steps) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HaltedRefresh.class.getName(),
                        folder.toString(),
                        String.valueOf(steps))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start()
                .waitFor();
    }

    private List<Path> unfinished() throws IOException {
        try (var entries = Files.list(folder.resolve("pond"))) {
            return entries.filter(e -> e.getFileName().toString().startsWith(".part-"))
                    .toList();
        }
    }

    /** Remembers which tables of the snapshot were really made. */
    private static final class Steps implements Progress {
        private final List<String> run = new ArrayList<>();
        private boolean counting;

        @Override
        public void stage(String name, int steps) {
            counting = name.equals("refresh");
        }

        @Override
        public void step(String name, long rows) {
            if (counting && rows >= 0) {
                run.add(name);
            }
        }

        @Override
        public void done(String summary) {
            // Only steps count.
        }
    }
}
