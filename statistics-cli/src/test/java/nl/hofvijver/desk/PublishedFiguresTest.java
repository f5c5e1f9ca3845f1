package nl.hofvijver.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import nl.hofvijver.desk.family.Catalogue;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The examples hold tables that were published with their results; the command gives the same. Sources: proportion
 * Newcombe 1998a, method 3; proportion-difference Newcombe 1998b, method 10; dsr Fay & Feuer 1997; smr Breslow & Day
 * 1987, table 2.10; life-expectancy Public Health England's calculator; concentration-index O'Donnell et al. 2008,
 * table 8.1; adjust-p by hand; poisson Dobson 1990, p. 93; kaplan-meier, log-rank the leukaemia study in Miller 1997;
 * cox Edmunson et al. 1979 as in R's survival; its by statsmodels; three-lists Bishop, Fienberg & Holland 1975;
 * erlang-c Cooper 1981; the others by hand from the formula on the help page.
 */
class PublishedFiguresTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}: row {1} has {2} = {3}")
    @CsvSource({
        "proportion, 0, lower, 0.2553, 5e-5",
        "proportion, 0, upper, 0.3662, 5e-5",
        "proportion, 2, upper, 0.1611, 5e-5",
        "proportion-difference, 0, lower, 0.0524, 5e-5",
        "proportion-difference, 0, upper, 0.3339, 5e-5",
        "proportion-difference, 1, lower, 0.1705, 5e-5",
        "proportion-difference, 1, upper, 0.8090, 5e-5",
        "dsr, 0, value, 75.5290074, 1e-6",
        "dsr, 0, lower, 67.7021204, 1e-6",
        "dsr, 0, upper, 188.3001727, 1e-6",
        "smr, 0, lower, 0.549, 6e-4",
        "smr, 0, upper, 2.104, 6e-4",
        "indirect, 0, expected, 3, 1e-12",
        "indirect, 0, value, 41.6666667, 1e-6",
        "life-expectancy, 0, value, 18.76856852, 1e-7",
        "life-expectancy, 0, lower, 18.57698330, 1e-5",
        "healthy-life-expectancy, 0, value, 54.90825688, 1e-7",
        "sii, 0, value, 0.2560995851, 1e-9",
        "concentration-index, 0, value, -0.1694, 5e-5",
        "gini, 0, value, 0.75, 1e-12",
        "funnel, 0, upper998, 0.1293165, 1e-6",
        "workforce, 1, supply, 101.5, 1e-9",
        "workforce, 1, leavers, 14, 1e-12",
        "moran, 0, index, 0.4, 1e-12",
        "adjust-p, 0, p_fdr, 0.04, 1e-12",
        "poisson, 0, ratio, 21, 1e-9",
        "poisson, 1, error, 0.2021708, 1e-6",
        "logistic, 1, ratio, 6, 1e-9",
        "firth, 1, ratio, 27, 1e-6",
        "kaplan-meier, 0, value, 0.909, 5e-4",
        "kaplan-meier, 3, lower, 0.377, 6e-4",
        "kaplan-meier, 10, value, 31, 0",
        "log-rank, 0, statistic, 3.396, 5e-4",
        "cox, 0, coefficient, 0.14732659546911, 1e-9",
        "cox, 1, error, 0.63204937187945, 1e-9",
        "its, 2, value, -5.23855584749985, 1e-10",
        "its, 2, error, 2.21179947825435, 1e-10",
        "did, 0, value, -3.45, 1e-12",
        "capture-recapture, 0, value, 397.0588235, 1e-6",
        "repeated-sightings, 0, value, 256.6666667, 1e-6",
        "three-lists, 7, value, 470.8, 1e-6",
        "e2sfca, 0, value, 0.0045822785, 1e-10",
        "erlang-c, 0, wait_probability, 0.4444444444, 1e-9",
        "erlang-c, 1, wait_probability, 0.409, 5e-4",
        "auc, 0, value, 0.75, 1e-12",
        "calibration, 3, value, 0.1985, 1e-12"
    })
    void agrees(String method, int row, String column, double expected, double tolerance) throws IOException {
        Desk.Said said =
                new Desk(folder).example(Catalogue.named(method).orElseThrow().example());
        assertThat(said.number(row, column)).isCloseTo(expected, within(tolerance));
    }
}
