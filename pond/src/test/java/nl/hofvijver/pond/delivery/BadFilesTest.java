package nl.hofvijver.pond.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.hofvijver.engine.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages that are refused as a whole: each fault has its own number, and nothing is left of the package. */
class BadFilesTest {
    private static final String EPS_HEADER =
            "Extractiedatum;Systeem;OrganisatieID;PseudoPatientID;EpisodeID;dBegindatum;dICPC\n";

    @TempDir
    Path folder;

    private TestRegion region;

    @BeforeEach
    void region() throws IOException {
        region = new TestRegion(folder);
    }

    @AfterEach
    void nothingIsLeftOfARefusedPackage() throws IOException {
        assertThat(region.filesInDeliveries()).noneMatch(f -> f.contains("bad") || f.contains(".part-"));
    }

    @ParameterizedTest(name = "{1} instead of a semicolon")
    @CsvSource({"',', a comma", "'\t', a tab", "'|', a vertical bar"})
    void anotherDelimiterIsNamed(String sign, String name) throws IOException {
        String text = TestRegion.GOOD.getOrDefault("EPS.csv", "").replace(";", sign);
        assertRefused(DeliveryProblem.DELIMITER_WRONG, name, TestRegion.goodWith("EPS.csv", text));
    }

    @Test
    void aMissingRequiredColumnIsNamedWithTheOneThatWasProbablyMeant() throws IOException {
        assertRefused(
                DeliveryProblem.COLUMN_MISSING,
                "Did you mean 'EpisodeIDs'?",
                TestRegion.goodWith("EPS.csv", ";EpisodeID;", ";EpisodeIDs;"));
    }

    @Test
    void aColumnThatStandsTwiceIsRefused() throws IOException {
        assertRefused(
                DeliveryProblem.COLUMN_TWICE,
                "dICPC",
                TestRegion.goodWith("EPS.csv", "dBegindatum;dICPC", "dICPC;dICPC"));
    }

    @Test
    void anExtraColumnIsIgnoredAndNamed() throws IOException {
        Receipt receipt = region.deliveries()
                .take(region.gp("fine", TestRegion.goodWith("EPS.csv", "dBegindatum;dICPC", "Kleur;dICPC")));
        assertThat(receipt.tables())
                .filteredOn(t -> t.table().equals("EPS"))
                .singleElement()
                .satisfies(t -> {
                    assertThat(t.ignored()).containsExactly("Kleur");
                    assertThat(t.accepted()).isEqualTo(2);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16LE", "UTF-16"})
    void anotherEncodingIsRefused(String charset) throws IOException {
        Path pack = region.gp("bad", TestRegion.GOOD);
        String text = TestRegion.GOOD.getOrDefault("EPS.csv", "").replace("e2", "é2");
        Files.write(pack.resolve("EPS.csv"), text.getBytes(java.nio.charset.Charset.forName(charset)));
        assertRefused(DeliveryProblem.ENCODING_WRONG, "UTF-8", pack);
    }

    @Test
    void latin1FarDownInAFileIsFoundWithItsLine() throws IOException {
        Path pack = region.gp("bad", TestRegion.GOOD);
        String row = "2026-01-05;medicom;org;p1;e1;2020-02-01;T90.02\n";
        String text = EPS_HEADER + row.repeat(20_000) + row.replace("e1", "é1") + row;
        Files.write(pack.resolve("EPS.csv"), text.getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(DeliveryProblem.ENCODING_WRONG, "line 20002", pack);
    }

    @Test
    void aByteOrderMarkIsAccepted() throws IOException {
        String text = "\uFEFF" + TestRegion.GOOD.getOrDefault("EPS.csv", "");
        assertThat(region.deliveries()
                        .take(region.gp("fine", TestRegion.goodWith("EPS.csv", text)))
                        .accepted())
                .isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF"})
    void anEmptyFileIsRefused(String content) throws IOException {
        assertRefused(DeliveryProblem.FILE_EMPTY, "leave the file out", TestRegion.goodWith("EPS.csv", content));
    }

    @Test
    void anEmptyCompressedFileIsRefused() throws IOException {
        Path pack = region.gp("bad", TestRegion.GOOD);
        Files.delete(pack.resolve("EPS.csv"));
        Files.write(pack.resolve("EPS.csv.gz"), new byte[0]);
        assertRefused(DeliveryProblem.FILE_EMPTY, "", pack);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\n\n  \n"})
    void aFileWithOnlyAHeaderIsRefused(String rest) throws IOException {
        assertRefused(
                DeliveryProblem.HEADER_ONLY, "empty: [EPS]", TestRegion.goodWith("EPS.csv", EPS_HEADER.strip() + rest));
    }

    @Test
    void aParquetFileWithoutRowsIsRefused() throws IOException, SQLException {
        Path pack = region.gp("bad", TestRegion.GOOD);
        TestRegion.parquet(pack.resolve("EPS.csv"), folder.resolve("all.parquet"));
        Files.delete(pack.resolve("EPS.csv"));
        TestRegion.copy("from '" + folder.resolve("all.parquet") + "' limit 0", pack.resolve("EPS.parquet"));
        assertRefused(DeliveryProblem.HEADER_ONLY, "", pack);
    }

    @ParameterizedTest(name = "cut off after {0} of 1")
    @ValueSource(doubles = {0.1, 0.5, 0.99})
    void aTruncatedGzipIsRefused(double share) throws IOException {
        Path pack = region.gp("bad", TestRegion.GOOD);
        Files.delete(pack.resolve("EPS.csv"));
        StringBuilder rows = new StringBuilder(EPS_HEADER);
        for (int i = 0; i < 50_000; i++) {
            rows.append("2026-01-05;medicom;org;p").append(i).append(";e").append(i * 7919 % 104_729);
            rows.append(";2020-02-01;T90.02\n");
        }
        byte[] whole = TestRegion.gzip(rows.toString());
        Files.write(pack.resolve("EPS.csv.gz"), Arrays.copyOf(whole, (int) (whole.length * share)));
        assertRefused(DeliveryProblem.GZIP_BROKEN, "Send the file again", pack);
    }

    @Test
    void aFileThatIsNoGzipAtAllIsRefused() throws IOException {
        Path pack = region.gp("bad", TestRegion.GOOD);
        Files.move(pack.resolve("EPS.csv"), pack.resolve("EPS.csv.gz"));
        assertRefused(DeliveryProblem.GZIP_BROKEN, "", pack);
    }

    @ParameterizedTest(name = "cut off after {0} of 1")
    @ValueSource(doubles = {0, 0.5, 0.99})
    void aTruncatedParquetIsRefused(double share) throws IOException, SQLException {
        Path pack = region.gp("bad", TestRegion.GOOD);
        TestRegion.parquet(pack.resolve("EPS.csv"), folder.resolve("all.parquet"));
        Files.delete(pack.resolve("EPS.csv"));
        byte[] whole = Files.readAllBytes(folder.resolve("all.parquet"));
        Files.write(pack.resolve("EPS.parquet"), Arrays.copyOf(whole, (int) (whole.length * share)));
        assertRefused(DeliveryProblem.PARQUET_BROKEN, "damaged or cut off", pack);
    }

    @Test
    void aQuoteThatIsNotClosedIsRefusedWithItsLine() throws IOException {
        assertRefused(DeliveryProblem.QUOTE_OPEN, "line 3", TestRegion.goodWith("EPS.csv", "p2;e2", "p2;\"e2"));
    }

    @Test
    void codesOfAnotherSystemAreRefusedAsAWholeAndTheSystemIsNamed() throws IOException {
        StringBuilder text = new StringBuilder(EPS_HEADER);
        for (String code : List.of("E11.9", "I10", "J45.0", "K21.9", "M54.5", "T90.02")) {
            text.append("2026-01-05;medicom;org;p1;")
                    .append(code)
                    .append(";2020-02-01;")
                    .append(code)
                    .append('\n');
        }
        assertRefused(
                DeliveryProblem.SYSTEM_WRONG,
                "are not ICPC-1; the column looks like ICD-10",
                TestRegion.goodWith("EPS.csv", text.toString()));
    }

    @Test
    void aFewWrongCodesAreNoReasonToRefuse() throws IOException {
        Receipt receipt =
                region.deliveries().take(region.gp("fine", TestRegion.goodWith("EPS.csv", "T90.02", "E11.9")));
        assertThat(receipt.setAside()).isEqualTo(1);
    }

    @Test
    void aFileThatIsNoTableOfTheContractIsNamedWithTheNearestTable() throws IOException {
        assertRefused(
                DeliveryProblem.TABLE_UNKNOWN, "Did you mean 'MED'?", TestRegion.goodWith("MEDI.csv", "a;b\n1;2\n"));
        assertRefused(DeliveryProblem.TABLE_UNKNOWN, "readme.txt", TestRegion.goodWith("readme.txt", "hello"));
    }

    @Test
    void twoFilesForOneTableAreRefused() throws IOException {
        Path pack = region.gp("bad", TestRegion.GOOD);
        Files.write(pack.resolve("EPS.csv.gz"), TestRegion.gzip(TestRegion.GOOD.getOrDefault("EPS.csv", "")));
        assertRefused(DeliveryProblem.FILE_TWICE, "EPS.csv.gz", pack);
    }

    @Test
    void aRequiredTableThatIsMissingIsNamed() throws IOException {
        assertRefused(DeliveryProblem.TABLE_MISSING, "JRN", Map.of("PAT.csv", "x", "EPS.csv", "x"));
    }

    @Test
    void aFileThatTheNoteNamesMustBeThere() throws IOException {
        Path pack = region.pack(
                "gp-1",
                "gp",
                "bad",
                "mode: full\nfiles: {PAT: PAT.csv, EPS: episodes.csv, JRN: JRN.csv}",
                TestRegion.GOOD);
        assertRefused(DeliveryProblem.FILE_MISSING, "episodes.csv", pack);
    }

    @Test
    void faultsInSeveralFilesAreReportedTogether() throws IOException {
        Map<String, String> files = new java.util.HashMap<>(TestRegion.goodWith("EPS.csv", ""));
        files.put("JRN.csv", files.getOrDefault("JRN.csv", "").replace(";", ","));
        List<Problem> problems = refused(region.gp("bad", files)).problems();
        assertThat(problems)
                .extracting(p -> p.code())
                .containsExactlyInAnyOrder(DeliveryProblem.FILE_EMPTY, DeliveryProblem.DELIMITER_WRONG);
    }

    private void assertRefused(DeliveryProblem code, String text, Map<String, String> files) throws IOException {
        Path pack = folder.resolve("inbox/gp-1/bad");
        if (Files.exists(pack)) {
            nl.hofvijver.engine.files.Aside.delete(pack);
        }
        assertRefused(code, text, region.gp("bad", files));
    }

    private void assertRefused(DeliveryProblem code, String text, Path pack) {
        List<Problem> problems = refused(pack).problems();
        assertThat(problems).extracting(p -> p.code()).contains(code);
        assertThat(problems).anySatisfy(p -> assertThat(p.text()).contains(text));
    }

    private DeliveryRefused refused(Path pack) {
        return catchThrowableOfType(
                DeliveryRefused.class, () -> region.deliveries().take(pack));
    }
}
