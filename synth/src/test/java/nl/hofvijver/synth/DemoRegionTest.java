package nl.hofvijver.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.hofvijver.engine.document.YamlDocument;
import nl.hofvijver.engine.document.YamlValue;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.synth.partner.Layouts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoRegionTest {
    private static final Path CONTRACTS = Path.of("../pond/src/main/resources/nl/hofvijver/pond/contract");
    private static final String NINE_DIGITS = "(^|[^0-9A-Za-z])[0-9]{9}($|[^0-9A-Za-z])";

    @TempDir
    static Path temp;

    private static MadeRegion made;

    @BeforeAll
    static void generate() {
        made = MadeRegion.of(2_000, 7, temp.resolve("first"));
    }

    @Test
    void theSameSeedGivesTheSameBytesInEveryFile() {
        MadeRegion again = MadeRegion.of(2_000, 7, temp.resolve("second"));
        assertThat(again.hashes()).isEqualTo(made.hashes());
    }

    @Test
    void anotherSeedGivesOtherPeopleInTheSamePlaces() {
        MadeRegion other = MadeRegion.of(2_000, 8, temp.resolve("third"));
        String places = "areas/buurt-2025.geojson";
        String people = "municipality-hofwater/2026Q1/PERSOON.csv";
        assertThat(other.hashes()).containsEntry(places, made.hashes().get(places));
        assertThat(other.hashes()).doesNotContainEntry(people, made.hashes().get(people));
    }

    @Test
    void everyTableHasExactlyTheColumnsOfItsContract() {
        int compared = 0;
        for (Path note : notes()) {
            YamlValue delivery = YamlDocument.read(note);
            YamlValue tables = YamlDocument.read(
                            CONTRACTS.resolve(delivery.get("contract").text() + ".yaml"))
                    .get("tables");
            // What pack makes is not in a partner's own file, apart from the buurt; what pack reads stands at the end.
            for (Path file : csvFiles(note.resolveSibling("."))) {
                String table = file.getFileName().toString().replaceAll("\\.csv(\\.gz)?", "");
                List<String> columns = new ArrayList<>();
                tables.get(table).get("columns").entries().forEach((name, column) -> {
                    if (column.find("made")
                            .filter(m -> !m.text().startsWith("buurt"))
                            .isEmpty()) {
                        columns.add(name);
                    }
                });
                tables.get(table).find("raw").ifPresent(raw -> columns.addAll(raw.texts()));
                assertThat(MadeRegion.lines(file).getFirst().split(";")).containsExactlyElementsOf(columns);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(180);
    }

    @Test
    void everyPartnerThatDeliversHasAPackageAndOthersHaveNone() {
        List<String> delivering = new ArrayList<>();
        for (YamlValue partner : YamlDocument.read(made.region().resolve("region.yaml"))
                .get("partners")
                .items()) {
            if (partner.find("delivers").isEmpty()) {
                delivering.add(partner.get("id").text());
                assertThat(made.inbox().resolve(partner.get("id").text()).resolve("2026Q1/delivery.yaml"))
                        .exists();
            }
        }
        assertThat(made.inbox().toFile().list()).containsExactlyInAnyOrderElementsOf(delivering);
        assertThat(notes()).hasSize(delivering.size() + 1);
    }

    @Test
    void aTableWithoutRowsIsNamedInTheNoteAndNoOther(@TempDir Path small) {
        MadeRegion few = MadeRegion.of(100, 3, small);
        List<String> without = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (Path note : notes(few)) {
            YamlDocument.read(note)
                    .find("empty")
                    .ifPresent(e -> e.texts().forEach(t -> named.add(note.getParent() + "/" + t)));
            csvFiles(note.resolveSibling(".")).stream()
                    .filter(f -> MadeRegion.lines(f).size() == 1)
                    .map(f -> f.getFileName().toString().replaceAll("\\.csv(\\.gz)?", ""))
                    .forEach(t -> without.add(note.getParent() + "/" + t));
        }
        assertThat(named).filteredOn(t -> !hasParquet(t)).containsExactlyInAnyOrderElementsOf(without);
        assertThat(without).hasSizeGreaterThan(5);
    }

    private static boolean hasParquet(String table) {
        return Files.exists(Path.of(table + ".parquet"));
    }

    @Test
    void oneCorrectionRestoresTheSubcodesOfTheEpisodes() {
        Path correction = notes().stream()
                .filter(n -> YamlDocument.read(n).get("mode").text().equals("correction"))
                .findFirst()
                .orElseThrow();
        YamlValue note = YamlDocument.read(correction);
        Path full = made.inbox()
                .resolve(note.get("partner").text())
                .resolve(note.get("replaces").text());
        List<String> wrong = MadeRegion.lines(full.resolve("EPS.csv"));
        List<String> right = MadeRegion.lines(correction.resolveSibling("EPS.csv"));
        assertThat(wrong).hasSameSizeAs(right);
        assertThat(wrong).noneMatch(line -> line.contains(";T90.02;"));
        assertThat(right).anyMatch(line -> line.contains(";T90.02;"));
    }

    @Test
    void onePracticeSendsParquetAndOneCompressedFiles() {
        assertThat(made.files()).anyMatch(f -> f.endsWith("PAT.parquet"));
        assertThat(made.files()).anyMatch(f -> f.endsWith("PAT.csv.gz"));
    }

    @Test
    void noNumberInAFileCanBeACitizenServiceNumber() throws SQLException {
        try (RegionTables tables = RegionTables.of(made)) {
            Layouts layouts = new Layouts();
            for (String contract : layouts.contracts()) {
                for (Layouts.Table table : layouts.tables(contract)) {
                    for (Layouts.Column column : table.columns()) {
                        assertThat(cells(tables, table, column, NINE_DIGITS))
                                .as(column.name())
                                .noneMatch(DemoRegionTest::holdsCitizenServiceNumber);
                    }
                }
            }
        }
    }

    private static List<String> cells(RegionTables tables, Layouts.Table table, Layouts.Column column, String like) {
        String sql = "select distinct %1$s from %2$s where regexp_matches(%1$s, '%3$s')"
                .formatted(column.name(), table.name(), like);
        return tables.rows(sql).stream().map(row -> row.getFirst().toString()).toList();
    }

    private static boolean holdsCitizenServiceNumber(String cell) {
        return Stream.of(cell.split("[^0-9]+"))
                .anyMatch(d ->
                        d.length() == 9 && !d.equals("000000000") && !d.equals("111111110") && passesElevenProof(d));
    }

    /** 9·d1 + 8·d2 + ... + 2·d8 − d9 is a multiple of eleven. */
    private static boolean passesElevenProof(String digits) {
        int sum = -(digits.charAt(8) - '0');
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * (digits.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }

    @Test
    void theElevenProofOfThisTestKnowsAValidNumber() {
        assertThat(passesElevenProof("111222333")).isTrue();
        assertThat(passesElevenProof("123456789")).isFalse();
    }

    @Test
    void keysAreUniqueApartFromThePlantedDuplicates() {
        assertUnique("municipality-hofwater", "PERSOON", 0);
        assertUnique("municipality-hofwater", "ADRES", 0, 3);
        assertUnique("municipality-hofwater", "HUISHOUDEN", 0, 1);
        assertUnique("municipality-hofwater", "INKOMEN", 0, 1);
        assertUnique("municipality-hofwater", "WMO", 0, 1, 2);
        assertUnique("hospital-1", "PATIENT", 0);
        assertUnique("hospital-1", "SEH", 1);
        assertUnique("hospital-1", "DBC", 1);
        assertUnique("hospital-1", "OPNAME", 1);
        assertUnique("ggd-vijverland", "KIND", 0);
        assertUnique("ggd-vijverland", "SCREENING", 0, 1);
        assertUnique("monitor-vijverland", "VALUE", 0, 1, 2, 3, 4, 5, 6);
        assertUnique("gp-046", "PAT", 5, 2);
        assertUnique("gp-046", "EPS", 5, 6, 2);
    }

    private static void assertUnique(String partner, String table, int... key) {
        Set<String> seen = new HashSet<>();
        List<String> lines = MadeRegion.lines(made.inbox().resolve(partner).resolve("2026Q1/" + table + ".csv"));
        assertThat(lines).as(partner + " " + table).hasSizeGreaterThan(1);
        for (String line : lines) {
            String[] cells = line.split(";", -1);
            StringBuilder cell = new StringBuilder();
            for (int column : key) {
                cell.append(cells[column]).append('|');
            }
            assertThat(seen.add(cell.toString()))
                    .as(partner + " " + table + ": " + line)
                    .isTrue();
        }
    }

    @Test
    void aboutHalfOfSixtyPracticesDeliver() {
        List<YamlValue> practices =
                YamlDocument.read(made.region().resolve("region.yaml")).get("partners").items().stream()
                        .filter(p -> p.get("kind").text().equals("gp"))
                        .toList();
        assertThat(practices).hasSize(60);
        assertThat(practices.stream().filter(p -> p.find("delivers").isEmpty())).hasSizeBetween(27, 33);
    }

    @Test
    void aFolderWithSomethingElseIsRefusedAndLeftAlone() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("mine"));
        Path file = Files.writeString(folder.resolve("thesis.txt"), "years of work");
        Settings settings = new Settings(200, 1, folder, temp.resolve("truth"));
        assertThatThrownBy(() -> DemoRegion.generate(settings, Progress.silent()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("HV-7001");
        assertThat(file).hasContent("years of work");
        assertThat(folder.toFile().list()).containsExactly("thesis.txt");
    }

    @Test
    void theTruthMayNotLieInsideTheRegion() {
        Settings settings = new Settings(200, 1, temp.resolve("r"), temp.resolve("r/truth"));
        assertThatThrownBy(() -> DemoRegion.generate(settings, Progress.silent()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("HV-7002");
    }

    @Test
    void makingItAgainKeepsWhatTheChainMade() throws IOException {
        Path folder = temp.resolve("again");
        MadeRegion.of(300, 1, folder);
        Path release =
                Files.createDirectories(folder.resolve("region/releases")).resolve("current");
        Files.writeString(release, "2025-abc");
        MadeRegion.of(300, 2, folder);
        assertThat(release).hasContent("2025-abc");
        assertThat(folder.resolve("region-partners/gp-001/2026Q1/PAT.csv")).exists();
    }

    private static List<Path> notes() {
        return notes(made);
    }

    private static List<Path> notes(MadeRegion region) {
        return region.files().stream().filter(f -> f.endsWith("delivery.yaml")).toList();
    }

    private static List<Path> csvFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().contains(".csv")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
