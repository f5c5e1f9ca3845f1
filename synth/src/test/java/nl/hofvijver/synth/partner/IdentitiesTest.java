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
    void aNumberBelongsToOnePersonAndCanNeverBeACitizenServiceNumber() {
        Set<String> seen = new HashSet<>();
        for (long family = 0; family < 20_000; family++) {
            for (long member = 0; member < 9; member++) {
                String number = identities.bsn(family * 64 + member);
                assertThat(number).matches("[0-9]{9}");
                assertThat(remainder(number)).isEqualTo(5);
                assertThat(seen.add(number)).isTrue();
            }
        }
        for (long visitor = 0; visitor < 5_000; visitor++) {
            assertThat(seen.add(identities.bsn((1L << 32) + visitor))).isTrue();
        }
        assertThat(identities.bsn(9)).isEmpty();
        assertThat(identities.bsn(7)).isEqualTo(new Identities(42).bsn(7)).isNotEqualTo(new Identities(43).bsn(7));
    }

    private static int remainder(String digits) {
        int sum = -(digits.charAt(8) - '0');
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * (digits.charAt(i) - '0');
        }
        return Math.floorMod(sum, 11);
    }
}
