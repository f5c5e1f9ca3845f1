package nl.hofvijver.protection.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class QueryLedgerTest {
    private static final double[] GROUPS = {40, 3, 25, 60, 2};

    private final QueryLedger ledger = new QueryLedger(GROUPS, 10, 3, 5);

    @Test
    void smallGroupsAreRefusedAndLargeOnesCounted() {
        assertThat(ledger.ask(groups(1))).isEqualTo(new Answer.Refused(Answer.Why.SMALL));
        assertThat(ledger.ask(groups(0, 1, 2))).isEqualTo(new Answer.Given(68));
    }

    @Test
    void twoQuestionsThatDifferByFewPersonsAreNotBothAnswered() {
        assertThat(ledger.ask(groups(0, 1, 2))).isEqualTo(new Answer.Given(68));
        assertThat(ledger.ask(groups(0, 2))).isEqualTo(new Answer.Refused(Answer.Why.DIFFERENCE));
    }

    @Test
    void threeQuestionsTogetherAreLookedAt() {
        assertThat(ledger.ask(groups(0, 2, 3, 4))).isEqualTo(new Answer.Given(127));
        assertThat(ledger.ask(groups(0, 2))).isEqualTo(new Answer.Given(65));
        // The last part would be 127 - 65 - 60 = 2.
        assertThat(ledger.ask(groups(3))).isEqualTo(new Answer.Refused(Answer.Why.DIFFERENCE));
    }

    @Test
    void askingAgainIsFreeAndTheBudgetEnds() {
        for (int i = 0; i < 20; i++) {
            assertThat(ledger.ask(groups(0, 2))).isEqualTo(new Answer.Given(65));
        }
        assertThat(ledger.left()).isEqualTo(4);
        for (int i = 0; i < 4; i++) {
            ledger.ask(groups(1));
        }
        assertThat(ledger.ask(groups(3))).isEqualTo(new Answer.Refused(Answer.Why.BUDGET));
        assertThat(ledger.ask(groups(0, 2))).isEqualTo(new Answer.Given(65));
    }

    private static BitSet groups(int... numbers) {
        BitSet groups = new BitSet();
        Arrays.stream(numbers).forEach(groups::set);
        return groups;
    }
}
