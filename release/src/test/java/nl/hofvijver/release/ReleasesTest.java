package nl.hofvijver.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.hofvijver.engine.files.FolderLock;
import nl.hofvijver.engine.files.Sha256;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.release.read.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ReleasesTest {
    @TempDir
    private Path folder;

    @Test
    void twoMakersInTwoFoldersWriteTheSameBytes() throws Exception {
        Release first = new SampleRegion(folder.resolve("a")).usual().release();
        Release second = new SampleRegion(folder.resolve("b")).usual().release();

        assertThat(first.id()).isEqualTo(second.id());
        assertThat(hashes(first.folder()))
                .isEqualTo(hashes(second.folder()))
                .containsKeys("measures.parquet", "manifest.json");
    }

    /** When this fails, the same input gives other bytes: raise {@code Recipe.CODE}, then change both numbers here. */
    @Test
    void otherBytesNeedAnotherCodeNumber() throws Exception {
        Release release = new SampleRegion(folder).usual().release();
        JsonNode manifest = Json.mapper().readTree(release.folder().resolve("manifest.json"));

        assertThat(manifest.path("madeFrom").path("code").asString("")).isEqualTo("12");
        assertThat(Sha256.of(release.folder().resolve("measures.csv")).substring(0, 12))
                .isEqualTo("b4d74d9d917a");
    }

    @Test
    void theSameInputFindsTheReleaseAndTouchesNoFileOfIt() throws Exception {
        SampleRegion region = new SampleRegion(folder).usual();
        Release first = region.release();
        FileTime long_ago = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(first.folder().resolve("measures.csv"), long_ago);

        Release again = region.release();

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.made()).isFalse();
        assertThat(Files.getLastModifiedTime(first.folder().resolve("measures.csv")))
                .isEqualTo(long_ago);
    }

    @Test
    void otherCountsMakeAnotherReleaseAndLeaveTheFirstAlone() throws Exception {
        SampleRegion region = new SampleRegion(folder).usual();
        Release first = region.release();
        Map<String, String> before = hashes(first.folder());

        Release second = region.counts("visits.rate", "GM9901", "2024", "all", "all", 50, 500)
                .release();

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(hashes(first.folder())).isEqualTo(before);
        assertThat(folder.resolve("releases/current")).hasContent(second.id());
    }

    @Test
    void aBuurtThatWasSplitDoesNotGiveItsSmallerPartAway() throws Exception {
        new SampleRegion(folder)
                .method("exact")
                .counts("visits.rate", "BU99010101", "2024", "all", "all", 53, 1000)
                .counts("visits.rate", "BU99010102", "2024", "all", "all", 60, 1000)
                .release();
        Release second = new SampleRegion(folder)
                .method("exact")
                .split()
                .counts("visits.rate", "BU99010103", "2024", "all", "all", 48, 800)
                .counts("visits.rate", "BU99010104", "2024", "all", "all", 5, 200)
                .counts("visits.rate", "BU99010102", "2024", "all", "all", 60, 1000)
                .release();

        assertThat(lines(second, "visits.rate"))
                .extracting(line -> line.split(",")[3] + " " + line.split(",")[14])
                .containsExactly("BU99010102 ok", "BU99010103 hidden", "BU99010104 hidden");
    }

    @Test
    void aHiddenRowHasNoNumberInAnyFile() throws Exception {
        Release release = new SampleRegion(folder)
                .usual()
                .counts("visits.rate", "BU99010101", "2024", "all", "all", 7, 7919)
                .counts("visits.rate", "BU99010102", "2024", "all", "all", 60, 600)
                .release();

        assertThat(lines(release, "visits.rate,1,buurt,BU99010101,2025,2024"))
                .containsExactly(
                        "visits.rate,1,buurt,BU99010101,2025,2024,all,all,,,,,,per-1000,hidden,,,measured,GP; register");
        for (String file : List.of("measures.csv", "measures.json", "metadata.json", "audit.json", "areas.geojson")) {
            assertThat(release.folder().resolve(file)).content().doesNotContain("7919", "7920");
        }
    }

    @Test
    void aMapOfOneSexWithoutAnyFigureIsLeftOutAndCountedForTheApprover() throws Exception {
        Release release = new SampleRegion(folder)
                .counts("visits.rate", "BU99010101", "2024", "all", "all", 4, 400)
                .counts("visits.rate", "BU99010101", "2024", "male", "all", 2, 200)
                .counts("visits.rate", "BU99010102", "2024", "male", "all", 3, 200)
                .counts("visits.rate", "BU99010101", "2025", "male", "all", 2, 200)
                .counts("visits.rate", "BU99010102", "2025", "male", "all", 30, 200)
                .release();

        assertThat(lines(release, "visits.rate"))
                .extracting(line -> String.join(",", line.split(",")[3], line.split(",")[5], line.split(",")[6]))
                .containsExactly("BU99010101,2024,all", "BU99010101,2025,male", "BU99010102,2025,male");
        JsonNode audit = Json.mapper().readTree(release.folder().resolve("audit.json"));
        assertThat(audit.path("rowsOfMapsWithoutFigure").asInt(0)).isEqualTo(2);
    }

    @Test
    void theFolderHasEveryFileAndTheManifestKnowsThem() throws Exception {
        Release release = new SampleRegion(folder).usual().release();

        JsonNode manifest = Json.mapper().readTree(release.folder().resolve("manifest.json"));

        assertThat(hashes(release.folder()))
                .containsOnlyKeys(
                        "areas.geojson",
                        "audit.json",
                        "clusters.json",
                        "hotspots.json",
                        "manifest.json",
                        "measures.csv",
                        "measures.json",
                        "measures.parquet",
                        "metadata.json",
                        "neighbours.json",
                        "projections.json",
                        "ranking.json",
                        "studies.json",
                        "weights.json");
        hashes(release.folder()).forEach((file, hash) -> {
            if (!file.equals("manifest.json")) {
                assertThat(manifest.path("files").path(file).path("sha256").asString(""))
                        .isEqualTo(hash);
            }
        });
        assertThat(manifest.path("madeFrom").path("results/cells.parquet").asString(""))
                .isEqualTo(Sha256.of(folder.resolve("results/r1/cells.parquet")));
        assertThat(release.id()).matches("2025-[0-9a-f]{8}");
    }

    @Test
    void measuresSayForWhichPeriodsAndAgesThereAreRows() throws Exception {
        Release release = new SampleRegion(folder).usual().release();

        JsonNode measures = Json.mapper().readTree(release.folder().resolve("measures.json"));

        assertThat(measures.findValuesAsString("id"))
                .containsExactly("asthma.prevalence", "asthma.prevalence.standardised", "income", "visits.rate");
        assertThat(measures.path(0).path("ages").toString()).isEqualTo("[\"all\",\"0-39\",\"40+\"]");
        assertThat(measures.path(0).path("periods").toString()).isEqualTo("[\"2024\",\"2025\"]");
        assertThat(measures.path(1).path("ages").toString()).isEqualTo("[\"all\"]");
        assertThat(measures.path(1).path("derivedFrom").asString("")).isEqualTo("asthma.prevalence");
    }

    @Test
    void boundariesAreOfEveryLevelAndRoundedToAMetre() throws Exception {
        Release release = new SampleRegion(folder).usual().release();

        JsonNode features = Json.mapper()
                .readTree(release.folder().resolve("areas.geojson"))
                .path("features");

        assertThat(features.findValuesAsString("code"))
                .containsExactly("vijverland", "GM9901", "GM9902", "BU99010101", "BU99010102", "BU99020101");
        assertThat(features.path(0).path("geometry").isNull()).isTrue();
        assertThat(features.path(3).path("properties").path("name").asString(""))
                .isEqualTo("Dorp \"Noord\"");
        assertThat(features.path(1)
                        .path("geometry")
                        .path("coordinates")
                        .path(0)
                        .path(1)
                        .toString())
                .isEqualTo("[4.12346,52.0]");
    }

    @Test
    void aMissingBoundaryFileStopsBeforeAnythingIsWritten() throws Exception {
        SampleRegion region = new SampleRegion(folder).usual();
        Files.delete(folder.resolve("areas/buurt-2025.geojson"));

        assertThatThrownBy(region::release).isInstanceOf(ProblemException.class).hasMessageContaining("HV-3004");
        assertNothingLeft();
    }

    @Test
    void contradictingResultsStopTheReleaseAndLeaveNothing() throws Exception {
        SampleRegion region =
                new SampleRegion(folder).usual().counts("asthma.prevalence", "GM9901", "2023", "all", "all", 101, 100);

        assertThatThrownBy(region::release)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("HV-3002")
                .hasMessageContaining("GM9901");
        assertNothingLeft();
    }

    @Test
    void aMeasureThatNothingDescribesStopsTheRelease() throws Exception {
        SampleRegion region = new SampleRegion(folder).counts("unknown.share", "GM9901", "2025", "all", "all", 50, 100);

        assertThatThrownBy(region::release).hasMessageContaining("HV-3002").hasMessageContaining("unknown.share");
    }

    @Test
    void twoReleasesAtOnceAreRefused() throws Exception {
        SampleRegion region = new SampleRegion(folder).usual();

        try (FolderLock _ = FolderLock.take(folder.resolve("releases"))) {
            assertThatThrownBy(region::release).hasMessageContaining("HV-2012");
        }
    }

    @Test
    void whatAKilledProcessLeftIsRemoved() throws Exception {
        Path leftover = Files.createDirectories(folder.resolve("releases/.part-2025-00000000"));
        Files.writeString(leftover.resolve("measures.csv"), "half");

        new SampleRegion(folder).usual().release();

        assertThat(leftover).doesNotExist();
    }

    @Test
    void anAlteredReleaseIsNotSilentlyUsedAgain() throws Exception {
        SampleRegion region = new SampleRegion(folder).usual();
        Release release = region.release();
        Path csv = release.folder().resolve("measures.csv");
        Files.writeString(csv, Files.readString(csv).replaceFirst("rounded", "ROUNDED"));

        assertThatThrownBy(region::release).hasMessageContaining("HV-3012").hasMessageContaining("measures.csv");
    }

    private void assertNothingLeft() throws IOException {
        try (Stream<Path> left = Files.list(folder.resolve("releases"))) {
            assertThat(left.map(p -> p.getFileName().toString())).containsOnly(".lock");
        }
    }

    private static List<String> lines(Release release, String start) throws IOException {
        return Files.readAllLines(release.folder().resolve("measures.csv")).stream()
                .filter(line -> line.startsWith(start))
                .toList();
    }

    private static Map<String, String> hashes(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> hashes.put(file.getFileName().toString(), Sha256.of(file)));
        }
        return hashes;
    }
}
