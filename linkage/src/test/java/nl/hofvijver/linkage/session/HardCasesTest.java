package nl.hofvijver.linkage.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.linkage.LinkSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Persons who are hard to tell apart or to recognise, in one town, linked once. */
class HardCasesTest {
    private static final Map<String, String> PERSON = new HashMap<>();

    @BeforeAll
    static void link(@TempDir Path folder) throws IOException {
        TownRegister town = new TownRegister(1500);
        for (int i = 0; i < 40; i++) {
            town.add(
                    "a",
                    "placeholder" + i + ";Ab;;Kroon" + (char) ('a' + i % 26) + (char) ('a' + i / 2 % 26) + "e;"
                            + town.date() + ";M;" + town.postcode() + ";" + i + ";123456782");
        }
        String mother = town.nextBsn();
        town.add("a", "mother;Ria;;Prins;1961-03-02;V;2511AA;7;" + mother)
                .add("a", "child;Koen;;Prins;1990-07-21;M;2511AA;7;" + town.nextBsn())
                .add("b", "child;Koen;;Prins;1990-07-21;M;2511AA;7;" + mother)
                .add("a", "jan;Jan;;Tweel;2015-05-05;M;2512BB;3;", "joost;Joost;;Tweel;2015-05-05;M;2512BB;3;")
                .add("b", "jan;Jan;;Tweel;2015-05-05;M;2512BB;3;", "joost;Joost;;Tweel;2015-05-05;M;2512BB;3;")
                .add("a", "father;Gijs;van;Oudenaarde;1950-02-11;M;2513CC;8;")
                .add("a", "son;Gijs;van;Oudenaarde;1979-10-30;M;2513CC;8;")
                .add("b", "father;Gijs;van;Oudenaarde;1950-02-11;M;2513CC;8;")
                .add("b", "son;Gijs;van;Oudenaarde;1979-10-30;M;2513CC;8;")
                .add("a", "onlyfather;Teun;;Wageningen;1948-04-01;M;2514DD;9;")
                .add("b", "onlyson;Teun;;Wageningen;1981-12-19;M;2514DD;9;")
                .add("a", "baby;baby;;Nieuwborg;2024-08-14;V;2515EE;10;")
                .add("b", "baby;Fenna;;Nieuwborg;2024-08-14;V;2515EE;10;")
                .add("a", "ahmed;Ahmed;;Hassan;1980-01-01;M;2516FF;11;")
                .add("b", "ali;Ali;;Hassan;1980-01-01;M;2517GG;12;")
                .add("a", "swapped;Wieger;;Pietersma;1955-06-07;M;2518HH;13;")
                .add("b", "swapped;Pietersma;;Wieger;1955-06-07;M;2518HH;13;")
                .add("a", "oe;Moustafa;;Yildirim;1971-11-03;M;2519JJ;14;", "dots;Zoë;;Citroën;1988-01-30;V;2520KK;15;")
                .add("b", "oe;Mustafa;;Yıldırım;1971-11-03;M;2519JJ;14;", "dots;Zoe;;Citroen;1988-01-30;V;2520KK;15;")
                .add("a", "mohammed;Mohammed;el;Ouali;1969-09-19;M;2521LL;16;")
                .add("b", "mohammed;Mohamed;;El-Ouali;1969-09-19;M;2521LL;16;")
                .add("a", "prefix;Dirk;van der;Zandstra;1940-03-13;M;2522MM;17;")
                .add("b", "prefix;Dirk;;v.d. Zandstra;1940-03-13;M;2522MM;17;")
                .add("a", "glued;Aafke;vd;Hagendoorn;1952-10-12;V;2523NN;18;")
                .add("b", "glued;Aafke;;Hagendoorn, van der;1952-10-12;V;2523NN;18;")
                .add("a", "double;Ineke;;Kortenhof-de Waal;1963-05-29;V;2524PP;19;")
                .add("b", "double;Ineke;de;Waal-Kortenhof;1963-05-29;V;2524PP;19;")
                .add("a", "married;Truus;;Lindenhorst;1958-12-24;V;2525QQ;20;")
                .add("b", "married;Truus;;Boogaard-Lindenhorst;1958-12-24;V;2526RR;21;")
                .add("a", "pc4;Sjoerd;;Haringsma;1977-07-17;M;2527SS;22;")
                .add("b", "pc4;Sjoerd;;Haringsma;1977-07-17;M;2527;;")
                .add("a", "moved;Wobbe;;Terpstraat;1966-02-02;M;2528TT;23;")
                .add("b", "moved;Wobbe;;Terpstraat;1966-02-20;M;2559AA;101;")
                .add("c", "nodate;Sjoerd;;Haringsma;;M;2527SS;22;", "nodate2;Aafke;;Hagendoorn;;V;2523NN;18;")
                .add(
                        "c",
                        IntStream.range(0, 50)
                                .mapToObj(i -> "empty" + i + ";;;;;;;;")
                                .toArray(String[]::new));
        Path links = folder.resolve("links.csv");
        try (LinkSession session = LinkSession.open(folder, Optional.empty(), Optional.empty(), Progress.silent())) {
            session.link(town.write(folder), LinkSettings.STANDARD, false);
            session.writeLinks(links);
        }
        for (String line : Files.readAllLines(links)) {
            String[] cells = line.split(",");
            PERSON.put(cells[0] + ":" + cells[1], cells[2]);
        }
    }

    @ParameterizedTest(name = "{0}: one person")
    @CsvSource({
        "child",
        "jan",
        "joost",
        "father",
        "son",
        "baby",
        "swapped",
        "oe",
        "dots",
        "mohammed",
        "prefix",
        "glued",
        "double",
        "married",
        "pc4",
        "moved"
    })
    void onePerson(String record) {
        assertThat(PERSON.get("a:" + record)).isEqualTo(PERSON.get("b:" + record));
    }

    @ParameterizedTest(name = "{0} and {1}: two persons")
    @CsvSource({
        "a:jan, a:joost",
        "a:mother, b:child",
        "a:father, a:son",
        "a:father, b:son",
        "a:onlyfather, b:onlyson",
        "a:ahmed, b:ali"
    })
    void twoPersons(String one, String other) {
        assertThat(PERSON.get(one)).isNotEqualTo(PERSON.get(other));
    }

    @Test
    void aPlaceholderNumberMakesNoGiant() {
        List<String> persons = IntStream.range(0, 40)
                .mapToObj(i -> PERSON.get("a:placeholder" + i))
                .distinct()
                .toList();
        assertThat(persons).hasSize(40);
    }

    @Test
    void aSourceWithoutDatesOfBirthIsLinkedOnTheRest() {
        assertThat(PERSON.get("c:nodate")).isEqualTo(PERSON.get("a:pc4"));
        assertThat(PERSON.get("c:nodate2")).isEqualTo(PERSON.get("a:glued"));
    }

    @Test
    void recordsThatSayNothingStayAlone() {
        assertThat(IntStream.range(0, 50)
                        .mapToObj(i -> PERSON.get("c:empty" + i))
                        .distinct())
                .hasSize(50);
    }

    @Test
    void everybodyElseIsLinkedToThemselves() {
        long right = IntStream.range(0, 1500)
                .filter(i -> PERSON.getOrDefault("a:p" + i, "").equals(PERSON.get("b:p" + i)))
                .count();
        assertThat(right).isGreaterThan(1490);
    }
}
