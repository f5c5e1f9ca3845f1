package nl.hofvijver.pond.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import nl.hofvijver.engine.EngineProblem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.pond.region.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed or a disk that is full leaves the region as it was, and the next attempt succeeds. */
class InterruptionTest {
    private static final int ROWS = 200_000;

    @TempDir
    Path folder;

    /** Takes in the inbox of the region named; runs in a process of its own that is killed. */
    static final class Victim {
        public static void main(String[] arguments) {
            new Deliveries(Region.read(Path.of(arguments[0]))).takeInbox(Progress.silent());
        }
    }

    @Test
    void aKilledProcessLeavesNothingBehindThatTheNextOneDoesNotClear() throws Exception {
        TestRegion region = new TestRegion(folder);
        largePackage(region);
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("victim.log").toFile())
                .start();
        Path part = folder.resolve("deliveries/gp-1/.part-large");
        while (victim.isAlive() && !Files.exists(part)) {
            Thread.onSpinWait();
        }
        victim.destroyForcibly().waitFor();

        assertThat(part).as("killed in the middle of its work").isDirectory();
        assertThat(region.deliveries().active())
                .as("nothing half-written counts")
                .isEmpty();
        assertThat(region.deliveries().takeInbox(Progress.silent()).taken()).hasSize(1);
        assertThat(part).doesNotExist();
        assertThat(region.deliveries().active()).hasSize(3);
    }

    @Test
    void aFullDiskIsNamedAndNothingIsLeft() throws Exception {
        Path small = Files.createDirectories(folder.resolve("small"));
        try (SmallDisk _ = SmallDisk.over(small, 3)) {
            TestRegion region = new TestRegion(small);
            TestRegion elsewhere = new TestRegion(Files.createDirectories(folder.resolve("elsewhere")));
            Path pack = largePackage(elsewhere);

            ProblemException e = catchThrowableOfType(
                    ProblemException.class, () -> region.deliveries().take(pack));

            assertThat(e.problems()).extracting(p -> p.code()).containsExactly(EngineProblem.DISK_FULL);
            assertThat(region.filesInDeliveries()).isEmpty();
        }
    }

    /** A package whose episodes have random ids, so that they cannot be compressed to next to nothing. */
    private static Path largePackage(TestRegion region) throws IOException {
        Path pack = region.gp("large", TestRegion.GOOD);
        Random random = new Random(7);
        try (BufferedWriter out = Files.newBufferedWriter(pack.resolve("EPS.csv"))) {
            out.write("Extractiedatum;Systeem;OrganisatieID;PseudoPatientID;EpisodeID;dBegindatum;dICPC\n");
            for (int i = 0; i < ROWS; i++) {
                out.write("2026-01-05;medicom;org;p" + random.nextLong() + ";e" + random.nextLong()
                        + ";2020-01-01;T90.02\n");
            }
        }
        return pack;
    }
}
