package nl.hofvijver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.hofvijver.door.keys.Generation;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.pond.delivery.SmallDisk;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.synth.DemoRegion;
import nl.hofvijver.synth.Settings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The whole road by command, also when a step of it is killed. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class RoadTest {
    private final Path folder;
    private final Path region;

    RoadTest(@TempDir Path folder) {
        this.folder = folder;
        region = folder.resolve("vijverland");
    }

    /** The smaller entries will do: releases are made over and over here. */
    private static final List<String> LEFT_OUT = List.of(
            "acute-demand",
            "cardiovascular-risk",
            "child-food-insecurity",
            "children-and-families",
            "conditions",
            "consultation-gap",
            "ed-without-gp",
            "frail-elderly",
            "heart-failure",
            "hotspotters",
            "mental-health",
            "multimorbidity",
            "overweight-bmi",
            "persistent-complaints",
            "polypharmacy",
            "poverty-and-loneliness",
            "risky-medicines",
            "workload");

    @BeforeAll
    void everyStepOnce() throws IOException {
        Settings settings = new Settings(3000, 7, region, folder.resolve("truth"));
        DemoRegion.generate(settings, Progress.silent());
        new DemoDoor(Region.read(region), settings.partnersDir(), 7, Generation.Way.HMAC).pack(Progress.silent());
        Path leftOut = Files.createDirectories(region.resolve("handbook")).resolve("left-out.txt");
        Files.write(leftOut, LEFT_OUT);
        run("deliver", "--region", region.toString());
        run("refresh", "--region", region.toString());
        assertThat(run("release", "--region", region.toString())).contains("2025-");
    }

    @Test
    @Order(1)
    void theLedgerTellsWhatWasDeliveredRefreshedAndReleased() throws IOException {
        assertThat(run("ledger", "--region", region.toString()))
                .contains("delivery.accepted  municipality-hofwater/2026Q1")
                .contains("refresh.made       " + pointer("pond"))
                .contains("release.requested  " + pointer("releases"))
                .contains("release.approved   " + pointer("releases"))
                .contains("release.made       " + pointer("releases"));
        assertThat(run("ledger", "--region", region.toString(), "--about", "gp-999"))
                .contains("Nothing has happened to 'gp-999'.");
    }

    @Test
    @Order(1)
    void aSmallChangeByADefinitionIsNotToldByTheNumberAfterwards() throws IOException {
        Path changed = folder.resolve("changed/diabetes-type-2.yaml");
        Files.createDirectories(changed.getParent());
        Files.writeString(
                changed,
                Handbook.builtIn().entry("diabetes-type-2").orElseThrow().text().replace("T90.02", "T90"));
        for (String language : List.of("nl", "en")) {
            Files.writeString(changed.resolveSibling("diabetes-type-2." + language + ".md"), "## About\n");
        }
        assertThat(run("handbook", "diff", changed.toString(), "--region", region.toString())
                        .lines()
                        .filter(l -> l.endsWith("< 10")))
                .isNotEmpty()
                .allMatch(l -> l.contains(" hidden "));
    }

    @Test
    @Order(2)
    void aSecondRoundChangesNothing() throws IOException {
        String snapshot = pointer("pond");
        String release = pointer("releases");
        assertThat(run("deliver", "--region", region.toString())).contains("0 taken in");
        assertThat(run("refresh", "--region", region.toString())).contains("nothing changed: snapshot " + snapshot);
        assertThat(run("release", "--region", region.toString())).contains(release + " was made before");
        assertThat(pointer("pond")).isEqualTo(snapshot);
        assertThat(pointer("releases")).isEqualTo(release);
    }

    @Test
    @Order(3)
    void aKilledRefreshLeavesNothingAndTheNextOneGivesTheSameSnapshot() throws Exception {
        String snapshot = pointer("pond");
        delete(region.resolve("pond"));
        kill("refresh", region.resolve("pond"));

        assertThat(region.resolve("pond/current")).doesNotExist();
        run("refresh", "--region", region.toString());
        assertThat(pointer("pond")).isEqualTo(snapshot);
        assertThat(halfWritten(region.resolve("pond"))).isEmpty();
    }

    @Test
    @Order(4)
    void aKilledReleaseLeavesTheOldOneAndTheNextOneGivesTheSameBytes() throws Exception {
        Path releases = region.resolve("releases");
        String id = pointer("releases");
        byte[] manifest = Files.readAllBytes(releases.resolve(id).resolve("manifest.json"));
        delete(releases);
        kill("release", region.resolve("requests"));

        assertThat(releases.resolve(id)).doesNotExist();
        run("release", "--region", region.toString());
        assertThat(releases.resolve(id).resolve("manifest.json")).hasBinaryContent(manifest);
        assertThat(halfWritten(releases)).isEmpty();
    }

    @Test
    @Order(5)
    void aFullDiskIsNamedAndNothingIsLeftHalfWritten() throws Exception {
        String snapshot = pointer("pond");
        String release = pointer("releases");

        Path pond = region.resolve("pond");
        try (SmallDisk _ = SmallDisk.over(pond, 2)) {
            assertThat(refused("refresh", "--region", region.toString())).contains("HV-2010");
            assertThat(halfWritten(pond)).isEmpty();
        }
        Path requests = region.resolve("requests");
        try (SmallDisk _ = SmallDisk.over(requests, 2);
                SmallDisk _ = SmallDisk.over(region.resolve("releases"), 2)) {
            assertThat(refused("release", "--region", region.toString())).contains("HV-2010");
            assertThat(halfWritten(requests)).isEmpty();
        }

        assertThat(pointer("pond")).isEqualTo(snapshot);
        assertThat(pointer("releases")).isEqualTo(release);
    }

    @Test
    @Order(6)
    void itTakesTwoPersonsToRelease() throws IOException {
        Path yaml = region.resolve("region.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml).replace("threshold: 10, base: 5, eyes: 1", "threshold: 15, base: 5, eyes: 2"));
        String before = pointer("releases");
        assertThat(refused("release", "--region", region.toString())).contains("HV-3305");

        String asked = run(
                "release",
                "request",
                "--region",
                region.toString(),
                "--as",
                "anna",
                "--purpose",
                "fewer small figures");
        assertThat(asked).contains("[x] attacked with all earlier releases", "none found out");
        assertThat(pointer("releases")).isEqualTo(before);
        String id = asked.substring(asked.indexOf("hofvijver release approve ") + 26)
                .split(" ")[0];

        assertThat(refused("release", "approve", id, "--region", region.toString(), "--as", "Anna", "--reason", "mine"))
                .contains("HV-3304");
        run("release", "approve", id, "--region", region.toString(), "--as", "bram", "--reason", "looked at losses");
        assertThat(pointer("releases")).isEqualTo(id);
        assertThat(region.resolve("memory").resolve(id).resolve("reasons.csv")).isNotEmptyFile();
        assertThat(region.resolve("requests").resolve(id)).doesNotExist();
        assertThat(run("release", "list", "--region", region.toString()))
                .contains(
                        id + "  approved   asked by anna for: fewer small figures",
                        "decided by bram: looked at losses");
        assertThat(refused("release", "reject", id, "--region", region.toString(), "--as", "bram", "--reason", "no"))
                .contains("HV-3306");
    }

    @Test
    @Order(7)
    void countsForAStudyAreRoundedKeptAndRefusedWhenSmall() throws IOException {
        String measure = "diabetes-type-2.prevalence";
        String[] question = {"feasibility", measure, "--region", region.toString(), "--period", "2025", "--as", "anna"};
        String first = run(question);
        assertThat(first).contains("people, rounded to 5; 99 questions left for anna");
        assertThat(run(question)).isEqualTo(first);
        assertThat(refused("feasibility", measure, "--region", region.toString(), "--period", "2025", "--age", "0-9"))
                .contains("HV-3311");
        assertThat(refused("feasibility", "diabetis", "--region", region.toString(), "--period", "2025"))
                .contains("HV-3310");
        assertThat(run("ledger", "--region", region.toString(), "--about", measure))
                .contains("question.given", "question.small");
    }

    @Test
    @Order(7)
    void theMemoryOfTheServerHoldsNobody() throws Exception {
        new ServerMemory(folder, region).holdsNobody(pointer("releases"));
    }

    @Test
    @Order(8)
    void extractsOfTwoStudiesCannotBeJoined() throws Exception {
        new StudyAttack(region).joinsNothing();
    }

    static String refused(String... arguments) {
        StringWriter err = new StringWriter();
        CommandLine command =
                Main.commandLine().setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err, true));
        assertThat(command.execute(arguments)).isEqualTo(1);
        return err.toString();
    }

    /** Runs a command in a process of its own and kills it as soon as it writes in {@code watched}. */
    private void kill(String command, Path watched) throws IOException, InterruptedException {
        Process victim = new ProcessBuilder(java(List.of(), List.of(command, "--region", region.toString())))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("victim.log").toFile())
                .start();
        while (victim.isAlive() && halfWritten(watched).isEmpty()) {
            Thread.onSpinWait();
        }
        victim.destroyForcibly().waitFor();
        assertThat(halfWritten(watched)).as("killed in the middle of its work").isNotEmpty();
    }

    static List<String> java(List<String> options, List<String> arguments) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("--enable-native-access=ALL-UNNAMED");
        line.addAll(options);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        line.addAll(arguments);
        return line;
    }

    private static List<Path> halfWritten(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().startsWith(".part-"))
                    .toList();
        }
    }

    private String pointer(String shelf) throws IOException {
        return Files.readString(region.resolve(shelf).resolve("current")).strip();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    static String run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        assertThat(command.execute(arguments)).as(err.toString()).isZero();
        return out.toString();
    }
}
