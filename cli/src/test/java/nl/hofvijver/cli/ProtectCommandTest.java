package nl.hofvijver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** {@code hofvijver protect} and {@code hofvijver audit} on files, as a user runs them. */
class ProtectCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @BeforeEach
    void writeTable() throws IOException {
        write("area.csv", "child,parent\nw1,all\nw2,all\nb1,w1\nb2,w1\nb3,w1\nb4,w2\nb5,w2\nb6,w2\n");
        write("sex.csv", "child,parent\nm,all\nf,all\n");
        write("cube.csv", cube(7));
    }

    @Test
    void keepsRowsAndOrderAndHidesBothSmallAndOtherCellsAlike() throws IOException {
        assertThat(protect("cube.csv", "out.csv", "--reasons", path("reasons.csv")))
                .isZero();

        List<String> before = Files.readAllLines(folder.resolve("cube.csv"));
        List<String> after = Files.readAllLines(folder.resolve("out.csv"));
        assertThat(after).hasSameSizeAs(before);
        assertThat(after.getFirst()).isEqualTo("area,sex,n,value,status");
        for (int line = 1; line < before.size(); line++) {
            String row = before.get(line);
            String codes = row.substring(0, row.lastIndexOf(','));
            int count = Integer.parseInt(row.substring(row.lastIndexOf(',') + 1));
            assertThat(after.get(line)).isIn(row + "," + count + ",ok", codes + ",,,hidden");
            if (count >= 1 && count <= 4) {
                assertThat(after.get(line)).endsWith(",hidden");
            }
        }
        assertThat(Files.readString(folder.resolve("reasons.csv"))).contains(",small", ",secondary");
        assertThat(out.toString()).contains("cells, ", "hidden (");
    }

    @Test
    void theAuditPassesWhatWasProtectedAndFailsWhatWasNot() {
        protect("cube.csv", "out.csv");
        assertThat(audit("--released", path("out.csv"))).isZero();
        assertThat(out.toString()).contains("0 known exactly, 0 narrower");

        assertThat(audit()).isEqualTo(1);
        assertThat(err.toString()).contains("HV-3221", "lies between");

        assertThat(audit("--released", path("cube.csv"))).isEqualTo(1);
        assertThat(out.toString()).contains("cells that break a rule themselves are shown as they are");
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        protect("cube.csv", "one.csv");
        protect("cube.csv", "two.csv");
        assertThat(folder.resolve("two.csv")).hasSameBinaryContentAs(folder.resolve("one.csv"));
    }

    @Test
    void aSecondReleaseIsDecidedAroundTheFirst() throws IOException {
        write("areas.csv", onlyTotalsOfSex());
        assertThat(run(
                        "protect",
                        path("areas.csv"),
                        "--value",
                        "n",
                        "--small",
                        "1..4",
                        "--hierarchy",
                        "area=" + path("area.csv"),
                        "-o",
                        path("first.csv")))
                .isZero();
        String earlier = path("first.csv") + "=" + path("areas.csv");
        assertThat(protect("cube.csv", "second.csv", "--earlier", earlier)).isZero();
        assertThat(audit("--released", path("second.csv"), "--earlier", earlier))
                .isZero();
    }

    @ParameterizedTest(name = "{0} with {1} instead of {2}: {3}")
    @CsvSource({
        "cube.csv, 'b1,m,-3', 'b1,m,', HV-3205",
        "cube.csv, 'b1,m,2.5', 'b1,m,', HV-3206",
        "cube.csv, 'b9,m,3', 'b1,m,', HV-3207",
        "cube.csv, 'b2,m,3', 'b1,m,', HV-3208",
        "cube.csv, 'b1,m,999', 'b1,m,', HV-3209",
        "cube.csv, 'b1,m,many', 'b1,m,', HV-3204",
        "cube.csv, 'b1,m,3,4', 'b1,m,', HV-3203",
        "cube.csv, 'area,sex,number', 'area,sex,n', HV-3202",
        "area.csv, 'w1,b1', 'w1,all', HV-3212",
        "area.csv, 'b1,w2\nb1,w1', 'b1,w1', HV-3213"
    })
    void badInputHasANumberAndAPlace(String file, String line, String start, String number) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve(file)));
        lines.replaceAll(l -> l.startsWith(start) ? line.replace("\\n", "\n") : l);
        write(file, String.join("\n", lines) + "\n");

        assertThat(protect("cube.csv", "out.csv")).isEqualTo(1);
        assertThat(err.toString()).contains(number);
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    @Test
    void theAuditUsesWhatEverybodyKnowsOfThePopulation() throws IOException {
        protect("cube.csv", "out.csv");
        StringBuilder bounded = new StringBuilder();
        for (String line : Files.readAllLines(folder.resolve("cube.csv"))) {
            bounded.append(line).append(bounded.isEmpty() ? ",people" : line.substring(line.lastIndexOf(',')));
            bounded.append('\n');
        }
        write("cube.csv", bounded.toString());
        // Nobody more lives there than are counted: every hidden cell must be full.
        assertThat(audit("--released", path("out.csv"), "--ceiling", "people")).isEqualTo(1);
        assertThat(out.toString()).doesNotContain("0 known exactly");
    }

    @Test
    void aTableWithoutItsTotalIsRefused() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("cube.csv"))) {
            write(
                    "cube.csv",
                    String.join("\n", lines.filter(l -> !l.startsWith("all,")).toList()) + "\n");
        }
        assertThat(protect("cube.csv", "out.csv")).isEqualTo(1);
        assertThat(err.toString()).contains("HV-3210", "total 'all' of area");
    }

    @Test
    void misspeltOptionsAndNumbersAreWrongUse() {
        assertThat(protect("cube.csv", "out.csv", "--hierachy", "area=area.csv"))
                .isEqualTo(2);
        assertThat(protect("cube.csv", "out.csv", "--small", "4..1")).isEqualTo(2);
        assertThat(err.toString()).contains("not a range of counts");
    }

    @ParameterizedTest
    @CsvSource({"small-count", "controlled"})
    void roundedTablesAddUpAndAreAttackedToo(String method) throws IOException {
        assertThat(protect("cube.csv", "out.csv", "--method", method, "--base", "5"))
                .isZero();
        List<String> rows = new ArrayList<>(Files.readAllLines(folder.resolve("out.csv")));
        assertThat(rows.subList(1, rows.size())).allMatch(row -> row.endsWith(",rounded"));
        int all = value(rows, "all,all");
        assertThat(value(rows, "w1,all") + value(rows, "w2,all")).isEqualTo(all);
        assertThat(audit("--released", path("out.csv"), "--method", method, "--base", "5"))
                .isZero();
        rows.replaceAll(row -> row.startsWith("b1,m,") ? "b1,m,9999,9999,rounded" : row);
        write("other.csv", String.join("\n", rows) + "\n");
        assertThat(audit("--released", path("other.csv"), "--method", method)).isEqualTo(1);
        assertThat(err.toString()).contains("HV-3216");
        // A base of 2 leaves less than the range asked for.
        assertThat(protect("cube.csv", "no.csv", "--method", method, "--base", "2"))
                .isEqualTo(1);
        assertThat(folder.resolve("no.csv")).doesNotExist();
    }

    private static int value(List<String> rows, String start) {
        return rows.stream()
                .filter(row -> row.startsWith(start + ","))
                .mapToInt(row -> Integer.parseInt(row.split(",")[3]))
                .sum();
    }

    @Test
    void aTotalInAColumnWithoutAHierarchyIsNoticed() {
        assertThat(run(
                        "protect",
                        path("cube.csv"),
                        "--value",
                        "n",
                        "--hierarchy",
                        "area=" + path("area.csv"),
                        "-o",
                        path("out.csv")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("HV-3217", "'all' is the sum of the others", "--hierarchy sex=");
    }

    @Test
    void tooManyDimensionsAreRefusedBeforeAnythingIsDone() throws IOException {
        StringBuilder table = new StringBuilder("n");
        StringBuilder row = new StringBuilder("5");
        List<String> arguments = new ArrayList<>(List.of("protect", path("wide.csv"), "--value", "n"));
        StringBuilder codes = new StringBuilder("child,parent\n");
        for (int code = 0; code < 300; code++) {
            codes.append('c').append(code).append(",all\n");
        }
        write("codes.csv", codes.toString());
        for (int d = 0; d < 30; d++) {
            table.append(",d").append(d);
            row.append(",all");
            arguments.addAll(List.of("--hierarchy", "d" + d + "=" + path("codes.csv")));
        }
        write("wide.csv", table + "\n" + row + "\n");
        arguments.addAll(List.of("-o", path("out.csv")));

        assertThat(run(arguments.toArray(String[]::new))).isEqualTo(1);
        assertThat(err.toString()).contains("HV-3215");
    }

    @Test
    void smallAreasAreMergedWithNeighboursUnderTheSameParent() throws IOException {
        write("touching.csv", "one,other\nb1,b2\nb2,b3\nb3,b4\nb4,b5\nb5,b6\n");
        assertThat(protect("cube.csv", "out.csv", "--merge", "area=" + path("touching.csv"), "--merge-below", "25"))
                .isZero();
        assertThat(out.toString()).contains("codes were merged with neighbours");
        assertThat(Files.readString(folder.resolve("out.csv"))).contains("+");
    }

    @Test
    void figuresThatAreNoTableHaveTheirRules() throws IOException {
        write("figures.csv", "name,kind,n,freedom,smallest\nmodel,regression,812,800,24\nbest,extreme,812,,\n");
        assertThat(run("check-output", path("figures.csv"), "-o", path("verdicts.csv")))
                .isEqualTo(1);
        assertThat(Files.readString(folder.resolve("verdicts.csv")))
                .contains("model,regression,812,800,24,ok,", "best,extreme,812,,,refused,a minimum");
    }

    private String onlyTotalsOfSex() throws IOException {
        StringBuilder text = new StringBuilder("area,n\n");
        for (String line : Files.readAllLines(folder.resolve("cube.csv"))) {
            if (line.contains(",all,")) {
                text.append(line.replace(",all,", ",")).append('\n');
            }
        }
        return text.toString();
    }

    private static String cube(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] counts = new int[9][3];
        for (int b = 1; b <= 6; b++) {
            for (int s = 1; s <= 2; s++) {
                int count = random.nextInt(12);
                for (int area : new int[] {b, b <= 3 ? 7 : 8, 0}) {
                    counts[area][s] += count;
                    counts[area][0] += count;
                }
            }
        }
        StringBuilder text = new StringBuilder("area,sex,n\n");
        List<String> areas = List.of("all", "b1", "b2", "b3", "b4", "b5", "b6", "w1", "w2");
        for (int a = 0; a < 9; a++) {
            for (int s = 0; s < 3; s++) {
                text.append(areas.get(a))
                        .append(',')
                        .append(List.of("all", "m", "f").get(s));
                text.append(',').append(counts[a][s]).append('\n');
            }
        }
        return text.toString();
    }

    private int protect(String table, String target, String... more) {
        return run("protect", table(table, more), "-o", path(target));
    }

    private int audit(String... more) {
        return run("audit", table("cube.csv", more));
    }

    private String[] table(String table, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                path(table),
                "--value",
                "n",
                "--small",
                "1..4",
                "--width",
                "3",
                "--hierarchy",
                "area=" + path("area.csv"),
                "--hierarchy",
                "sex=" + path("sex.csv")));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private int run(String command, String[] first, String... last) {
        List<String> arguments = new ArrayList<>(List.of(first));
        arguments.addAll(List.of(last));
        return run(Stream.concat(Stream.of(command), arguments.stream()).toArray(String[]::new));
    }

    private int run(String... arguments) {
        CommandLine command =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
