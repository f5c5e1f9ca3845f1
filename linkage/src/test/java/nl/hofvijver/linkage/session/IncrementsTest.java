package nl.hofvijver.linkage.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.linkage.LinkResult;
import nl.hofvijver.linkage.LinkSettings;
import nl.hofvijver.linkage.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncrementsTest {
    @TempDir
    Path folder;

    /** Of the last run: sizes of blocks, numbers of pairs, and the probability of every record. */
    private List<Object> counted = List.of();

    /** All at once and in parts, in two orders, gives the same groups. */
    @Test
    void batchAndAnyOrderOfDeliveriesGiveTheSamePersons() throws IOException {
        List<SourceFile> files = new TownRegister(150)
                .add("a", "x;Gerrit;;Vreeswijk;1950-01-02;M;2511AA;1;", "z;Gerit;;Vreeswijk;1950-01-02;M;2599ZZ;5;")
                .add("b", "x;Gerrit;;Vreeswijk;1950-02-01;M;2511AA;1;")
                .add("c", "y;G;;Vreeswijk;1950-01-02;M;2511AA;1;", "s;Anna;;Bakker;1950-01-02;V;2511AA;1;")
                .write(folder);
        Set<Set<String>> batch = groups(link(folder.resolve("batch"), files));
        List<Object> countedAtOnce = counted;
        for (List<Integer> order : List.of(List.of(2, 0, 1), List.of(1, 2, 0))) {
            Path state = folder.resolve("state" + order);
            Map<String, String> persons = Map.of();
            for (int next : order) {
                persons = link(state, List.of(files.get(next)));
            }
            assertThat(groups(persons)).isEqualTo(batch);
            assertThat(counted).isEqualTo(countedAtOnce);
        }
    }

    @Test
    void aPersonKeepsItsNumberAndEveryMergeAndSplitIsInTheHistory() throws IOException {
        Path state = folder.resolve("state");
        List<SourceFile> town = new TownRegister(150).write(folder);
        Map<String, String> first = link(state, town);
        String sure = "Sietske;;Oosterkamp;1975-08-09;V;2533AB;4;";
        Map<String, String> second = link(state, List.of(file("d", "one;" + sure), file("e", "two;;;;;V;;;")));
        first.forEach((record, person) -> assertThat(second).containsEntry(record, person));
        assertThat(second.get("d:one")).isNotEqualTo(second.get("e:two"));
        // The second record turns out to have a date and an address: it is the same woman.
        Map<String, String> third = link(state, List.of(file("e", "two;" + sure)));
        assertThat(third.get("e:two")).isEqualTo(third.get("d:one")).isEqualTo(second.get("d:one"));
        assertThat(history(state, 3)).anyMatch(line -> line.startsWith("merged," + second.get("e:two")));
        // It was a mistake: the record is somebody else's. The old number is not used again.
        Map<String, String> fourth = link(state, List.of(file("e", "two;Barend;;Westerhuis;1931-03-04;M;2540AC;77;")));
        assertThat(fourth.get("d:one")).isEqualTo(third.get("d:one"));
        assertThat(fourth.get("e:two")).isNotEqualTo(second.get("e:two"));
        assertThat(history(state, 4)).anyMatch(line -> line.startsWith("split," + third.get("d:one")));
    }

    /** A source delivered whole again, with records that came, went, changed and stayed; a number becomes a placeholder. */
    @Test
    void whatChangedOrWentIsAsIfItHadAlwaysBeenSo() throws IOException {
        Path state = folder.resolve("state");
        TownRegister town = new TownRegister(150);
        String shared = town.nextBsn();
        town.add("a", "s0;Anna;;Zeegers;1950-01-02;V;2511AA;1;" + shared)
                .add("b", "s0;Anna;;Zeegers;1950-01-02;V;2599ZZ;9;" + shared);
        List<SourceFile> before = town.write(folder);
        Map<String, String> first = link(state, before);
        assertThat(first.get("a:s0")).isEqualTo(first.get("b:s0"));
        List<String> rows = new ArrayList<>(
                Files.readAllLines(before.getFirst().spec().file()).subList(1, 140));
        rows.set(3, rows.get(3).replaceAll(";19\\d\\d-", ";1901-"));
        for (int i = 1; i < 9; i++) {
            rows.add("s" + i + ";Wim;;Zo" + "aeiouylk".charAt(i - 1) + "mer;19" + (40 + i) + "-03-0" + i + ";M;25"
                    + (30 + i) + "AA;4;" + shared);
        }
        List<SourceFile> after = List.of(TownRegister.write(folder.resolve("a.csv"), rows), before.get(1));
        Map<String, String> later = link(state, after, true);
        List<Object> countedLater = counted;
        assertThat(groups(later)).isEqualTo(groups(link(folder.resolve("batch"), after)));
        assertThat(countedLater).isEqualTo(counted);
        assertThat(later).doesNotContainKey("a:p145").containsKey("a:s4");
        rows.removeLast();
        List<SourceFile> last = List.of(TownRegister.write(folder.resolve("a.csv"), rows), before.get(1));
        assertThat(groups(link(state, last, true)))
                .as("unchanged records are taken over from a run in which others went")
                .isEqualTo(groups(link(folder.resolve("batch2"), last)));
    }

    private SourceFile file(String source, String... rows) throws IOException {
        return TownRegister.write(folder.resolve(source + ".csv"), List.of(rows));
    }

    private static List<String> history(Path state, int run) throws IOException {
        return Files.readAllLines(state.resolve("history").resolve("run-%05d.csv".formatted(run)));
    }

    private Map<String, String> link(Path state, List<SourceFile> files) throws IOException {
        return link(state, files, false);
    }

    private Map<String, String> link(Path state, List<SourceFile> files, boolean whole) throws IOException {
        Path links = folder.resolve("links.csv");
        try (LinkSession session = LinkSession.open(folder, Optional.of(state), Optional.empty(), Progress.silent())) {
            LinkResult result = session.link(files, LinkSettings.STANDARD, whole);
            session.writeLinks(links);
            counted = List.of(result.limits(), result.compared(), result.histogram(), result.refused(), sure(links));
            session.keep();
        }
        Map<String, String> persons = new HashMap<>();
        List<String> lines = new ArrayList<>(Files.readAllLines(links));
        lines.removeFirst();
        for (String line : lines) {
            String[] cells = line.split(",");
            persons.put(cells[0] + ":" + cells[1], cells[2]);
        }
        return persons;
    }

    /** How sure it is of every record, to the last digit. */
    private static Set<String> sure(Path links) throws IOException {
        Set<String> sure = new HashSet<>();
        for (String line : Files.readAllLines(links)) {
            String[] cells = line.split(",");
            sure.add(cells[0] + ":" + cells[1] + " " + cells[3]);
        }
        return sure;
    }

    private static Set<Set<String>> groups(Map<String, String> persons) {
        Map<String, Set<String>> groups = new HashMap<>();
        persons.forEach((record, person) ->
                groups.computeIfAbsent(person, p -> new HashSet<>()).add(record));
        return new HashSet<>(groups.values());
    }
}
