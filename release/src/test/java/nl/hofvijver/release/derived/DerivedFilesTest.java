package nl.hofvijver.release.derived;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.hofvijver.release.Release;
import nl.hofvijver.release.SampleRegion;
import nl.hofvijver.release.read.Difference;
import nl.hofvijver.release.read.Extract;
import nl.hofvijver.release.read.Json;
import nl.hofvijver.release.read.PublishedRelease;
import nl.hofvijver.release.read.ReleaseStore;
import nl.hofvijver.release.read.Spine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DerivedFilesTest {
    @TempDir
    private Path folder;

    private static JsonNode file(Release release, String name) {
        return Json.mapper().readTree(release.folder().resolve(name));
    }

    private PublishedRelease read(Release release) {
        return PublishedRelease.read(new ReleaseStore(folder.resolve("releases")), release.id());
    }

    @Test
    void everyFileIsInTheManifestSoThatAHalfCopiedReleaseIsNoticed() throws Exception {
        Release release = new SampleRegion(folder).usual().release();

        assertThat(file(release, "manifest.json").path("files").propertyNames())
                .contains("weights.json", "hotspots.json", "clusters.json", "projections.json", "neighbours.json");
    }

    /** A and B share an edge, C lies 40 metres east of B, D lies 2 kilometres further. */
    @Test
    void neighboursMayLieSomeMetresApartAsPublishedBoundariesDo() throws Exception {
        Path file = folder.resolve("areas.geojson");
        Files.writeString(
                file,
                "{\"type\":\"FeatureCollection\",\"features\":["
                        + String.join(",", square("A", 4.00), square("B", 4.01), square("C", 4.0206), square("D", 4.06))
                        + "]}");
        Touching touching = Touching.read(file);

        assertThat(touching.byCode("buurt", touching.lists("buurt")))
                .containsEntry("A", List.of("B"))
                .containsEntry("B", List.of("A", "C"))
                .containsEntry("C", List.of("B"))
                .containsEntry("D", List.of());
    }

    private static String square(String code, double west) {
        double east = west + 0.01;
        return """
                {"type":"Feature","properties":{"code":"%s","level":"buurt"},"geometry":{"type":"Polygon",
                "coordinates":[[[%s,52],[%s,52],[%s,52.01],[%s,52.01],[%s,52]]]}}""".formatted(code, west, east, east, west, west);
    }

    @Test
    void aHiddenFigureCanNotBeReadFromWhatIsDerived() throws Exception {
        Release release = new SampleRegion(folder)
                .usual()
                .counts("visits.rate", "BU99010101", "2024", "all", "all", 7, 7919)
                .release();

        for (String name : new String[] {"weights.json", "hotspots.json", "projections.json", "clusters.json"}) {
            assertThat(release.folder().resolve(name)).content().doesNotContain("7919", "7920");
        }
        assertThat(Spine.of(read(release), read(release).area("BU99010101").orElseThrow())
                        .rows())
                .filteredOn(row ->
                        row.measure().equals("visits.rate") && row.period().equals("2024"))
                .allSatisfy(row -> assertThat(row.value()).isNull());
    }

    @Test
    void anExtractHoldsTheRowsOfOneMeasure() throws Exception {
        Release release = new SampleRegion(folder).usual().release();
        String csv = new String(Extract.of(release.folder(), "visits.rate", Extract.Form.CSV), StandardCharsets.UTF_8);

        assertThat(csv.lines().findFirst().orElseThrow()).startsWith("measure,measure_version,area_level");
        assertThat(csv.lines().skip(1)).isNotEmpty().allMatch(line -> line.startsWith("visits.rate,"));
    }

    @Test
    void aDifferenceNamesWhatChangedAndNothingElse() throws Exception {
        SampleRegion region = new SampleRegion(folder).usual();
        Release first = region.release();
        Release second = region.counts("visits.rate", "GM9901", "2024", "all", "all", 50, 500)
                .release();
        Difference none = Difference.between(read(first), read(first));
        Difference some = Difference.between(read(first), read(second));

        assertThat(none.measures()).isEmpty();
        assertThat(some.measures()).extracting(Difference.OfMeasure::measure).containsExactly("visits.rate");
    }
}
