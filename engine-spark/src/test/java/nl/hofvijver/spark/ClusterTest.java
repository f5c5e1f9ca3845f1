package nl.hofvijver.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.pond.refresh.Refresh;
import nl.hofvijver.pond.refresh.Snapshot;
import nl.hofvijver.pond.region.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A refresh on a cluster of a master and two workers, of which parts fail. */
class ClusterTest {
    @TempDir
    private Path folder;

    @Test
    void neitherALostExecutorNorALostDriverChangesWhatIsRead() throws Exception {
        Region region = FictionalRegion.delivered(folder, 1000, 3);
        Snapshot duck = Refresh.run(region, Progress.silent());
        try (Cluster cluster = Cluster.start(Files.createDirectories(folder.resolve("cluster")), 2)) {
            Process driver = refresh(region, cluster);
            afterSteps(driver, 6);
            driver.destroyForcibly().waitFor();
            assertThat(Snapshot.required(region).id()).isEqualTo(duck.id());

            Process second = refresh(region, cluster);
            afterSteps(second, 6);
            List<ProcessHandle> executors = cluster.executors();
            assertThat(executors)
                    .as(Files.readString(folder.resolve("driver.log")))
                    .hasSize(2);
            executors.getFirst().destroyForcibly();
            afterSteps(second, Integer.MAX_VALUE);
            assertThat(second.waitFor())
                    .as(Files.readString(folder.resolve("driver.log")))
                    .isZero();
        }
        Snapshot spark = Snapshot.required(region);
        assertThat(spark.id()).isNotEqualTo(duck.id());
        assertSame(duck, spark);
    }

    private void assertSame(Snapshot duck, Snapshot spark) throws SQLException {
        try (SameTables same = new SameTables(folder)) {
            assertThat(same.differences(duck, spark)).isEmpty();
        }
    }

    private Process refresh(Region region, Cluster cluster) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx600m"));
        command.addAll(SparkJvm.flags());
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "refresh",
                "--region",
                region.folder().toString(),
                "--master",
                cluster.address(),
                "--partitions",
                "4",
                "--conf",
                "spark.executor.memory=512m",
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--conf",
                "spark.sql.codegen.wholeStage=false",
                "--conf", // the classes here are no jar that the engine could send
                "spark.executor.extraClassPath=" + Cluster.ownClasses()));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("driver.log").toFile())
                .start();
    }

    /** Reads what the driver tells until it has made so many tables, or until it ends. */
    private static void afterSteps(Process driver, int steps) throws IOException {
        BufferedReader lines = driver.inputReader(StandardCharsets.UTF_8);
        int seen = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains("\tstep\t")) {
                seen++;
                if (seen >= steps) {
                    return;
                }
            }
        }
    }
}
