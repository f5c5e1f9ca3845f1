package nl.hofvijver.release.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import nl.hofvijver.release.Release;
import nl.hofvijver.release.SampleRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PublishedReleaseTest {
    @TempDir
    private Path folder;

    @Test
    void theColumnsHoldExactlyTheRowsOfTheCsv() throws Exception {
        Release release = new SampleRegion(folder)
                .usual()
                .counts("visits.rate", "BU99010101", "2024", "all", "all", 7, 400)
                .delivered("no")
                .counts("visits.rate", "BU99010102", "2024", "all", "all", 0, 0, 400)
                .release();
        PublishedRelease read = read(release);

        List<String> rows = new ArrayList<>();
        read.columns().maps().forEach((key, map) -> {
            for (int row = map.from(); row < map.to(); row++) {
                rows.add(String.join(",", line(read.columns(), key, row)));
            }
        });

        List<String> csv = Files.readAllLines(release.folder().resolve("measures.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(f -> String.join(
                        ",", f[0], f[2], f[3], f[5], f[6], f[7], f[8], f[9], f[10], f[11], f[12], f[14], f[15], f[16],
                        f[17]))
                .toList();
        assertThat(rows).isEqualTo(csv).hasSize(Math.toIntExact(release.cells()));
    }

    @Test
    void anAreaIsFoundInAMapAndAStrangerIsNot() throws Exception {
        PublishedRelease read = read(new SampleRegion(folder).usual().release());
        Range map = read.columns()
                .map(new MapKey("income", "buurt", "2024", "all", "all"))
                .orElseThrow();

        assertThat(map.size()).isEqualTo(3);
        for (int row = map.from(); row < map.to(); row++) {
            assertThat(read.columns().row(map, read.columns().area(row))).isEqualTo(row);
        }
        assertThat(read.columns().row(map, "GM9901")).isEqualTo(-1);
        assertThat(read.columns().row(map, "XX")).isEqualTo(-1);
    }

    @Test
    void boundariesOfALevelAreACollectionOfItsAreas() throws Exception {
        PublishedRelease read = read(new SampleRegion(folder).usual().release());
        byte[] gzip = read.boundaries().gzip("buurt").orElseThrow();

        JsonNode collection =
                Json.mapper().readTree(new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes());

        assertThat(collection.findValuesAsString("code")).containsExactly("BU99010101", "BU99010102", "BU99020101");
        assertThat(read.boundaries().gzip("wijk")).isEmpty();
        assertThat(read.area("GM9902")).contains(new PublishedArea("GM9902", "Beek", "gemeente", 2025, "vijverland"));
    }

    private PublishedRelease read(Release release) {
        return PublishedRelease.read(new ReleaseStore(folder.resolve("releases")), release.id());
    }

    private static String[] line(Columns columns, MapKey key, int row) {
        return new String[] {
            key.measure(),
            key.level(),
            columns.area(row),
            key.period(),
            key.sex(),
            key.age(),
            text(columns.numerator(row)),
            text(columns.denominator(row)),
            text(columns.value(row)),
            text(columns.lower(row)),
            text(columns.upper(row)),
            columns.status(row),
            text(columns.coverage(row)),
            text(columns.linked(row)),
            columns.kind(row)
        };
    }

    private static String text(double number) {
        if (Double.isNaN(number)) {
            return "";
        }
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
