package nl.hofvijver.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import nl.hofvijver.desk.family.Catalogue;
import nl.hofvijver.statistics.Notice;
import nl.hofvijver.statistics.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table that does not allow a figure gets a reason in its place; the groups beside it get their figure. */
class ReasonsTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "proportion; count,population/12,10; COUNT_ABOVE_POPULATION",
                "proportion; count,population/1,0; POPULATION_NOT_POSITIVE",
                "proportion; count,population/,10; COUNT_MISSING",
                "rate; count,population/-1,10; COUNT_NEGATIVE",
                "smr; count,expected/3,0; NO_EXPECTED_EVENTS",
                "dsr; band,count,population/0-4,3,100; BAND_MISSING",
                "dsr; band,count,population/0-14,3,100; BAND_UNKNOWN",
                "life-expectancy; age,deaths,population/0,1,5000/50,0,5000; NO_EVENTS_IN_OPEN_BAND",
                "life-expectancy; age,deaths,population/0,1,5000/0,1,5000/50,9,5000; BAND_REPEATED",
                "gini; value/0/0; MEAN_NOT_POSITIVE",
                "quantiles; score/1/2; TOO_FEW_POINTS",
                "funnel; count,size/3,0; POPULATION_NOT_POSITIVE",
                "empirical-bayes; count,expected/4,5/5,5/6,5/5,5; NO_VARIATION",
                "erlang-c; arrivals,service_rate,servers/3,1,3; UNSTABLE_QUEUE",
                "erlang-c; arrivals,service_rate,servers/3,0,3; VALUE_OUT_OF_RANGE",
                "capture-recapture; first,second,both/10,20,0; NO_OVERLAP",
                "kaplan-meier; exit,event,entry/2,1,0/4,1,4; VALUE_OUT_OF_RANGE",
                "scan; area,x,y,cases,population/A,0,0,1,10; TOO_FEW_POINTS",
                "restricted-mean-difference; arm,exit,event/a,2,1/a,3,0; NO_CONTROL"
            })
    void isGiven(String method, String table, String reason) throws IOException {
        new Desk(folder).write("in.csv", table.replace('/', '\n') + "\n");
        Desk.Said said = new Desk(folder).type(method, "in.csv");
        assertThat(said.problems())
                .contains(reason + " (", Reason.valueOf(reason).description());
        assertThat(said.code()).isZero();
        assertThat(said.rows())
                .anySatisfy(row -> assertThat(row.getField("reason")).isEqualTo(reason));
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(
            delimiter = ';',
            value = {
                "logistic; --covariates x; outcome,x/0,1/0,2/0,3/1,4/1,5/1,7; SEPARATION",
                "logistic; --categories x; outcome,x/0,a/0,a/1,b/0,b/1,b/1,; VALUE_MISSING",
                "poisson; --covariates x,z; outcome,x,z/1,1,2/3,2,4/2,3,6/5,4,8; COLLINEAR",
                "poisson; --categories g; outcome,g/1,a/3,a/0,b/0,b; LEVEL_WITHOUT_EVENTS",
                "its; --change 2; time,value/1,5/2,6/3,7; TOO_FEW_POINTS",
                "cox; --covariates x; exit,event,x/1,1,1/2,1,1/5,1,1/3,0,0/4,0,0; SEPARATION",
                "cox; --covariates x,z; exit,event,x,z/1,1,1,2/2,1,3,6/3,0,2,4/4,1,4,8; COLLINEAR",
                "priority-queue; --service-rate 1 --servers 2; arrivals/3/1; UNSTABLE_QUEUE",
                "weighting; --covariates x; treated,outcome,x/1,3,9/1,4,8/1,4,7/0,3,2/0,2,1/0,1,3; SEPARATION",
                "competing-risks; --cause 1; exit,event/1,0/2,2; NO_EVENTS",
                "k-means; --covariates x --groups 2; x/1/1/1; NO_VARIATION",
                "trend; --ahead 6; time,value/1,5/2,6/3,7; TOO_FEW_POINTS",
                "poisson; --errors hc3 --covariates x; outcome,x/3,0/1,0/4,0/5,1; NO_VALID_STANDARD_ERROR",
                "newey-west; --covariates x; time,value,x/1,5,1/2,6,2; TOO_FEW_POINTS"
            })
    void ofAModelIsGiven(String method, String options, String table, String reason) throws IOException {
        new Desk(folder).write("in.csv", table.replace('/', '\n') + "\n");
        String[] words = (method + " in.csv " + options).split(" ");
        Desk.Said said = new Desk(folder).type(words);
        assertThat(said.problems())
                .contains(reason + " (", Reason.valueOf(reason).description());
        assertThat(said.cell(0, "reason")).isEqualTo(reason);
        assertThat(said.cell(0, "method")).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(
            delimiter = ';',
            value = {
                "matching; --covariates age,sex --caliper 1; ; NOT_BALANCED",
                "three-lists; ; lists,count/A,10/B,8/AB,1/C,6/AC,1/BC,1/ABC,1; SPARSE_TABLE",
                "did; ; ; FEW_CLUSTERS"
            })
    void whatAReaderMustKnowIsInTheNoteAndExplained(
            String method, @Nullable String options, @Nullable String table, String notice) throws IOException {
        var desk = new Desk(folder);
        Catalogue.named(method).orElseThrow().example().write(folder);
        if (table != null) {
            desk.write(method + ".csv", table.replace('/', '\n') + "\n");
        }
        Desk.Said said = desk.type((method + " " + method + ".csv " + (options == null ? "" : options))
                .strip()
                .split(" "));
        assertThat(said.rows())
                .anySatisfy(row -> assertThat(row.getField("note")).contains(notice));
        assertThat(said.problems())
                .contains(notice + ": " + Notice.valueOf(notice).description());
    }

    @Test
    void aGroupWithoutABandHasAReasonAndItsNeighbourARate() throws IOException {
        var desk = new Desk(folder);
        desk.write("standard.csv", "band,weight\nyoung,1\nold,1\n");
        desk.write("in.csv", "area,band,count,population\nA,old,30,100\nA,young,10,100\nB,young,12,100\n");
        Desk.Said said =
                desk.type("dsr", "in.csv", "--standard", "standard.csv", "--by", "area", "--multiplier", "100");
        assertThat(said.number(0, "value")).isEqualTo(20);
        assertThat(said.cell(1, "area")).isEqualTo("B");
        assertThat(said.cell(1, "value")).isEmpty();
        assertThat(said.cell(1, "reason")).isEqualTo("BAND_MISSING");
        assertThat(said.cell(1, "note")).isEqualTo("band old");
    }

    @Test
    void anAutocorrelationThatRunsToOneIsRefused() throws IOException {
        var desk = new Desk(folder);
        var table = new StringBuilder("time,value\n");
        for (int t = 0; t < 12; t++) {
            table.append(t).append(',').append(t * t * t).append('\n');
        }
        desk.write("in.csv", table.toString());
        assertThat(desk.type("ar1", "in.csv", "--how", "prais-winsten").cell(0, "reason"))
                .isEqualTo("NOT_CONVERGED");
    }
}
