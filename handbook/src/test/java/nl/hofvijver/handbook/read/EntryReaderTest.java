package nl.hofvijver.handbook.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.handbook.definition.AgeRange;
import nl.hofvijver.handbook.definition.Code;
import nl.hofvijver.handbook.definition.Criterion;
import nl.hofvijver.handbook.definition.Delivered;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.definition.Fact;
import nl.hofvijver.handbook.definition.Needs;
import nl.hofvijver.handbook.definition.Vocabulary;
import nl.hofvijver.handbook.definition.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryReaderTest {
    private static final String HEAD = """
            id: test-entry
            title: {nl: Proef, en: Test}
            version: 1
            theme: test
            source: {nl: bron, en: source}
            caveat: {nl: let op, en: mind}
            guidance: {nl: a.md, en: a.md}
            """;
    private static final String MEASURES = """
            measures:
              share: {title: {nl: a, en: b}, count: people, of: covered, by: [area, year], higher-is: worse}
            """;

    @Test
    void readsNestedCriteriaWithTheirWindows() {
        Entry entry = read("""
                groups:
                  people:
                    title: {nl: mensen, en: people}
                    any:
                      - condition: {icpc: [T90.02]}
                      - all:
                          - condition: {icpc: [T90], icd10: [E11], within: 2 years}
                          - medicine: {atc: [A10B], within: 30 days}
                """ + MEASURES);
        assertThat(entry.group("people").rule())
                .isEqualTo(new Criterion.Any(List.of(
                        new Fact.Condition(List.of(new Code(Vocabulary.ICPC, "T90.02")), new Window.Ever()),
                        new Criterion.All(List.of(
                                new Fact.Condition(
                                        List.of(new Code(Vocabulary.ICPC, "T90"), new Code(Vocabulary.ICD10, "E11")),
                                        new Window.Length(24, 0)),
                                new Fact.Medicine(
                                        List.of(new Code(Vocabulary.ATC, "A10B")), 1, new Window.Length(0, 30)))))));
    }

    @Test
    void aMeasureNeedsTheTablesOfAllGroupsThatItFollows() {
        Entry entry = read("""
                events: {visit: ed}
                groups:
                  unseen: {at: visit, none: [{contact: {kind: gp, within: 24 months}}]}
                  people: {title: {nl: a, en: b}, all: [{had: {events: unseen}}, {age: 18+}, {group: third}]}
                  third: {medicine: {atc: [N02A], within: 1 year}}
                """ + MEASURES);
        assertThat(Needs.of(entry, entry.measures().getFirst()))
                .containsExactlyInAnyOrder(Delivered.SEH, Delivered.JRN, Delivered.EPS, Delivered.MED);
    }

    @Test
    void agesThatMustHoldLimitThePopulation() {
        Entry entry = read("""
                groups:
                  adults: {age: 18+}
                  people: {title: {nl: a, en: b}, all: [{group: adults}, {age: 0-64}, {any: [{age: 30-40}]}]}
                """ + MEASURES.replace("of: covered", "of: people"));
        assertThat(AgeRange.of(entry, entry.measures().getFirst().of())).isEqualTo(new Criterion.Age(18, 64));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    HV-4005 | 3 | condition: {icpc2: [T90]}                                   | an unknown code system
                    HV-4006 | 3 | condition: {icpc: [T9O]}                                    | a code that cannot be one
                    HV-4004 | 3 | condition: {icpc: []}                                       | an empty set of codes
                    HV-4004 | 3 | condition: {within: 1 year}                                 | no codes at all
                    HV-4007 | 3 | conditon: {icpc: [T90]}                                     | a misspelt criterion
                    HV-4007 | 2 | {age: 18+, sex: male}                                       | two criteria side by side
                    HV-4008 | 3 | medicine: {atc: [A10B]}                                     | a missing window
                    HV-4008 | 3 | medicine: {atc: [A10B], within: 12 moons}                   | a window in moons
                    HV-4008 | 3 | medicine: {atc: [A], distinct-atc4: 5, within: ever}        | counting without an end
                    HV-4009 | 3 | age: adult                                                  | an age in words
                    HV-4009 | 3 | age: 64-18                                                  | an age range upside down
                    HV-4009 | 3 | sex: unknown                                                | an unknown sex
                    HV-4009 | 3 | screening: {food: [altijd], within: 1 year}                 | an answer that does not exist
                    HV-4009 | 3 | measurement: {nhg: [2816], take: last, within: 1 year}      | last without a limit
                    HV-4009 | 3 | contact: {kind: gp, at-least: 0, within: 1 year}            | at least nothing
                    HV-4009 | 3 | covered: {tables: [seh], within: 1 year}                    | a hospital table of a practice
                    HV-4002 | 3 | group: peopel                                               | a group that does not exist
                    HV-4003 | 3 | group: people                                               | a group that is itself
                    HV-4012 | 3 | person: people                                              | the person of a person
                    HV-2002 | 3 | contact: {kind: gp, within: 1 year, during: 2 weeks}        | an unknown key
                    """)
    void aMistakeIsToldWithNumberAndLine(String number, int line, String criterion, String what) {
        String text = "groups:\n  people:\n    " + criterion.strip() + "\n    title: {nl: a, en: b}\n";
        if (line == 2) {
            text = "groups:\n  people: " + criterion.strip().replace("{", "{title: {nl: a, en: b}, ") + "\n";
        }
        String groups = text;
        int expected = line + HEAD.lines().mapToInt(l -> 1).sum();
        assertThatThrownBy(() -> read(groups + MEASURES))
                .as(what)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(number)
                .hasMessageContaining("test.yaml, line " + expected + ",");
    }

    @Test
    void groupsInACircleAreNamedInTheirOrder() {
        assertThatThrownBy(() -> read("""
                        groups:
                          people: {title: {nl: a, en: b}, all: [{group: second}]}
                          second: {none: [{group: third}]}
                          third: {any: [{age: 18+}, {group: people}]}
                        """ + MEASURES))
                .hasMessageContaining("HV-4003")
                .hasMessageContaining("people -> second -> third -> people")
                .hasMessageContaining("line 11");
    }

    @Test
    void peopleAndEventsAreNotMixedUp() {
        assertThatThrownBy(() -> read("""
                        events: {visit: ed}
                        groups:
                          people: {title: {nl: a, en: b}, group: seen}
                          seen: {at: visit, contact: {kind: gp, within: 1 year}}
                        """ + MEASURES))
                .hasMessageContaining("HV-4012")
                .hasMessageContaining("had: {events: seen}");
        assertThatThrownBy(() -> read("""
                        events: {visit: ed}
                        groups:
                          people: {title: {nl: a, en: b}, had: {events: seen}}
                          seen: {at: visit, person: people}
                        """ + MEASURES)).hasMessageContaining("HV-4003");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
                    of: residents              | practice data among all residents
                    of: nobody                 | a denominator that does not exist
                    of: covered, method: rate  | a rate of people
                    of: covered, unit: euro    | a unit that does not fit
                    of: covered, standardise: direct | standardising without ages
                    of: covered, pool: 0       | a period of no years
                    of: covered, levels: [straat] | an area level that does not exist
                    of: visit                  | people as a share of events
                    """)
    void aMeasureThatCannotBeCountedIsRefused(String change, String what) {
        String groups = """
                events: {visit: ed}
                groups:
                  people: {title: {nl: a, en: b}, condition: {icpc: [T90]}}
                """;
        assertThatThrownBy(() -> read(groups + MEASURES.replace("of: covered", change)))
                .as(what)
                .isInstanceOf(ProblemException.class)
                .hasMessageMatching("(?s)HV-40(02|09|10) .*line 1[12].*");
    }

    @Test
    void anEntryWithoutItsGuidanceIsRefused() {
        String text = HEAD.replace("en: a.md", "en: b.md") + "groups:\n  people: {title: {nl: a, en: b}, age: 18+}\n"
                + MEASURES;
        assertThatThrownBy(() -> EntryReader.read(
                        text, "test.yaml", name -> Optional.of(name).filter("a.md"::equals)))
                .hasMessageContaining("HV-4011")
                .hasMessageContaining("'b.md'")
                .hasMessageContaining("line 7");
    }

    private static Entry read(String body) {
        return EntryReader.read(HEAD + body, "test.yaml", name -> Optional.of("advice"));
    }
}
