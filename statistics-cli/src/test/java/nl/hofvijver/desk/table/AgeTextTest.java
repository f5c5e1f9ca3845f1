package nl.hofvijver.desk.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTextTest {
    @ParameterizedTest(name = "''{0}'' is {1} and begins at {2}")
    @CsvSource({
        "0-4, 0-4, 0",
        "00-04, 0-4, 0",
        "' 5 - 9 ', 5-9, 5",
        "5\u20139 years, 5-9, 5",
        "10 tot en met 14 jaar, 10-14, 10",
        "10 t/m 14, 10-14, 10",
        "10 to 14, 10-14, 10",
        "0 tot 5 jaar, 0-4, 0",
        "0 tot 1 jaar, 0, 0",
        "90+, 90+, 90",
        "90 jaar en ouder, 90+, 90",
        "95 jaar of ouder, 95+, 95",
        "85 years and over, 85+, 85",
        "85plus, 85+, 85",
        "<1, 0, 0",
        "65, 65, 65"
    })
    void aBandOfAgesIsRead(String text, String band, int start) {
        assertThat(AgeText.band(text)).isEqualTo(band);
        assertThat(AgeText.start(text)).hasValue(start);
    }

    @ParameterizedTest
    @CsvSource({"young", "5-sep", "-19", "2024-2025", "12345", "''", "1.5", "4-"})
    void anythingElseIsNoBandOfAges(String text) {
        assertThat(AgeText.band(text)).isEqualTo(text);
        assertThat(AgeText.start(text)).isEmpty();
    }
}
