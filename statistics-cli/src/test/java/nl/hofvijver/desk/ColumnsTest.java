package nl.hofvijver.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables as people have them: other names of columns and bands, other letters. */
class ColumnsTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void sit() {
        desk = new Desk(folder);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {"Count,Population", "events,pop", "aantal,Inwoners", "Deaths,Person-years"})
    void aColumnIsFoundUnderAnotherUsualNameAndTheUserIsTold(String header) throws IOException {
        desk.write("in.csv", header + "\n1,10\n");
        Desk.Said said = desk.type("rate", "in.csv", "--multiplier", "1");
        assertThat(said.code()).isZero();
        assertThat(said.number(0, "value")).isEqualTo(0.1);
        String[] names = header.split(",");
        assertThat(said.problems())
                .contains("Column '" + names[0] + "' is read as count", "Column '" + names[1] + "' is read as pop");
    }

    @Test
    void ofTwoColumnsThatMayBeMeantTheUserChooses() throws IOException {
        desk.write("in.csv", "events,deaths,population\n4,1,10\n");
        Desk.Said said = desk.type("rate", "in.csv");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.problems()).contains("HV-6106", "events, deaths", "--column count=events");
        Desk.Said chosen = desk.type("rate", "in.csv", "--column", "count=deaths", "--multiplier", "1");
        assertThat(chosen.number(0, "value")).isEqualTo(0.1);
        assertThat(chosen.problems()).isEmpty();
    }

    @Test
    void aColumnNamedForSomethingElseIsLeftToThat() throws IOException {
        desk.write("in.csv", "deaths,count,population\n1,4,10\n2,4,10\n");
        assertThat(desk.type("rate", "in.csv", "--multiplier", "1").number(0, "value"))
                .isEqualTo(0.4);
        desk.write("in.csv", "events,population\n1,10\n2,10\n");
        assertThat(desk.type("rate", "in.csv", "--by", "events").problems()).contains("There is no column 'count'");
    }

    /** Kilograms are not a number of persons: the second table has the same figures under a name without a meaning. */
    @Test
    void aCovariateIsNotAlsoTheWeightOfItsRows() throws IOException {
        String rows = IntStream.range(0, 40)
                .mapToObj(i -> (i * 7 % 5 > 1 ? 1 : 0) + "," + (60 + i * 13 % 17))
                .collect(Collectors.joining("\n"));
        desk.write("in.csv", "outcome,weight\n" + rows + "\n");
        desk.write("kg.csv", "outcome,kg\n" + rows + "\n");
        Desk.Said weight = desk.type("logistic", "in.csv", "--covariates", "weight");
        Desk.Said kg = desk.type("logistic", "kg.csv", "--covariates", "kg");
        assertThat(weight.number(1, "coefficient")).isEqualTo(kg.number(1, "coefficient"));
        assertThat(weight.number(1, "error")).isEqualTo(kg.number(1, "error"));
    }

    @Test
    void bandsAreFoundHoweverTheyAreWritten() throws IOException {
        desk.write("standard.csv", "band,weight\n0-64,3\n65+,1\n");
        for (String bands : new String[] {"0-64,65+", "00 - 64,65 jaar en ouder", "0 tot 65,65", "0\u201364,65 plus"}) {
            String[] names = bands.split(",");
            desk.write("in.csv", "age group,count,population\n" + names[0] + ",10,100\n" + names[1] + ",30,100\n");
            Desk.Said said = desk.type("dsr", "in.csv", "--standard", "standard.csv", "--multiplier", "100");
            assertThat(said.number(0, "value")).as(bands).isEqualTo(15);
        }
    }

    @Test
    void aLifeTableTakesBandsForAges() throws IOException {
        desk.write("ages.csv", "age,deaths,population\n0,30,9000\n1,5,9000\n65,400,9000\n");
        desk.write("bands.csv", "age,deaths,population\n0,30,9000\n1-64,5,9000\n65+,400,9000\n");
        assertThat(desk.type("life-expectancy", "bands.csv").number(0, "value"))
                .isEqualTo(desk.type("life-expectancy", "ages.csv").number(0, "value"));
        desk.write("bands.csv", "age,deaths,population\nyoung,30,9000\n65+,400,9000\n");
        assertThat(desk.type("life-expectancy", "bands.csv").problems()).contains("HV-6108 'young' is not an age");
    }

    @Test
    void aTableFromASpreadsheetIsReadWhateverItsLetters() throws IOException {
        String table = "sep=;\r\nwijk;count;population\r\nCaf\u00e9;10;100\r\n";
        for (Charset letters :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-1252")}) {
            Files.write(folder.resolve("in.csv"), table.getBytes(letters));
            Desk.Said said = desk.type("proportion", "in.csv");
            assertThat(said.code()).as(letters.name()).isZero();
            assertThat(said.out()).startsWith("wijk;count;population;value").contains("\nCaf\u00e9;10;100;0,1;");
            assertThat(said.problems().contains("Windows-1252"))
                    .isEqualTo(letters.name().equals("windows-1252"));
        }
    }

    @Test
    void aPointThatMayDivideThousandsIsNotGuessedAt() throws IOException {
        desk.write("in.csv", "count;population\n10;1.000\n");
        Desk.Said said = desk.type("proportion", "in.csv");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.problems()).contains("HV-6107 '1.000'", "If the point divides thousands");
    }

    @Test
    void codesOneAndTwoForAnEventAreRemarkedOn() throws IOException {
        desk.write("in.csv", "exit,event\n1,1\n2,2\n3,1\n");
        assertThat(desk.type("kaplan-meier", "in.csv").problems()).contains("no 0, so nobody is censored");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "cox; exit,event/1,1/2,0; HV-6112 The method needs --covariates",
                "weighting; treated,outcome/1,3/0,2; HV-6112 The method needs --covariates",
                "its --change 9; time,value/1,3/2,2; HV-6111 '9' is not allowed for --change",
                "its --change 2 --effect-at 9; time,value/1,3/2,2; run from 1 to 2",
                "synthetic-control --treated A --start 9; unit,period,outcome/A,1,2/B,1,3; HV-6111 '9'"
            })
    void whatTheTableDoesNotAllowOfAnOptionIsWrongUse(String words, String table, String problem) throws IOException {
        desk.write("in.csv", table.replace('/', '\n') + "\n");
        String[] typed = words.replaceFirst("( |$)", " in.csv ").strip().split(" ");
        Desk.Said said = desk.type(typed);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.problems()).contains(problem);
    }

    /** 1.2 events per expected event: the funnel stands around 1.2, and a figure is still count over size. */
    @Test
    void aFunnelOfRatiosMayStandAroundAnotherBenchmark() throws IOException {
        desk.write("in.csv", "count,size\n3,4\n60,55\n");
        Desk.Said said = desk.type("funnel", "in.csv", "--kind", "ratio", "--benchmark", "1.2");
        assertThat(said.number(0, "value")).isEqualTo(0.75);
        // 4.8 expected at the benchmark: exact limits by chi-squared quantiles, found with R 4.2.2.
        assertThat(said.number(0, "upper95")).isEqualTo(2.50167478705704, within(1e-9));
    }

    @Test
    void whatTheLibraryOffersBesidesCanBeAskedFor() throws IOException {
        desk.write("in.csv", "first,second,both\n100,80,20\n");
        Desk.Said errors = desk.type("capture-recapture", "in.csv", "--missed", "0.1", "--wrong", "0.05");
        double both = 20 * 0.95 / 0.9;
        assertThat(errors.number(0, "value")).isEqualTo(101 * 81 / (both + 1) - 1, within(1e-9));
        desk.write("in.csv", "value\n1\n2\n5\n9\n");
        Desk.Said persons = desk.type("gini", "in.csv", "--persons");
        assertThat(persons.number(0, "lower")).isLessThan(persons.number(0, "value"));
        assertThat(desk.type("gini", "in.csv").cell(0, "lower")).isEmpty();
    }
}
