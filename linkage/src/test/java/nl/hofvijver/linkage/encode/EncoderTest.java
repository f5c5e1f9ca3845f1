package nl.hofvijver.linkage.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.hofvijver.linkage.field.Role;
import org.junit.jupiter.api.Test;

class EncoderTest {
    private static final Map<Role, String> ANNA = Map.of(
            Role.SURNAME, "van der Berg",
            Role.GIVEN, "Anna",
            Role.BIRTH_DATE, "1956-04-09",
            Role.SEX, "V",
            Role.POSTCODE, "2513 AB",
            Role.HOUSE_NUMBER, "12a");

    private final Encoder encoder = new Encoder(key((byte) 1, "region/1"));

    @Test
    void waysToWriteTheSameGiveTheSameColumns() {
        Map<Role, String> same = Map.of(
                Role.SURNAME, "BERG, v.d.",
                Role.GIVEN, "anna",
                Role.BIRTH_DATE, "09-04-1956",
                Role.SEX, "female",
                Role.POSTCODE, "2513ab",
                Role.HOUSE_NUMBER, "12");
        assertThat(encoder.encode(same)).isEqualTo(encoder.encode(ANNA));
    }

    @Test
    void everyColumnIsThereAndHoldsTokensOrNothing() {
        Map<EncodedColumn, String> columns = encoder.encode(ANNA);
        assertThat(columns).containsOnlyKeys(EncodedColumn.values());
        columns.forEach((column, value) -> {
            if (column != EncodedColumn.SEX && column != EncodedColumn.BIRTH_YEAR) {
                assertThat(value).as(column.column()).matches("([A-Za-z0-9_-]{8}( [A-Za-z0-9_-]{8})*)?");
            }
        });
        assertThat(encoder.encode(Map.of()).values()).allMatch(String::isEmpty);
    }

    @Test
    void oneTypingErrorSharesANearTokenAndNotTheWhole() {
        var typed = encoder.encode(with(Role.SURNAME, "van der Burg"));
        var right = encoder.encode(ANNA);
        assertThat(shares(typed, right, EncodedColumn.SURNAME)).isFalse();
        assertThat(shares(typed, right, EncodedColumn.SURNAME_NEAR)).isTrue();
        var other = encoder.encode(with(Role.SURNAME, "Jansen"));
        assertThat(shares(other, right, EncodedColumn.SURNAME_NEAR)).isFalse();
    }

    @Test
    void swappedDayAndMonthAndOneWrongDigitAreNear() {
        var right = encoder.encode(ANNA);
        for (String date : new String[] {"1956-09-04", "1956-04-08", "1965-04-09".replace("65", "58")}) {
            var near = encoder.encode(with(Role.BIRTH_DATE, date));
            assertThat(shares(near, right, EncodedColumn.BIRTH)).as(date).isFalse();
            assertThat(shares(near, right, EncodedColumn.BIRTH_NEAR)).as(date).isTrue();
        }
        assertThat(shares(encoder.encode(with(Role.BIRTH_DATE, "1957-11-23")), right, EncodedColumn.BIRTH_NEAR))
                .isFalse();
    }

    @Test
    void namesAreStillRecognisedWhenTheYearIsWrongOrTheyAreSwapped() {
        var right = encoder.encode(ANNA);
        assertThat(shares(encoder.encode(with(Role.BIRTH_DATE, "1965-04-09")), right, EncodedColumn.SURNAME))
                .isTrue();
        var swapped =
                encoder.encode(Map.of(Role.SURNAME, "Anna", Role.GIVEN, "van der Berg", Role.BIRTH_DATE, "1956-04-09"));
        assertThat(shares(swapped, right, EncodedColumn.SURNAME)).isTrue();
    }

    /** A frequent surname must not be a frequent token: that is what a frequency attack counts. */
    @Test
    void aSurnameHasAnotherTokenInAnotherYearOfBirth() {
        var one = encoder.encode(Map.of(Role.SURNAME, "de Jong", Role.GIVEN, "Jan", Role.BIRTH_DATE, "1950-01-02"));
        var two = encoder.encode(Map.of(Role.SURNAME, "de Jong", Role.GIVEN, "Piet", Role.BIRTH_DATE, "1951-01-02"));
        for (EncodedColumn column : EncodedColumn.values()) {
            if (column.name().startsWith("SURNAME")) {
                assertThat(shares(one, two, column)).as(column.column()).isFalse();
            }
        }
    }

    @Test
    void numberOfNearTokensTellsNoLength() {
        var shortName = encoder.encode(with(Role.SURNAME, "Bo"));
        var longName = encoder.encode(with(Role.SURNAME, "Papadopoulosidis"));
        assertThat(tokens(shortName, EncodedColumn.SURNAME_NEAR))
                .hasSameSizeAs(tokens(longName, EncodedColumn.SURNAME_NEAR));
    }

    @Test
    void anotherKeyOrGenerationSharesNothing() {
        var mine = encoder.encode(ANNA);
        for (LinkKey key : new LinkKey[] {key((byte) 2, "region/1"), key((byte) 1, "region/2")}) {
            var theirs = new Encoder(key).encode(ANNA);
            for (EncodedColumn column : EncodedColumn.values()) {
                if (column != EncodedColumn.SEX && column != EncodedColumn.BIRTH_YEAR) {
                    assertThat(shares(mine, theirs, column)).as(column.column()).isFalse();
                }
            }
        }
    }

    @Test
    void aShortSecretIsRefused() {
        assertThatThrownBy(() -> LinkKey.of(new byte[16], "region/1")).isInstanceOf(IllegalArgumentException.class);
    }

    private static LinkKey key(byte fill, String generation) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, fill);
        return LinkKey.of(secret, generation);
    }

    private static Map<Role, String> with(Role role, String value) {
        var values = new java.util.EnumMap<>(ANNA);
        values.put(role, value);
        return values;
    }

    private static Set<String> tokens(Map<EncodedColumn, String> columns, EncodedColumn column) {
        String text = columns.getOrDefault(column, "");
        return text.isEmpty() ? Set.of() : new HashSet<>(Arrays.asList(text.split(" ")));
    }

    private static boolean shares(
            Map<EncodedColumn, String> one, Map<EncodedColumn, String> two, EncodedColumn column) {
        return tokens(one, column).stream().anyMatch(tokens(two, column)::contains);
    }
}
