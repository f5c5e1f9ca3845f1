package nl.hofvijver.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading and writing tables, and what is said when one is not in order. */
class TablesTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void sit() {
        desk = new Desk(folder);
    }

    @Test
    void aTableDividedBySemicolonsHasDecimalCommasAndSoHasTheResult() throws IOException {
        desk.write("in.csv", "wijk;count;expected\nA;10;8,74\n");
        Desk.Said said = desk.type("smr", "in.csv", "--multiplier", "1");
        assertThat(said.out()).startsWith("wijk;count;expected;value;").contains("\nA;10;8,74;1,144164759725400");
    }

    @Test
    void aByteOrderMarkQuotesAndEmptyLinesAreTaken() throws IOException {
        desk.write("in.csv", "\uFEFF\"count\",\"population\",area\n\n10,100,\"Loosduinen, west\"\n\n");
        Desk.Said said = desk.type("proportion", "in.csv");
        assertThat(said.number(0, "value")).isEqualTo(0.1);
        assertThat(said.cell(0, "area")).isEqualTo("Loosduinen, west");
    }

    @Test
    void everythingThatIsWrongIsToldTogetherWithItsPlace() throws IOException {
        desk.write("in.csv", "count,population\n1,10\nx,20\n2,\"3,5\"\n4\n");
        Desk.Said said = desk.type("rate", "in.csv");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.problems())
                .contains("HV-6107 'x' is not a number.")
                .contains("in.csv, line 3, column count")
                .contains("HV-6107 '3,5' is not a number.")
                .contains("line 4, column population")
                .contains("use --decimal comma")
                .contains("HV-6104 A line has 1 columns, the header has 2.")
                .contains("line 5");
    }

    @Test
    void afterTenProblemsTheRestIsCounted() throws IOException {
        String rows = IntStream.range(0, 25).mapToObj(i -> "x,10").collect(Collectors.joining("\n"));
        desk.write("in.csv", "count,population\n" + rows + "\n");
        Desk.Said said = desk.type("rate", "in.csv");
        assertThat(said.problems().lines().filter(line -> line.startsWith("HV-6107")))
                .hasSize(10);
        assertThat(said.problems()).contains("15 more values of this table cannot be read.");
    }

    @Test
    void aColumnUnderAnotherNameIsGivenOrTheNearestIsNamed() throws IOException {
        desk.write("in.csv", "events,populatoin\n10,100\n");
        Desk.Said missing = desk.type("rate", "in.csv", "--column", "count=events");
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.problems()).contains("HV-6106 There is no column 'population'.", "'populatoin'?");
        Desk.Said given = desk.type(
                "rate", "in.csv", "--column", "count=events", "--column", "population=populatoin", "--multiplier", "1");
        assertThat(given.number(0, "value")).isEqualTo(0.1);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "''; HV-6103 The table is empty.",
                "count,population; HV-6103 The table has a header and no rows.",
                "count,count/1,2; HV-6105 Column 'count' stands twice in the table.",
                "count,population/1,\"2; HV-6104 A quoted value is not closed."
            })
    void aTableThatIsNoTableIsRefused(String table, String problem) throws IOException {
        desk.write("in.csv", table.replace('/', '\n'));
        Desk.Said said = desk.type("rate", "in.csv");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.problems()).contains(problem);
    }

    @Test
    void valuesThatMustBeThereOrWholeOrYesAreSaidToBeSo() throws IOException {
        desk.write("in.csv", "exit,event\n1,1.5\n2,\n");
        assertThat(desk.type("kaplan-meier", "in.csv").problems()).contains("HV-6108 '1.5'", "HV-6110", "line 3");
        desk.write("in.csv", "predicted,event\n0.5,maybe\n");
        assertThat(desk.type("auc", "in.csv").problems()).contains("HV-6109 'maybe' is neither yes nor no.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "proportoin in.csv; HV-6101 There is no method 'proportoin'.; Did you mean 'proportion'?",
                "proportion in.csv --level 95; HV-6111 '95' is not allowed for --level.; between 0 and 1",
                "proportion in.csv --limits wald; HV-6111 'wald'; one of wilson, wilson-corrected",
                "proportion in.csv --column events=count; HV-6111; The columns are count, population",
                "proportion; HV-6112 Which table?; --help",
                "its its.csv; HV-6112 The method needs --change.; first time with the intervention"
            })
    void wrongUseEndsWithTwoAndSaysWhatIsPossible(String words, String problem, String remedy) throws IOException {
        desk.write("in.csv", "count,population\n1,10\n");
        desk.write("its.csv", "time,value\n1,10\n2,11\n");
        Desk.Said said = desk.type(words.split(" "));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.problems()).contains(problem, remedy);
    }

    @Test
    void aMisspeltOptionIsAnErrorWithTheNearestName() throws IOException {
        desk.write("in.csv", "count,population\n1,10\n");
        Desk.Said said = desk.type("proportion", "in.csv", "--levle", "0.9");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.problems()).contains("--levle", "--level");
    }

    @Test
    void valuesThatTheLibraryDoesNotTakeAreAProblemOfTheTable() throws IOException {
        desk.write("in.csv", "lists,count\nA,3\nAD,4\n");
        Desk.Said said = desk.type("three-lists", "in.csv");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.problems()).contains("HV-6115", "'AD' is not a combination");
    }

    @Test
    void aNeighbourThatIsNoAreaIsNamed() throws IOException {
        desk.write("in.csv", "area,value\nNoord,1\nZuid,2\nOost,4\nWest,3\n");
        desk.write("pairs.csv", "from,to\nNoord,Oost\nOots,Zuid\n");
        Desk.Said said = desk.type("moran", "in.csv", "--neighbours", "pairs.csv");
        assertThat(said.problems()).contains("HV-6114", "'Oots'", "Did you mean 'Oost'?");
    }

    @Test
    void theResultIsThereWholeOrNotAtAll() throws IOException {
        desk.write("in.csv", "count,population\n1,10\n");
        Path result = desk.write("result.csv", "old");
        assertThat(desk.type("rate", "in.csv", "-o", "result.csv").out()).contains("1 rows written");
        assertThat(Files.readString(result)).startsWith("count,population,value,lower,upper,method,reason,note\n1,10,");
        desk.write("in.csv", "count,population\n1,x\n");
        Files.writeString(result, "old");
        assertThat(desk.type("rate", "in.csv", "-o", "result.csv").code()).isEqualTo(1);
        assertThat(result).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("in.csv", "result.csv");
        }
    }

    @Test
    void aResultGivesWayToAColumnOfTheSameName() throws IOException {
        desk.write("in.csv", "count,population,value\n1,10,mine\n");
        Desk.Said said = desk.type("proportion", "in.csv");
        assertThat(said.cell(0, "value")).isEqualTo("mine");
        assertThat(said.number(0, "result_value")).isEqualTo(0.1);
    }

    @Test
    void groupsByTwoColumnsAreApartEvenWhenTheirTextsRunTogether() throws IOException {
        desk.write("in.csv", "a,b,value\n1,11,1\n11,1,1\n1,11,3\n11,1,0\n");
        Desk.Said said = desk.type("gini", "in.csv", "--by", "a,b");
        assertThat(said.rows()).hasSize(2);
        assertThat(said.number(0, "value")).isEqualTo(0.25);
        assertThat(said.number(1, "value")).isEqualTo(0.5);
    }
}
