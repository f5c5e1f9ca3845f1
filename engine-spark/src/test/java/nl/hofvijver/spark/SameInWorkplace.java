package nl.hofvijver.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.ask.Ask;
import nl.hofvijver.handbook.ask.Results;
import nl.hofvijver.pond.refresh.Refresh;
import nl.hofvijver.pond.refresh.Snapshot;
import nl.hofvijver.spark.workplace.Traffic;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * What is the same in every kind of store.
 *
 * @param folder for regions, of the test
 * @param address of an empty folder of the store
 * @param configuration Hadoop's settings for the store
 */
record SameInWorkplace(Path folder, String address, Configuration configuration) {
    private static final int PERSONS = Integer.getInteger("hofvijver.spark.persons", 400);

    /** Two refreshes, with one delivery more before the second, and the handbook give what DuckDB gives. */
    void givesTheSameAndSendsOnlyWhatIsNew() throws Exception {
        Path packed = packed();
        WorkplaceRun duck = new WorkplaceRun(packed, folder.resolve("duck"));
        Refresh.run(duck.region(), Progress.silent());
        duck.late();
        Snapshot expected = Refresh.run(duck.region(), Progress.silent());
        Results counted = Ask.run(duck.region(), expected, Handbook.load(duck.region()), Progress.silent());

        WorkplaceRun spark = new WorkplaceRun(packed, folder.resolve("spark"));
        Traffic first = spark.refresh(address, configuration, Progress.silent());
        spark.late();
        Traffic second = spark.refresh(address, configuration, Progress.silent());
        Results again = spark.ask(address, configuration);
        System.out.println(first.line() + System.lineSeparator() + second.line());
        assertThat(second.bytesSent()).isBetween(1L, first.bytesSent() / 10);
        assertThat(shared(spark)).containsAll(stored());
        try (SameTables same = new SameTables(folder)) {
            assertThat(same.differences(expected, Snapshot.required(spark.region())))
                    .isEmpty();
            assertThat(same.differences("cells", List.of(counted.cells()), List.of(again.cells())))
                    .isEmpty();
            assertThat(same.differences("lists", List.of(counted.worklists()), List.of(again.worklists())))
                    .isEmpty();
        }
    }

    /** The old snapshot stays, and the failure says that it is the store. */
    void aStoreThatStopsHalfwayLeavesTheOldSnapshot(Runnable stop) throws Exception {
        WorkplaceRun run = new WorkplaceRun(packed(), folder.resolve("spark"));
        Snapshot before = Refresh.run(run.region(), Progress.silent());
        run.late();
        Progress stops = new StopsAfter(5, stop);
        assertThatThrownBy(() -> run.refresh(address, configuration, stops)).hasMessageContaining("HV-6204");
        assertThat(Snapshot.required(run.region()).id()).isEqualTo(before.id());
    }

    private Path packed() throws IOException {
        Path packed = Files.createDirectories(folder.resolve("packed"));
        FictionalRegion.packed(packed, PERSONS, 7);
        return packed;
    }

    /** Sizes of the copies that the store has. */
    private List<Long> stored() throws IOException {
        List<Long> sizes = new ArrayList<>();
        var root = new org.apache.hadoop.fs.Path(address);
        try (FileSystem store = FileSystem.newInstance(root.toUri(), configuration)) {
            RemoteIterator<? extends FileStatus> files = store.listFiles(root, true);
            while (files.hasNext()) {
                FileStatus file = files.next();
                if (file.getPath().getName().endsWith(".parquet")) {
                    sizes.add(file.getLen());
                }
            }
        }
        return sizes;
    }

    private static List<Long> shared(WorkplaceRun run) {
        return SharedTables.of(run.region()).stream()
                .map(f -> f.toFile().length())
                .toList();
    }
}
