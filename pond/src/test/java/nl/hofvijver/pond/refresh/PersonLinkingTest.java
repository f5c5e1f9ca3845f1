package nl.hofvijver.pond.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.EngineStart;
import nl.hofvijver.engine.Engines;
import nl.hofvijver.engine.Pipeline;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.linkage.encode.EncodedColumn;
import nl.hofvijver.linkage.encode.Encoder;
import nl.hofvijver.linkage.encode.LinkKey;
import nl.hofvijver.linkage.field.Role;
import nl.hofvijver.linkage.run.Method;
import nl.hofvijver.pond.contract.Contracts;
import nl.hofvijver.pond.contract.Table;
import nl.hofvijver.pond.delivery.Deliveries;
import nl.hofvijver.pond.region.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Persons of the pond over several refreshes: two practices know the same people, of whom one knows some without BSN. */
class PersonLinkingTest {
    private static final int PEOPLE = 300;
    private static final String[] SYLLABLES = {"ba", "ker", "vis", "mol", "steen", "dam", "hof", "wal", "brug", "zand"};
    private static final Encoder ENCODER =
            new Encoder(LinkKey.of("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8), "testland"));

    @TempDir
    Path folder;

    private final List<Map<Role, String>> people = new ArrayList<>();

    private record Who(long person, String kind) {}

    @BeforeEach
    void people() throws IOException {
        region(folder);
        Random random = new Random(5);
        for (int i = 0; i < PEOPLE; i++) {
            people.add(Map.of(
                    Role.SURNAME, word(random, 3),
                    Role.GIVEN, word(random, 2),
                    Role.BIRTH_DATE,
                            "%d-%02d-%02d"
                                    .formatted(
                                            1930 + random.nextInt(80), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                    Role.SEX, i % 2 == 0 ? "M" : "V",
                    Role.POSTCODE, "25%02dAB".formatted(random.nextInt(60)),
                    Role.HOUSE_NUMBER, String.valueOf(1 + random.nextInt(90))));
        }
    }

    @Test
    void whoHasNoBsnIsLinkedOnWhatWasEncoded() throws IOException {
        deliver(folder, "gp-1", "d1", PEOPLE, true);
        deliver(folder, "gp-2", "d1", PEOPLE, false);
        Map<String, Who> who = refresh(folder);
        int right = 0;
        for (int i = 0; i < PEOPLE; i++) {
            Who one = of(who, "gp-1:p" + i);
            Who other = of(who, "gp-2:p" + i);
            assertThat(one.kind()).isEqualTo("pseudonym");
            if (without(i)) {
                right += one.person() == other.person() && other.kind().equals("probabilistic") ? 1 : 0;
            } else {
                assertThat(other.person()).isEqualTo(one.person());
            }
        }
        assertThat(right).isGreaterThanOrEqualTo((int) (.95 * PEOPLE / 5));
        assertThat(folder.resolve("link/quality.json"))
                .content()
                .contains("pairsPerBitOfEvidence", "estimatedPrecision", "\"no number\"");
    }

    @Test
    void aPersonKeepsItsNumberAndTheOrderOfDeliveriesDoesNotMatter(@TempDir Path other, @TempDir Path whole)
            throws IOException {
        region(other);
        region(whole);
        deliver(folder, "gp-1", "d1", PEOPLE, true);
        Map<String, Who> first = refresh(folder);
        deliver(folder, "gp-2", "d1", PEOPLE - 40, false);
        Map<String, Who> second = refresh(folder);
        deliver(folder, "gp-2", "d2", PEOPLE, false);
        Map<String, Who> third = refresh(folder);
        first.forEach((record, w) -> assertThat(second.get(record)).as(record).isEqualTo(w));
        second.forEach(
                (record, w) -> assertThat(of(third, record).person()).as(record).isEqualTo(w.person()));
        deliver(other, "gp-2", "d2", PEOPLE, false);
        Map<String, Who> reversed = refresh(other);
        deliver(other, "gp-1", "d1", PEOPLE, true);
        Map<String, Who> later = refresh(other);
        reversed.forEach(
                (record, w) -> assertThat(of(later, record).person()).as(record).isEqualTo(w.person()));
        deliver(whole, "gp-1", "d1", PEOPLE, true);
        deliver(whole, "gp-2", "d2", PEOPLE, false);
        Map<String, Who> atOnce = refresh(whole);
        assertThat(groups(third)).isEqualTo(groups(atOnce));
        assertThat(groups(later)).isEqualTo(groups(atOnce));
    }

    /** A practice tells nothing that is right about a patient, then what is, then what is another patient: two persons, one, and two again. */
    @Test
    void everyMergeAndSplitIsInTheHistoryAndOthersKeepTheirNumbers() throws IOException {
        int wrong = 10;
        deliver(folder, "gp-1", "d1", PEOPLE, true);
        Map<Role, String> right = people.get(wrong);
        people.set(wrong, Map.of(Role.BIRTH_DATE, "1901-01-01", Role.SEX, "V"));
        deliver(folder, "gp-2", "d1", PEOPLE, false);
        Map<String, Who> apart = refresh(folder);
        people.set(wrong, right);
        deliver(folder, "gp-2", "d2", PEOPLE, false);
        Map<String, Who> together = refresh(folder);
        people.set(wrong, people.get(wrong + 1));
        deliver(folder, "gp-2", "d3", PEOPLE, false);
        Map<String, Who> again = refresh(folder);

        long known = of(apart, "gp-1:p10").person();
        long own = of(apart, "gp-2:p10").person();
        assertThat(own).isNotEqualTo(known);
        assertThat(of(together, "gp-2:p10").person()).isEqualTo(Math.min(known, own));
        assertThat(of(together, "gp-1:p10").person()).isEqualTo(Math.min(known, own));
        assertThat(Files.readString(folder.resolve("link/history/run-00002.csv")))
                .isEqualTo("event,person,other,records\nmerged,%d,%d,1\n"
                        .formatted(Math.max(known, own), Math.min(known, own)));
        assertThat(of(again, "gp-2:p10").person())
                .isNotEqualTo(of(again, "gp-1:p10").person());
        assertThat(Files.readString(folder.resolve("link/history/run-00003.csv")))
                .startsWith("event,person,other,records\nsplit,%d,".formatted(Math.min(known, own)))
                .matches(text -> text.lines().count() == 2);
        apart.forEach((record, who) -> {
            if (!record.endsWith(":p10")) {
                assertThat(of(again, record).person()).as(record).isEqualTo(who.person());
            }
        });
        assertThat(numbers(again))
                .as("the number of a merged person is not given again")
                .doesNotContain(Math.max(known, own));
    }

    @Test
    void whoeverIsTakenOutLeavesNothingBehindInTheLinkage() throws IOException {
        deliver(folder, "gp-1", "d1", PEOPLE, true);
        deliver(folder, "gp-2", "d1", PEOPLE, false);
        long highest = numbers(refresh(folder)).max().orElseThrow();
        assertThat(mentioned(pseudonym(7))).isPositive();
        Aside.delete(folder.resolve("deliveries"));
        Aside.delete(folder.resolve("pond"));
        deliver(folder, "gp-1", "d3", 5, true);
        refresh(folder);
        assertThat(mentioned(pseudonym(7))).isZero();
        assertThat(folder.resolve("link/review.csv")).content().startsWith("source_1,record_1");
        assertThat(Files.readString(folder.resolve("link/history/run-00002.csv")))
                .contains("vanished");
        assertThat(folder.resolve("link/history/run-00001-quality.json"))
                .content()
                .contains("\"created\" : 300");
        assertThat(folder.resolve("link/history/run-00002-quality.json"))
                .hasSameTextualContentAs(folder.resolve("link/quality.json"));
        Aside.delete(folder.resolve("deliveries"));
        refresh(folder);
        assertThat(mentioned(pseudonym(1))).isZero();
        assertThat(folder.resolve("link/review.csv")).doesNotExist();
        deliver(folder, "gp-1", "d4", 5, true);
        assertThat(numbers(refresh(folder)))
                .as("no number is given to two people, not even when nobody was left in between")
                .allMatch(number -> number > highest);
    }

    /** The pairs of before are taken away, so that a run that goes on with them finds nobody. */
    @Test
    void anotherWayToLinkComparesEverybodyAnewAndKeepsTheNumbers() throws IOException {
        deliver(folder, "gp-1", "d1", PEOPLE, true);
        deliver(folder, "gp-2", "d1", PEOPLE, false);
        Map<String, Long> first = linked(Method.current());
        emptied(folder.resolve("link/run-00001/pair"));
        emptied(folder.resolve("link/run-00001/pair_likely"));
        assertThat(linked(Method.current())).isEqualTo(first);
        assertThat(folder.resolve("link/run-00002")).doesNotExist();
        assertThat(linked(new Method("with other steps"))).isEqualTo(first);
        assertThat(folder.resolve("link/run-00002")).exists();
        assertThat(folder.resolve("link/history/run-00002.csv"))
                .content()
                .isEqualToIgnoringNewLines("event,person,other,records");
    }

    /** The person of every record, with the method that is told of. */
    private Map<String, Long> linked(Method method) {
        Region region = Region.read(folder);
        Deliveries deliveries = new Deliveries(region);
        RefreshInputs inputs =
                new RefreshInputs(region, Contracts.of(region), deliveries.active(), deliveries.objectedUses());
        Map<String, Long> persons = new TreeMap<>();
        try (Engines engines = Engines.open(EngineStart.duckDb(), region.engine(List.of()))) {
            RefreshInput linked = new PersonLinking(region, engines, method, inputs.all()).linked(Progress.silent());
            engines.bind("linked", linked.source());
            try (Statement statement = engines.reader().connection().createStatement();
                    ResultSet rows = statement.executeQuery("select source, record, person_id from linked")) {
                while (rows.next()) {
                    persons.put(rows.getString(1) + ":" + rows.getString(2), rows.getLong(3));
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return persons;
    }

    private void emptied(Path table) throws IOException {
        try (DuckDbEngine engine = Tables.engine(folder);
                Statement statement = engine.connection().createStatement()) {
            for (Path file : Pipeline.parquetFiles(table)) {
                Path none = file.resolveSibling("none");
                statement.execute("copy (select * from read_parquet(" + DuckDbEngine.literal(file.toString())
                        + ") limit 0) to " + DuckDbEngine.literal(none.toString()) + " (format parquet)");
                Files.move(none, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static LongStream numbers(Map<String, Who> people) {
        return people.values().stream().mapToLong(Who::person);
    }

    /** Rows of the files in {@code link/} that name a record. */
    private long mentioned(String record) throws IOException {
        long rows = 0;
        try (var walk = Files.walk(folder.resolve("link"));
                DuckDbEngine engine = Tables.engine(folder);
                Statement statement = engine.connection().createStatement()) {
            for (Path file : walk.filter(f -> f.toString().endsWith(".parquet")).toList()) {
                ResultSet columns = statement.executeQuery("select count(*) from (select * from read_parquet("
                        + DuckDbEngine.literal(file.toString()) + ")) t where cast(t as varchar) like '%" + record
                        + "%'");
                columns.next();
                rows += columns.getLong(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return rows;
    }

    private static Who of(Map<String, Who> who, String record) {
        return Optional.ofNullable(who.get(record)).orElseThrow(() -> new AssertionError("no " + record));
    }

    private static Set<String> groups(Map<String, Who> who) {
        return who.entrySet().stream()
                .collect(Collectors.groupingBy(
                        e -> e.getValue().person(), Collectors.mapping(Map.Entry::getKey, Collectors.joining(","))))
                .values()
                .stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Who> refresh(Path folder) {
        Snapshot snapshot = Refresh.run(Region.read(folder), Progress.silent());
        Map<String, Who> who = new TreeMap<>();
        try (DuckDbEngine engine = Tables.engine(folder);
                Statement statement = engine.connection().createStatement();
                ResultSet rows =
                        statement.executeQuery("select partner, local_id, person_id, link_kind from read_parquet("
                                + DuckDbEngine.literal(snapshot.folder() + "/x_person_key/*.parquet") + ")")) {
            while (rows.next()) {
                who.put(rows.getString(1) + ":" + rows.getString(2), new Who(rows.getLong(3), rows.getString(4)));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return who;
    }

    private static void region(Path folder) throws IOException {
        Files.writeString(folder.resolve(Region.FILE), """
            code: testland
            name: {nl: Testland, en: Testland}
            clock: 2026-01-15
            years: {from: 2024, to: 2025}
            areas: {buurt: 2025}
            door: open
            engine: {memory: 500MB, threads: 1}
            partners:
              - {id: gp-1, kind: gp, name: De Brug, contract: gp}
              - {id: gp-2, kind: gp, name: De Poort, contract: gp}
            """);
    }

    private static boolean without(int person) {
        return person % 5 == 0;
    }

    private static String word(Random random, int syllables) {
        return IntStream.range(0, syllables)
                .mapToObj(i -> SYLLABLES[random.nextInt(SYLLABLES.length)])
                .collect(Collectors.joining());
    }

    private static String pseudonym(int person) {
        return "%032x".formatted(0xabcdef12345L * (person + 1));
    }

    private static String link(List<String> columns, int person, Map<Role, String> values) {
        Map<EncodedColumn, String> encoded = ENCODER.encode(values);
        return "p" + person + ";"
                + columns.stream()
                        .skip(1)
                        .map(c -> encoded.getOrDefault(EncodedColumn.valueOf(c.toUpperCase(Locale.ROOT)), ""))
                        .collect(Collectors.joining(";"));
    }

    /** The first {@code count} people, some with an address that they share with many; all with a pseudonym or not. */
    private void deliver(Path region, String partner, String id, int count, boolean all) throws IOException {
        Path pack =
                Files.createDirectories(region.resolve("inbox").resolve(partner).resolve(id));
        Files.writeString(pack.resolve("delivery.yaml"), """
            partner: %s
            contract: gp
            id: %s
            date: 2026-01-05
            mode: full
            period: {from: 2024-01-01, to: 2025-12-31}
            """.formatted(partner, id));
        List<String> patients =
                new ArrayList<>(List.of("Extractiedatum;Systeem;StartDate;OrganisatieID;PseudoPatientID;"
                        + "Persoonspseudoniem;iGeboortejaar;dGeslacht"));
        List<Table> tables = new ArrayList<>(Contracts.builtIn().get("gp", "").tables().stream()
                .filter(t -> t.name().equals("LINK"))
                .toList());
        List<String> columns = tables.getFirst().columns().stream()
                .map(nl.hofvijver.pond.contract.Column::name)
                .toList();
        List<String> links = new ArrayList<>(List.of(String.join(";", columns)));
        for (int i = 0; i < count; i++) {
            Map<Role, String> values = people.get(i);
            patients.add("2026-01-05;medicom;;org;p%d;%s;%s;%s"
                    .formatted(
                            i,
                            all || !without(i) ? pseudonym(i) : "",
                            String.valueOf(values.get(Role.BIRTH_DATE)).substring(0, 4),
                            values.get(Role.SEX)));
            links.add(link(columns, i, values));
            if (i % 3 == 0) {
                Map<Role, String> elsewhere = new EnumMap<>(values);
                elsewhere.put(Role.POSTCODE, "1100AA");
                links.add(link(columns, i, elsewhere));
            }
        }
        Files.write(pack.resolve("PAT.csv"), patients);
        Files.write(pack.resolve("LINK.csv"), links);
        Files.write(
                pack.resolve("EPS.csv"),
                Arrays.asList(
                        "Extractiedatum;Systeem;OrganisatieID;PseudoPatientID;EpisodeID;dBegindatum;dICPC",
                        "2026-01-05;medicom;org;p1;e1;2025-02-01;T90.02"));
        Files.write(
                pack.resolve("JRN.csv"),
                Arrays.asList(
                        "Extractiedatum;Systeem;OrganisatieID;PseudoPatientID;dDatum;dSOEPCode;dICPC",
                        "2026-01-05;medicom;org;p1;2025-04-01;E;T90.02"));
        new Deliveries(Region.read(region)).take(pack);
    }
}
