package nl.hofvijver.pond.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AreaImportTest {
    private static final String SQUARE = "[[[4.0,52.0],[4.1,52.0],[4.1,52.1],[4.0,52.1],[4.0,52.0]]]";
    private static final String BOW_TIE = "[[[4.0,52.0],[4.1,52.1],[4.1,52.0],[4.0,52.1],[4.0,52.0]]]";
    private static final String OPEN_RING = "[[[4.0,52.0],[4.1,52.0],[4.1,52.1],[4.0,52.1]]]";

    @TempDir
    Path folder;

    @Test
    void keepsTheSelectedLandAndDerivesTheParent() throws IOException {
        Path source = collection(
                feature("WK990101", "Oost", "NEE", SQUARE),
                feature("WK990199", "Plas", "JA", SQUARE),
                feature("WK880101", "Elders", "NEE", SQUARE));
        var report = new AreaImport("vijver", "wijk", 2023, Set.of("GM9901")).run(source, folder);
        assertThat(report.areas()).isEqualTo(1);
        assertThat(report.water()).isEqualTo(1);
        assertThat(report.outside()).isEqualTo(1);
        assertThat(Areas.read(folder).of("wijk", 2023))
                .containsExactly(new Area("WK990101", "Oost", "wijk", 2023, "GM9901"));
    }

    @Test
    void anAreaWithABrokenDrawingKeepsItsRow() throws IOException {
        Path source =
                collection(feature("WK990101", "Strik", "NEE", BOW_TIE), feature("WK990102", "Open", "NEE", OPEN_RING));
        var report = new AreaImport("vijver", "wijk", 2023, Set.of()).run(source, folder);
        assertThat(Areas.read(folder).all()).hasSize(2);
        assertThat(report.problems()).hasSize(2).allMatch(p -> p.code() == AreaProblem.BOUNDARY_INVALID);
        assertThat(report.problems().getFirst().what()).contains("WK990101").contains("self-intersection");
    }

    @Test
    void refusesTheNationalGridAndSaysWhatToDo() throws IOException {
        Path source = collection(feature(
                "WK990101",
                "RD",
                "NEE",
                "[[[80000,450000],[81000,450000],[81000,451000],[80000,451000],[80000,450000]]]"));
        assertThatThrownBy(() -> new AreaImport("vijver", "wijk", 2023, Set.of()).run(source, folder))
                .hasMessageContaining("HV-1303")
                .hasMessageContaining("EPSG:4326");
    }

    @Test
    void refusesTheSameCodeTwiceAndCodesOfAnotherLevel() throws IOException {
        Path twice = collection(feature("WK990101", "a", "NEE", SQUARE), feature("WK990101", "b", "NEE", SQUARE));
        assertThatThrownBy(() -> new AreaImport("vijver", "wijk", 2023, Set.of()).run(twice, folder))
                .hasMessageContaining("HV-1305");
        assertThatThrownBy(() -> new AreaImport("vijver", "buurt", 2023, Set.of()).run(twice, folder))
                .hasMessageContaining("HV-1302");
    }

    @Test
    void codesMayHoldLetters() {
        assertThat(AreaCode.level("BU0363AA01")).contains("buurt");
        assertThat(AreaCode.parent("BU0363AA01", "nl")).isEqualTo("WK0363AA");
        assertThat(AreaCode.gemeente("BU0363AA01")).isEqualTo("GM0363");
        assertThat(AreaCode.level("BU0363")).isEmpty();
    }

    private Path collection(String... features) throws IOException {
        return Files.writeString(
                folder.resolve("source.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}");
    }

    private static String feature(String code, String name, String water, String rings) {
        return "{\"type\":\"Feature\",\"properties\":{\"WK_CODE\":\"%s\",\"WK_NAAM\":\"%s\",\"WATER\":\"%s\",\"GM_CODE\":\"x\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":%s}}"
                .formatted(code, name, water, rings);
    }
}
