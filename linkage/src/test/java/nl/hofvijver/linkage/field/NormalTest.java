package nl.hofvijver.linkage.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {
    @ParameterizedTest(name = "surname {0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            van der Berg        | berg
            v.d. Berg           | berg
            vd Berg             | berg
            VanderBerg          | berg
            Berg, van der       | berg
            Jansen-de Vries     | jansenvries
            de Vries-Jansen     | jansenvries
            de Vries - Jansen   | jansenvries
            't Hart             | hart
            Groën               | groen
            Özdemir             | ozdemir
            Citroen             | citroen
            De                  | de
            Sørensen            | sorensen
            O'Brien             | obrien
            El Amrani           | amrani
            """)
    void surname(String written, String whole) {
        assertThat(Surname.of(written, "").whole()).isEqualTo(whole);
    }

    @Test
    void partnersNameIsAPartAndNotTheWhole() {
        Surname name = Surname.of("Jansen", "de Vries");
        assertThat(name.whole()).isEqualTo("jansen");
        assertThat(name.parts()).containsExactly("jansen", "vries");
        assertThat(Surname.of("", "de Vries").whole()).isEqualTo("vries");
    }

    @ParameterizedTest(name = "given name {0}: first {1}, initial {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Jan Willem   | jan   | j
            J.W.         | ''    | j
            J            | ''    | j
            JP           | ''    | j
            Bo           | bo    | b
            baby         | ''    | ''
            zoon van     | ''    | ''
            José         | jose  | j
            Anne-Marie   | anne  | a
            """)
    void givenName(String written, String first, String initial) {
        GivenName name = GivenName.of(written);
        assertThat(name.first()).isEqualTo(first);
        assertThat(name.initial()).isEqualTo(initial);
    }

    @ParameterizedTest(name = "date {0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1956-04-09           | 19560409
            09-04-1956           | 19560409
            9/4/1956             | 19560409
            1956-4-9             | 19560409
            19560409             | 19560409
            09041956             | 19560409
            1956-04-09T00:00:00  | 19560409
            19561309             | 19561309
            1956-00-00           | ''
            1956                 | ''
            onzin                | ''
            """)
    void birthDate(String written, String digits) {
        assertThat(BirthDate.of(written).digits()).isEqualTo(digits);
    }

    @Test
    void yearStaysKnownWithoutDay() {
        assertThat(BirthDate.of("1956").year()).isEqualTo("1956");
        assertThat(BirthDate.of("1956-00-00").year()).isEqualTo("1956");
        assertThat(BirthDate.of("1956-04").month()).isEqualTo("04");
    }

    @ParameterizedTest(name = "{0} sounds as {1}")
    @CsvSource({
        "mohammed, mohamed",
        "muhammad, mohamed",
        "moustafa, mustafa",
        "moestafa, mustafa",
        "dijk, dyk",
        "dyck, dijk",
        "visser, fisser",
        "schmidt, smit",
        "jansen, janssen"
    })
    void sound(String one, String other) {
        assertThat(Sound.of(one)).isEqualTo(Sound.of(other));
    }

    @ParameterizedTest(name = "BSN {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            111222333   | 111222333
            123456782   | 123456782
            123456789   | ''
            000000000   | ''
            999999999   | ''
            1112.22.333 | 111222333
            10000008    | 010000008
            abc         | ''
            """)
    void bsn(String written, String valid) {
        assertThat(Bsn.valid(written)).isEqualTo(valid);
    }

    @Test
    void restOfARecord() {
        Normal record = Normal.of(Map.of(
                Role.POSTCODE, "2513 ab",
                Role.HOUSE_NUMBER, "0012-bis",
                Role.SEX, "Vrouw",
                Role.PHONE, "+31 6 1234 5678",
                Role.FULL_NAME, "Berg, Jan van den"));
        assertThat(record.postcodeArea()).isEqualTo("2513");
        assertThat(record.postcodeStreet()).isEqualTo("2513AB");
        assertThat(record.house()).isEqualTo("12");
        assertThat(record.sex()).isEqualTo("f");
        assertThat(record.other(Role.PHONE)).isEqualTo("612345678");
        assertThat(record.surname().whole()).isEqualTo("berg");
        assertThat(record.given().first()).isEqualTo("jan");
    }
}
