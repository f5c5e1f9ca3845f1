package nl.hofvijver.pond.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.EngineSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigurePackageTest {
    @TempDir
    Path folder;

    @Test
    void dividesACountByThePopulationThatItIsAbout() throws Exception {
        Path file = Files.writeString(
                folder.resolve("elan.csv"),
                elanHeader() + "\nGM9901," + "2020,1000,250"
                        + zeros(name -> name.equals("ICPC_Hartfalen_patients") ? "5" : "0"));
        assertThat(write("elan", file)).contains("elan-gp-heart-failure|GM9901|gemeente|2022|2020|2.0|ok");
    }

    @Test
    void aSignForMissingIsAGapAndNotZero() throws Exception {
        Path file = Files.writeString(folder.resolve("rivm.csv"), rivm("BU99010101", "."));
        assertThat(write("rivm-health", file))
                .contains("rivm-overweight|BU99010101|buurt|2020|2016|null|not-delivered");
    }

    @Test
    void anUnknownSignIsAProblemWithRowAndColumn() throws IOException {
        Path file = Files.writeString(folder.resolve("rivm.csv"), rivm("BU99010101", "n.b."));
        assertThatThrownBy(() -> write("rivm-health", file))
                .hasMessageContaining("HV-1354")
                .hasMessageContaining("'n.b.'")
                .hasMessageContaining("Row 2, column Overgewicht_9");
    }

    @Test
    void aFileOfAnotherKindIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        assertThatThrownBy(() -> write("rivm-health", file))
                .hasMessageContaining("HV-1352")
                .hasMessageContaining("WijkenEnBuurten+Perioden");
    }

    @Test
    void everyBuiltInLayoutCanBeReadAndNamesEachIndicatorOnce() {
        for (String name : Layout.BUILT_IN) {
            for (Layout.FileKind kind : Layout.builtIn(name).files()) {
                assertThat(kind.indicators())
                        .extracting(Layout.Indicator::id)
                        .doesNotHaveDuplicates()
                        .isNotEmpty();
            }
        }
        assertThatThrownBy(() -> Layout.builtIn("rivm-healt")).hasMessageContaining("Did you mean 'rivm-health'?");
    }

    private List<String> write(String layout, Path file) throws SQLException {
        Path inbox = folder.resolve("inbox");
        try (DuckDbEngine engine =
                DuckDbEngine.open(new EngineSettings("500MB", 1, folder.resolve("spill"), List.of(folder)))) {
            Path made = new FigurePackage(Layout.builtIn(layout), engine)
                    .write(List.of(file), "2026", LocalDate.of(2026, 1, 1), inbox);
            List<String> rows = new ArrayList<>();
            try (Statement statement = engine.connection().createStatement();
                    ResultSet found = statement.executeQuery(
                            "select concat_ws('|', indicator, area, area_level, area_vintage, period, coalesce(cast(value as varchar), 'null'), status) from read_parquet('"
                                    + made.resolve("VALUE.parquet") + "')")) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
            return rows;
        }
    }

    private static String rivm(String area, String overweight) {
        List<String> names = columns("rivm-health", 0);
        return "WijkenEnBuurten,Perioden," + String.join(",", names) + "\n" + area + ",2016JJ00,"
                + String.join(
                        ",",
                        names.stream()
                                .map(n -> n.equals("Overgewicht_9") ? overweight : "1.5")
                                .toList()) + "\n";
    }

    private static String elanHeader() {
        return "GMC,YEAR," + String.join(",", columns("elan", 0));
    }

    private static String zeros(java.util.function.UnaryOperator<String> value) {
        return ","
                + String.join(
                        ",", columns("elan", 0).stream().skip(2).map(value).toList()) + "\n";
    }

    private static List<String> columns(String layout, int file) {
        return Layout.builtIn(layout).files().get(file).indicators().stream()
                .map(Layout.Indicator::column)
                .distinct()
                .toList();
    }
}
