package nl.hofvijver.statistics.lifetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import nl.hofvijver.statistics.Estimated;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.lifetable.HealthyLifeExpectancy.Chance;
import org.junit.jupiter.api.Test;

class HealthyLifeExpectancyTest {
    private static final AgeBands BANDS = AgeBands.of(0.1, 0, 50);
    private static final double[] DEATHS = {100, 800};
    private static final double[] PEOPLE = {50_000, 20_000};

    private final HealthyLifeExpectancy survey = new HealthyLifeExpectancy(BANDS, Chance.SURVEY, 0.95, Rules.USUAL);
    private final HealthyLifeExpectancy both =
            new HealthyLifeExpectancy(BANDS, Chance.SURVEY_AND_DEATHS, 0.95, Rules.USUAL);

    /** Two bands by hand: q = 0.1/1.09, years 50 - 45 q and (1 - q) 25, of which 90% and 60% in good health. */
    @Test
    void twoBandsByHand() {
        double q = 0.1 / 1.09;
        double young = 50 - 45 * q;
        double old = (1 - q) * 25;
        double value = 0.9 * young + 0.6 * old;
        double variance = young * young * 0.9 * 0.1 / 100 + old * old * 0.6 * 0.4 / 50;
        double half = 1.959963984540054 * Math.sqrt(variance);
        double[] healthy = {90, 30};
        double[] asked = {100, 50};
        Estimated.isCloseTo(survey.at(0, DEATHS, PEOPLE, healthy, asked), value, value - half, value + half, 1e-12);
        double deaths = Math.pow(0.9 * 50 * 0.9 + 0.6 * 25, 2) * q * q * (1 - q) / 100;
        double wider = 1.959963984540054 * Math.sqrt(variance + deaths);
        Estimated.isCloseTo(both.at(0, DEATHS, PEOPLE, healthy, asked), value, value - wider, value + wider, 1e-12);
    }

    @Test
    void whenEverybodyIsHealthyItIsLifeExpectancyWithItsInterval() {
        var life = LifeExpectancy.of(BANDS, 0.95).at(0, DEATHS, PEOPLE).orThrow();
        var interval = life.interval().orElseThrow();
        double[] all = {100, 100};
        Estimated.isCloseTo(
                both.at(0, DEATHS, PEOPLE, all, all), life.value(), interval.lower(), interval.upper(), 1e-12);
        assertThat(survey.at(0, DEATHS, PEOPLE, all, all)
                        .orThrow()
                        .interval()
                        .orElseThrow()
                        .lower())
                .isEqualTo(life.value());
    }

    @Property
    void oneShareAtAllAgesScalesLifeExpectancy(@ForAll @DoubleRange(min = 0, max = 1) double share) {
        double life =
                LifeExpectancy.of(BANDS, 0.95).at(0, DEATHS, PEOPLE).orThrow().value();
        double[] asked = {1e9, 1e9};
        double[] healthy = {share * 1e9, share * 1e9};
        assertThat(survey.at(0, DEATHS, PEOPLE, healthy, asked).orThrow().value())
                .isCloseTo(share * life, within(1e-9));
    }

    @Test
    void aBandInWhichNobodyWasAskedIsNotBorrowed() {
        Estimated.isMissing(
                survey.at(0, DEATHS, PEOPLE, new double[] {5, 0}, new double[] {10, 0}),
                Reason.POPULATION_NOT_POSITIVE);
        Estimated.isMissing(
                survey.at(0, DEATHS, PEOPLE, new double[] {11, 5}, new double[] {10, 10}),
                Reason.COUNT_ABOVE_POPULATION);
    }
}
