package nl.hofvijver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** {@code hofvijver link} on files, as a user runs it. */
class LinkCommandTest {
    private static final int PEOPLE = 200;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        List<String> gp = new ArrayList<>(List.of("nr;voornaam;achternaam;geboortedatum;geslacht;postcode;huisnummer"));
        List<String> hospital = new ArrayList<>(List.of("Nr;V;A;D;G;PC;H"));
        Random random = new Random(17);
        String[] names = {"Bak", "Vis", "Mol", "Haan", "Berk", "Dam", "Veld", "Bos", "Kuip", "Steen", "Zand", "Wal"};
        String[] ends = {"ker", "ser", "ema", "stra", "man", "huis", "kamp", "berg", "horst", "laar", "veen", "dijk"};
        String[] given = {"Jan", "Piet", "Anna", "Kees", "Els", "Sanne", "Youssef", "Fatima", "Daan", "Mila", "Tess"};
        for (int i = 0; i < PEOPLE; i++) {
            String person = "p%d;%s;%s%s;%d-%02d-%02d;%s;25%02d%c%c;%d"
                    .formatted(
                            i,
                            given[random.nextInt(given.length)],
                            names[random.nextInt(names.length)],
                            ends[random.nextInt(ends.length)],
                            1930 + random.nextInt(90),
                            1 + random.nextInt(12),
                            1 + random.nextInt(28),
                            random.nextBoolean() ? "M" : "V",
                            random.nextInt(60),
                            'A' + random.nextInt(20),
                            'A' + random.nextInt(20),
                            1 + random.nextInt(200));
            gp.add(person);
            hospital.add(person.replace("Visser", "Vizser"));
        }
        Files.write(folder.resolve("gp.csv"), gp);
        Files.write(folder.resolve("hospital.csv"), hospital);
        Files.writeString(folder.resolve("spec.yaml"), """
            threshold: 0.8
            sources:
              hospital.csv:
                name: ziekenhuis
                columns: {Nr: record, V: given, A: surname, D: birth-date, G: sex, PC: postcode, H: house-number}
            """);
    }

    @Test
    void writesThePersonOfEveryRecordAndExplainsAPair() throws IOException {
        assertThat(link(
                        "--spec", path("spec.yaml"),
                        "--report", path("quality.json"),
                        "--clerical", path("clerical.csv"),
                        "--explain", "gp:p1,ziekenhuis:p1"))
                .as(err.toString())
                .isZero();
        List<String> links = Files.readAllLines(folder.resolve("links.csv"));
        assertThat(links).hasSize(2 * PEOPLE + 1);
        assertThat(links.getFirst()).isEqualTo("source,record,person,probability");
        long together =
                sources(links).stream().filter(p -> p.equals("gp+ziekenhuis")).count();
        assertThat(together).isGreaterThan((long) (.97 * PEOPLE));
        assertThat(folder.resolve("quality.json")).content().contains("estimatedRecall", "pairsPerBitOfEvidence");
        assertThat(folder.resolve("clerical.csv")).exists();
        assertThat(out.toString()).contains("at most ", "comparisons", "gp:p1 and ziekenhuis:p1", "surname");
    }

    @Test
    void aLaterDeliveryKeepsTheNumbers() throws IOException {
        assertThat(link("--spec", path("spec.yaml"), "--state", path("state"))).isZero();
        List<String> first = Files.readAllLines(folder.resolve("links.csv"));
        List<String> rows = Files.readAllLines(folder.resolve("gp.csv"));
        Files.write(folder.resolve("gp.csv"), List.of(rows.getFirst(), "n1;Piet;Nieuwkamp;1977-07-07;M;2599ZZ;1"));
        assertThat(run("link", path("gp.csv"), "-o", path("links.csv"), "--state", path("state")))
                .isZero();
        List<String> second = Files.readAllLines(folder.resolve("links.csv"));
        assertThat(second).hasSize(first.size() + 1);
        assertThat(persons(second)).containsAll(persons(first));
    }

    @Test
    void saysWhichOptionIsMisspelt() {
        assertThat(run("link", "--hlep")).isEqualTo(2);
        assertThat(err.toString()).contains("Unknown option").contains("--hlep").doesNotContain("Missing required");
        assertThat(run("link")).isEqualTo(2);
        assertThat(err.toString()).contains("Missing required");
        assertThat(run("link", path("gp.csv"), "-o", path("x.csv"), "--whole")).isEqualTo(2);
        assertThat(err.toString()).contains("--whole needs --state");
    }

    @Test
    void linksWithoutNamesWhatASpecificationDescribes() throws IOException {
        Files.writeString(folder.resolve("key"), "k".repeat(40));
        assertThat(link("--spec", path("spec.yaml"), "--encoded-with", path("key"), "--state", path("state")))
                .as(err.toString())
                .isZero();
        List<String> links = Files.readAllLines(folder.resolve("links.csv"));
        assertThat(sources(links).stream()
                        .filter(p -> p.equals("gp+ziekenhuis"))
                        .count())
                .isGreaterThan((long) (.95 * PEOPLE));
        assertThat(link("--spec", path("spec.yaml"), "--state", path("state"))).isEqualTo(1);
        assertThat(err.toString()).contains("HV-2610", "state", "plain, encoded");
        Files.writeString(folder.resolve("key"), "short");
        assertThat(link("--spec", path("spec.yaml"), "--encoded-with", path("key")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("fewer than 32 bytes");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            thresold: 0.8                                   | HV-2002 | Did you mean 'threshold'?
            threshold: 2                                    | HV-2608 | Give 0 < clerical <= threshold < 1
            largest: 1                                      | HV-2608 | at least 2 records
            comparisons: 2                                  | HV-2609 | comparisons in the specification
            sources: {gp.cvs: {columns: {nr: record}}}      | HV-2608 | Did you mean 'gp.csv'?
            sources: {gp: {columns: {nr: record}}}          | HV-2608 | Did you mean 'gp.csv'?
            sources: {gp.csv: {columns: {nr: recrd}}}       | HV-2004 | Did you mean 'record'?
            sources: {gp.csv: {columns: {nummer: record}}}  | HV-2607 | Columns: nr, voornaam
            sources: {gp.csv: {columns: {nr: record}}}      | HV-2604 | gp.csv
            sources: {gp.csv: {name: hospital}}             | HV-2606 | different names
            """)
    void saysWhatIsWrongWithASpecificationAndWritesNothing(String spec, String number, String remedy)
            throws IOException {
        Files.writeString(folder.resolve("spec.yaml"), spec);
        Files.writeString(folder.resolve("hospital.csv"), Files.readString(folder.resolve("gp.csv")));
        assertThat(link("--spec", path("spec.yaml"))).isEqualTo(1);
        assertThat(err.toString()).contains(number, remedy).doesNotContain("?.");
        assertThat(folder.resolve("links.csv")).doesNotExist();
    }

    @Test
    void keepsWhatWasLinkedWhenARecordToExplainDoesNotExist() throws IOException {
        assertThat(link("--spec", path("spec.yaml"), "--state", path("state"), "--explain", "gp:p1,ziekenhuis:nobody"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("HV-2611", "with the record number of links.csv");
        assertThat(folder.resolve("links.csv")).exists();
        assertThat(folder.resolve("state/current")).hasContent("run-00001");
    }

    private static List<String> persons(List<String> links) {
        return links.stream()
                .skip(1)
                .map(l -> l.substring(0, l.lastIndexOf(',')))
                .toList();
    }

    /** The sources of each person. */
    private static List<String> sources(List<String> links) {
        Map<String, String> sources = new TreeMap<>();
        links.stream().skip(1).map(l -> l.split(",")).forEach(c -> sources.merge(c[2], c[0], (a, b) -> a + "+" + b));
        return List.copyOf(sources.values());
    }

    private int link(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("link", path("gp.csv"), path("hospital.csv"), "-o", path("links.csv")));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    private String path(String file) {
        return folder.resolve(file).toString();
    }
}
