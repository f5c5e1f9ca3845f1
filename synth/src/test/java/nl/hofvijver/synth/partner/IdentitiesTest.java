package nl.hofvijver.synth.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdentitiesTest {
    private final Identities identities = new Identities(42);

    @Test
    void localNumbersDifferBetweenPeopleAndBetweenPartners() {
        Set<String> seen = new HashSet<>();
        for (long person = 0; person < 50_000; person++) {
            assertThat(seen.add(identities.local("gp-001", 'P', person))).isTrue();
        }
        assertThat(identities.local("gp-001", 'P', 7)).isNotEqualTo(identities.local("gp-002", 'P', 7));
        assertThat(seen).allMatch(code -> code.matches("P[0-9A-HJKMNP-TV-Z]{10}"));
    }

    @Test
    void aPseudonymBelongsToAPersonAndASeed() {
        assertThat(identities.pseudonym(7)).matches("[0-9a-f]{32}").isEqualTo(new Identities(42).pseudonym(7));
        assertThat(identities.pseudonym(7)).isNotEqualTo(identities.pseudonym(8));
        assertThat(identities.pseudonym(7)).isNotEqualTo(new Identities(43).pseudonym(7));
    }
}
