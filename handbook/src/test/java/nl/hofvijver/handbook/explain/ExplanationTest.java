package nl.hofvijver.handbook.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.definition.Group;
import nl.hofvijver.handbook.definition.Measure;
import nl.hofvijver.pond.region.Title;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private final Handbook handbook = Handbook.load(Path.of("no-such-folder"));

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(Words.NL.keys()).isEqualTo(Words.EN.keys());
    }

    @Test
    void diabetesIsSaidInOneSentence() {
        Title rule = rule("diabetes-type-2", "people");
        assertThat(rule.nl())
                .isEqualTo(
                        "een diagnose ICPC T90.02 ooit, tot het eind van het jaar of (een diagnose ICPC T90 ooit, tot "
                                + "het eind van het jaar en een recept ATC A10B in het jaar)");
        assertThat(rule.en())
                .isEqualTo(
                        "a diagnosis ICPC T90.02 ever, until the end of the year or (a diagnosis ICPC T90 ever, until "
                                + "the end of the year and a prescription ATC A10B in the year)");
    }

    @Test
    void aWindowBeforeAnEventIsNotSaidAsAWindowOfAYear() {
        assertThat(rule("ed-without-gp", "without-gp").nl())
                .contains("niet: contact met de huisarts in de 24 maanden daarvoor");
        assertThat(rule("polypharmacy", "people").nl())
                .startsWith("minstens 5 verschillende middelen")
                .endsWith("in het jaar");
    }

    @Test
    void everyMeasureOfTheHandbookCanBeSaidInBothLanguages() {
        for (Entry entry : handbook.entries()) {
            for (Measure measure : entry.measures()) {
                Title definition = new Explanation(entry).definition(measure);
                assertThat(definition.nl()).doesNotContain("{").endsWith(".");
                assertThat(definition.en()).doesNotContain("{").isNotEqualTo(definition.nl());
            }
        }
    }

    private Title rule(String id, String group) {
        Entry entry = handbook.entry(id).orElseThrow();
        Group found = entry.group(group);
        return new Explanation(entry).rule(found);
    }
}
