package nl.hofvijver.protection.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.hofvijver.protection.model.Relations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrimaryRulesTest {
    @ParameterizedTest(name = "a count of {0}, zeros {1}: {2}")
    @CsvSource({"0, SAFE, ", "0, DISCLOSIVE, ZERO", "1, SAFE, SMALL", "9, SAFE, SMALL", "10, SAFE, "})
    void countsBelowTenAreSmall(double count, Zeros zeros, Reason expected) {
        PrimaryRules rules = new PrimaryRules(1, 9, zeros, 0, 0, 0, 0, 0);
        assertThat(rules.ofCount(count)).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest(name = "{0} contributors, largest {1}, second {2} of 1000: {3}")
    @CsvSource({
        "9, 100, 90, CONTRIBUTORS",
        "10, 500, 100, ",
        "10, 501, 100, DOMINANCE",
        "10, 480, 430, DOMINANCE",
        "10, 490, 410, ",
        "10, 495, 460, DOMINANCE"
    })
    void sumsNeedManyContributorsAndNoneTooLarge(int count, double largest, double second, Reason expected) {
        assertThat(PrimaryRules.health().ofSum(1000, new Contribution(count, largest, second)))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest(name = "rest {0}: {1}")
    @CsvSource({"49, P_PERCENT", "50, "})
    void theRunnerUpMayNotEstimateTheLargestWithinTenPercent(double rest, Reason expected) {
        PrimaryRules rules = new PrimaryRules(0, 0, Zeros.SAFE, 0, 3, 0, 0, 10);
        assertThat(rules.ofSum(500 + 300 + rest, new Contribution(12, 500, 300)))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest(name = "{0} of 100: {1}")
    @CsvSource({"90, false", "91, true", "100, true"})
    void nearlyEverybodyIsAGroup(double part, boolean group) {
        Relations.Builder builder = new Relations.Builder();
        int total = builder.cell(100);
        builder.relation(total, builder.cell(part), builder.cell(100 - part));
        assertThat(PrimaryRules.health().isGroup(builder.build(), 0, 0)).isEqualTo(group);
    }
}
