package nl.hofvijver.pond.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that are not in order: each goes to quarantine with a number, the others are taken in. */
class BadRowsTest {
    private static final String LAB = """
            Extractiedatum;Systeem;OrganisatieID;PseudoPatientID;dBepalingdatum;dWCIANummer;dResultaattype;dResultaatnummer
            2026-01-05;medicom;org;p1;2025-01-01;2816;N;48.5
            """;

    @TempDir
    Path folder;

    private TestRegion region;

    @BeforeEach
    void region() throws IOException {
        region = new TestRegion(folder);
    }

    @ParameterizedTest(name = "{0}: {1} -> {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            EPS | 2020-02-01;T90.02 | 2020-02-01;T9O.02 | HV-1204 | dICPC         | T9O.02     | Did you mean T90.02
            EPS | 2020-02-01;T90.02 | 2020-02-01;t90.02 | HV-1204 | dICPC         | t90.02     | Did you mean T90.02
            EPS | 2020-02-01;T90.02 | 01/02/2020;T90.02 | HV-1207 | dBegindatum   | 01/02/2020 | two ways
            EPS | 2020-02-01;T90.02 | 2020-02-30;T90.02 | HV-1208 | dBegindatum   | 2020-02-30 | does not exist
            EPS | 2020-02-01;T90.02 | 31-04-2020;T90.02 | HV-1208 | dBegindatum   | 31-04-2020 | does not exist
            EPS | 2020-02-01;T90.02 | 20201301;T90.02   | HV-1208 | dBegindatum   | 20201301   | does not exist
            EPS | 2020-02-01;T90.02 | feb 2020;T90.02   | HV-1206 | dBegindatum   | feb 2020   | yyyy-mm-dd
            EPS | 2020-02-01;T90.02 | 2020-2-1;T90.02   | HV-1206 | dBegindatum   | 2020-2-1   | yyyy-mm-dd
            EPS | 2020-02-01;T90.02 | 2026-01-06;T90.02 | HV-1209 | dBegindatum   | 2026-01-06 | 2026-01-05
            EPS | 2020-02-01;T90.02 | 1900-01-01;T90.02 | HV-1210 | dBegindatum   | 1900-01-01 | after 1900-01-01
            PAT | 1950;V            | 1850;V            | HV-1211 | iGeboortejaar | 1850       | from 1890 to 2100
            PAT | 1950;V            | 2027;V            | HV-1209 | iGeboortejaar | 2027       | 2026-01-05
            PAT | 1950;V            | vijftig;V         | HV-1203 | iGeboortejaar | vijftig    | not a number
            PAT | 1950;V            | 1950.5;V          | HV-1203 | iGeboortejaar | 1950.5     | not a number
            PAT | 1950;V            | 1950;W            | HV-1204 | dGeslacht     | W          | M (male)
            PAT | 2026-01-05;medicom;;org;p2 | 2026-01-05;medikom;;org;p2 | HV-1212 | Systeem | medikom | Allowed: medicom
            PAT | 1950;V            | ;V                | HV-1202 | iGeboortejaar | -          | required
            """)
    void aFaultHasItsNumberTheValueAndARemedy(
            String table, String right, String wrong, String code, String column, String value, String text)
            throws IOException {
        Receipt receipt = take(TestRegion.goodWith(table + ".csv", right, wrong));
        Receipt.TableReceipt found = table(receipt, table);
        assertThat(found.accepted()).isEqualTo(1);
        assertThat(found.quarantined()).isEqualTo(1);
        assertThat(found.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(code);
            assertThat(reason.column()).isEqualTo(column);
            assertThat(reason.what().en()).contains(text);
            assertThat(reason.first().getFirst().value())
                    .isEqualTo(Optional.of(value).filter(v -> !v.equals("-")));
        });
    }

    @ParameterizedTest(name = "{0} is taken as {1}")
    @CsvSource({"2020-02-01, ''", "01-02-2020, dd-mm-yyyy", "20200201, yyyymmdd"})
    void threeFormsOfDatesAreReadAndTheUnusualOnesCounted(String written, String form)
            throws IOException, SQLException {
        Receipt receipt = take(TestRegion.goodWith("EPS.csv", "2020-02-01", written));
        assertThat(TestRegion.rows(
                        "select dBegindatum from {0} where PseudoPatientID = 'p1'",
                        region.delivered("gp-1", "a", "EPS.parquet")))
                .containsExactly("2020-02-01");
        List<Receipt.DateForm> forms = table(receipt, "EPS").columns().stream()
                .filter(c -> c.column().equals("dBegindatum"))
                .flatMap(c -> c.otherDateForms().stream())
                .toList();
        assertThat(forms).isEqualTo(form.isEmpty() ? List.of() : List.of(new Receipt.DateForm(form, 1)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            48.5     | -
            48       | -
            .5       | -
            4.85e1   | -
            -3       | -
            '48,5'   | HV-1205
            1.048,5  | HV-1205
            48.5.1   | HV-1203
            nan      | HV-1203
            1e300    | HV-1211
            1_000    | HV-1203
            """)
    void aNumberHasADecimalPoint(String written, String code) throws IOException {
        Receipt receipt = take(TestRegion.goodWith("LAB.csv", LAB.replace("48.5", written)));
        assertThat(table(receipt, "LAB").reasons())
                .extracting(Receipt.Reason::code)
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void aCommaIsReadWhereTheContractAgreesOnIt() throws IOException, SQLException {
        Files.createDirectories(folder.resolve("contracts"));
        Files.writeString(folder.resolve("contracts/scale.yaml"), """
                contract: scale
                version: 1
                title: {nl: Weegschaal, en: Scale}
                partners: [gp]
                tables:
                  WEIGHT:
                    title: {nl: Gewicht, en: Weight}
                    serves: {nl: gewicht, en: weight}
                    columns:
                      Kg: {type: decimal, decimal: comma, range: [1, 300]}
                """);
        Files.writeString(
                folder.resolve("region.yaml"),
                Files.readString(folder.resolve("region.yaml")).replace("contract: gp}", "contract: scale}"));
        Receipt receipt = region.deliveries()
                .take(region.pack(
                        "gp-1", "scale", "a", "mode: full", Map.of("WEIGHT.csv", "Kg\n\"71,5\"\n80\n71.5\n")));
        assertThat(TestRegion.rows("select Kg from {0}", region.delivered("gp-1", "a", "WEIGHT.parquet")))
                .containsExactly("71.5", "80.0");
        assertThat(table(receipt, "WEIGHT").reasons())
                .extracting(Receipt.Reason::code)
                .containsExactly("HV-1203");
    }

    @Test
    void aRowWithSeveralFaultsIsInQuarantineOnceWithAllOfThem() throws IOException, SQLException {
        Receipt receipt = take(TestRegion.goodWith("EPS.csv", "2020-02-01;T90.02", "01/02/2020;T9O.02"));
        assertThat(table(receipt, "EPS").quarantined()).isEqualTo(1);
        assertThat(TestRegion.rows(
                        "select \"table\", hv_row, codes, columns, raw['dICPC'] from {0}",
                        region.delivered("gp-1", "a", "quarantine.parquet")))
                .containsExactly("EPS|1|[HV-1207, HV-1204]|[dBegindatum, dICPC]|T9O.02");
    }

    @Test
    void noReportHoldsAValueThatPointsAtAPerson() throws IOException, SQLException {
        take(TestRegion.goodWith("PAT.csv", "p1;0123456789abcdef0123456789abcdef;1950", "p1;SECRET;1850"));
        for (String file : List.of("receipt.json", "quality.md")) {
            assertThat(Files.readString(region.delivered("gp-1", "a", file)))
                    .contains("Persoonspseudoniem")
                    .doesNotContain("SECRET");
        }
        assertThat(TestRegion.rows(
                        "select codes, cast(raw as varchar) from {0}",
                        region.delivered("gp-1", "a", "quarantine.parquet")))
                .singleElement()
                .asString()
                .contains("HV-1213")
                .contains("1850")
                .doesNotContain("SECRET")
                .doesNotContain("PseudoPatientID");
    }

    @Test
    void theLastOfRowsWithTheSameKeyIsTakenAndTheOthersAreCounted() throws IOException, SQLException {
        String rows = """
                2026-01-05;medicom;org;p1;e1;2020-02-01;T90.02
                2026-01-05;medicom;org;p2;e2;2021-03-02;R95
                2026-01-05;medicom;org;p1;e1;2020-02-02;T90
                """;
        String header =
                TestRegion.GOOD.getOrDefault("EPS.csv", "").lines().findFirst().orElseThrow() + "\n";
        Receipt receipt = take(TestRegion.goodWith("EPS.csv", header + rows));
        assertThat(table(receipt, "EPS").duplicates()).isEqualTo(1);
        assertThat(TestRegion.rows("select dICPC, hv_row from {0}", region.delivered("gp-1", "a", "EPS.parquet")))
                .containsExactly("R95|2", "T90|3");
        assertThat(TestRegion.rows(
                        "select hv_row, codes from {0}", region.delivered("gp-1", "a", "quarantine.parquet")))
                .containsExactly("1|[HV-1216]");
    }

    @Test
    void rowsWithoutACodeAreNoDuplicatesOfEachOther() throws IOException {
        Receipt receipt = take(TestRegion.goodWith(
                "LAB.csv",
                LAB.replace(";2816;", ";;")
                        + LAB.replace(";2816;", ";;")
                                .lines()
                                .skip(1)
                                .findFirst()
                                .orElseThrow() + "\n"));
        assertThat(table(receipt, "LAB").duplicates()).isZero();
    }

    @Test
    void aLineWithTooManyOrTooFewColumnsKeepsItsNumberAndThatOfTheOthers() throws IOException, SQLException {
        String header =
                TestRegion.GOOD.getOrDefault("EPS.csv", "").lines().findFirst().orElseThrow() + "\n";
        String good = "2026-01-05;medicom;org;p1;e%d;2020-02-01;T90.02%n";
        String rows = good.formatted(1) + "2026-01-05;medicom\n2026;x;y\n" + good.formatted(4)
                + good.formatted(5).strip() + ";more\n" + good.formatted(6).replace("T90.02", "T9X");
        Receipt receipt = take(TestRegion.goodWith("EPS.csv", header + rows));
        assertThat(table(receipt, "EPS").rows()).isEqualTo(6);
        assertThat(TestRegion.rows("select EpisodeID, hv_row from {0}", region.delivered("gp-1", "a", "EPS.parquet")))
                .containsExactly("e1|1", "e4|4");
        assertThat(TestRegion.rows(
                        "select hv_row, codes from {0}", region.delivered("gp-1", "a", "quarantine.parquet")))
                .containsExactly("2|[HV-1201]", "3|[HV-1201]", "5|[HV-1201]", "6|[HV-1204]");
    }

    @Test
    void anAreaCodeIsLookedUpInTheDivisionOfItsYear() throws IOException {
        Map<String, String> files = new HashMap<>();
        files.put("PERSOON.csv", "PersoonID;Geboortejaar;Geslacht\nx;1980;M\n");
        files.put("ADRES.csv", """
                PersoonID;Buurtcode;Indelingsjaar;Vanaf
                x;BU99010101;2025;2020-01-01
                x;BU99010109;2020;2019-01-01
                x;BU99010109;2025;2018-01-01
                x;BU99010177;2025;2017-01-01
                x;BU99010101;2024;2016-01-01
                """);
        Receipt receipt = region.deliveries().take(region.pack("town", "municipality", "a", "mode: full", files));
        Receipt.TableReceipt addresses = table(receipt, "ADRES");
        assertThat(addresses.accepted()).isEqualTo(2);
        assertThat(addresses.reasons()).extracting(Receipt.Reason::code).containsExactly("HV-1214", "HV-1215");
        assertThat(addresses.reasons().getFirst().what().en())
                .contains("'BU99010109' does exist in the division of 2020");
        assertThat(addresses.reasons().getFirst().first())
                .extracting(Receipt.Example::row)
                .containsExactly(3L, 4L);
    }

    @Test
    void withoutAnyDivisionAreaCodesAreTakenInAndTheReceiptSaysThatNobodyLooked() throws IOException {
        nl.hofvijver.engine.files.Aside.delete(folder.resolve("areas"));
        Map<String, String> files = Map.of(
                "PERSOON.csv", "PersoonID;Geboortejaar;Geslacht\nx;1980;M\n",
                "ADRES.csv", "PersoonID;Buurtcode;Indelingsjaar;Vanaf\nx;BU1;2025;2020-01-01\n");
        Receipt receipt = region.deliveries().take(region.pack("town", "municipality", "a", "mode: full", files));
        assertThat(table(receipt, "ADRES").accepted()).isEqualTo(1);
        assertThat(table(receipt, "ADRES").notJudged())
                .anySatisfy(n -> assertThat(n.en()).contains("Buurtcode"));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2025-03-01 08:15:00, -",
                "2025-03-01T08:15, -",
                "01-03-2025 08:15, -",
                "2025-03-01 08:15:00.123, -",
                "2025-03-01T08:15:00Z, HV-1206",
                "2025-03-01T08:15:00+01:00, HV-1206",
                "2025-03-01, HV-1206",
                "2025-03-01 25:15:00, HV-1208",
                "01/03/2025 08:15, HV-1207",
                "2026-01-06 00:00:00, HV-1209"
            })
    void aMomentHasNoZone(String written, String code) throws IOException {
        Map<String, String> files = Map.of(
                "PATIENT.csv",
                "PatientID;Geboortejaar;Geslacht\nx;1980;M\n",
                "SEH.csv",
                "PatientID;BezoekID;Aankomst\nx;b1;" + written + "\n");
        Receipt receipt = region.deliveries().take(region.pack("hospital", "hospital", "a", "mode: full", files));
        assertThat(table(receipt, "SEH").reasons())
                .extracting(Receipt.Reason::code)
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void theFirstTenRowsOfAReasonAreNamedAndAllAreCounted() throws IOException {
        String header =
                TestRegion.GOOD.getOrDefault("EPS.csv", "").lines().findFirst().orElseThrow() + "\n";
        StringBuilder rows = new StringBuilder(header);
        for (int i = 1; i <= 100; i++) {
            rows.append("2026-01-05;medicom;org;p1;e").append(i).append(";2020-02-01;");
            rows.append(i % 4 == 0 ? "T9" : "T90").append('\n');
        }
        Receipt.Reason reason = table(take(TestRegion.goodWith("EPS.csv", rows.toString())), "EPS")
                .reasons()
                .getFirst();
        assertThat(reason.rows()).isEqualTo(25);
        assertThat(reason.first())
                .extracting(Receipt.Example::row)
                .containsExactly(4L, 8L, 12L, 16L, 20L, 24L, 28L, 32L, 36L, 40L);
    }

    private Receipt take(Map<String, String> files) throws IOException {
        return region.deliveries().take(region.gp("a", files));
    }

    private static Receipt.TableReceipt table(Receipt receipt, String name) {
        return receipt.tables().stream()
                .filter(t -> t.table().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
