package nl.hofvijver.protection.rule;

import static org.assertj.core.api.Assertions.assertThat;

import nl.hofvijver.protection.rule.Statistic.Kind;
import nl.hofvijver.protection.rule.StatisticRules.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticRulesTest {
    @ParameterizedTest(
            name =
                    "{0}: n {1}, events {2}, share {3}, largest {4}, two {5}, freedom {6}, smallest {7}, groups {8}: {9}")
    @CsvSource({
        "COUNT, 0, NaN, NaN, NaN, NaN, NaN, NaN, NaN, OK",
        "COUNT, 9, NaN, NaN, NaN, NaN, NaN, NaN, NaN, REFUSED",
        "COUNT, 50, NaN, 0.95, NaN, NaN, NaN, NaN, NaN, REFUSED",
        "PROPORTION, 100, 40, NaN, NaN, NaN, NaN, NaN, NaN, OK",
        "PROPORTION, 100, 9, NaN, NaN, NaN, NaN, NaN, NaN, REFUSED",
        "PROPORTION, 100, 91, NaN, NaN, NaN, NaN, NaN, NaN, REFUSED",
        "PROPORTION, 1000, 950, NaN, NaN, NaN, NaN, NaN, NaN, REFUSED",
        "RATE, 100, 300, NaN, NaN, NaN, NaN, NaN, NaN, OK",
        "RATE, 100, 9, NaN, NaN, NaN, NaN, NaN, NaN, REFUSED",
        "RATIO, 100, NaN, NaN, NaN, NaN, NaN, NaN, NaN, REFUSED",
        "MEAN, 10, NaN, NaN, NaN, NaN, NaN, NaN, NaN, OK",
        "MEAN, 40, NaN, NaN, 0.6, NaN, NaN, NaN, NaN, REFUSED",
        "SUM, 40, NaN, NaN, 0.3, 0.5, NaN, NaN, NaN, OK",
        "SUM, 40, NaN, NaN, NaN, NaN, NaN, NaN, NaN, REFUSED",
        "SUM, 40, NaN, NaN, 0.49, 0.95, NaN, NaN, NaN, REFUSED",
        "QUANTILE, 100, NaN, NaN, NaN, NaN, NaN, 25, NaN, OK",
        "QUANTILE, 100, NaN, NaN, NaN, NaN, NaN, 5, NaN, REFUSED",
        "EXTREME, 100000, NaN, NaN, NaN, NaN, NaN, NaN, NaN, REFUSED",
        "MODE, 100, NaN, 0.5, NaN, NaN, NaN, NaN, NaN, OK",
        "CORRELATION, 10, NaN, NaN, NaN, NaN, NaN, NaN, NaN, OK",
        "REGRESSION, 100, NaN, NaN, NaN, NaN, 90, 12, NaN, OK",
        "REGRESSION, 20, NaN, NaN, NaN, NaN, 9, 12, NaN, REFUSED",
        "RESIDUALS, 1000, NaN, NaN, NaN, NaN, NaN, NaN, NaN, REFUSED",
        "SURVIVAL, 1000, NaN, NaN, NaN, NaN, NaN, 10, NaN, OK",
        "SURVIVAL, 1000, NaN, NaN, NaN, NaN, NaN, 9, NaN, REFUSED",
        "HISTOGRAM, 1000, NaN, NaN, NaN, NaN, NaN, 3, NaN, REFUSED",
        "MAP, 1000, NaN, NaN, NaN, NaN, NaN, 10, NaN, OK",
        "PRACTICES, 1000, NaN, NaN, 0.4, NaN, NaN, NaN, 3, OK",
        "PRACTICES, 1000, NaN, NaN, 0.4, NaN, NaN, NaN, 2, REFUSED",
        "PRACTICES, 1000, NaN, NaN, 0.51, NaN, NaN, NaN, 5, REFUSED",
        "TEXT, NaN, NaN, NaN, NaN, NaN, NaN, NaN, NaN, PERSON"
    })
    void everyKindHasItsRule(
            Kind kind,
            double n,
            double events,
            double share,
            double largest,
            double two,
            double freedom,
            double smallest,
            double groups,
            Verdict verdict) {
        Statistic figure = new Statistic(kind, n, events, share, largest, two, freedom, smallest, groups);
        assertThat(StatisticRules.usual().judge(figure).verdict()).isEqualTo(verdict);
    }
}
