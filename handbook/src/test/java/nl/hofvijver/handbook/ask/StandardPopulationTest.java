package nl.hofvijver.handbook.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.hofvijver.handbook.definition.AgeRange;
import nl.hofvijver.handbook.definition.Criterion;
import org.junit.jupiter.api.Test;

class StandardPopulationTest {
    /** Eurostat, Revision of the European Standard Population (2013), added up to ten-year bands. */
    @Test
    void theEuropeanStandardOf2013HasItsPublishedWeights() {
        var weights = StandardPopulation.esp2013().weights(AgeRange.EVERY_AGE);
        assertThat(weights.ages()).startsWith("0-9", "10-19").endsWith("80-89", "90+");
        assertThat(weights.weights())
                .containsExactly(10500.0, 11000.0, 12000.0, 13500.0, 14000.0, 13500.0, 11500.0, 9000.0, 4000.0, 1000.0);
    }

    @Test
    void aFigureAboutAdultsHasOnlyThePartOfABandThatIsAdult() {
        var weights = StandardPopulation.esp2013().weights(new Criterion.Age(18, Criterion.Age.NO_LIMIT));
        assertThat(weights.ages().getFirst()).isEqualTo("10-19");
        assertThat(weights.weights().getFirst()).isEqualTo(2 * 5500.0 / 5);
        assertThat(weights.weights().get(1)).isEqualTo(12000.0);
    }

    @Test
    void aStandardOfOnesOwnIsAddedUpByTenYears() {
        var own = new StandardPopulation("region", Map.of(4, 3.0, 9, 2.0, 10, 7.0, 104, 1.0));
        var weights = own.weights(AgeRange.EVERY_AGE);
        assertThat(weights.ages()).containsExactly("0-9", "10-19", "90+");
        assertThat(weights.weights()).containsExactly(5.0, 7.0, 1.0);
    }
}
