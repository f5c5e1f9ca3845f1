package nl.hofvijver.handbook.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.hofvijver.engine.Step;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.read.EntryReader;
import nl.hofvijver.pond.region.Years;
import org.junit.jupiter.api.Test;

/** What is looked up for what is asked (decision 0107). */
class HandbookCompilerTest {
    private static final Years YEARS = new Years(2024, 2025);
    private static final Division DIVISION = new Division("vijver", 2025, List.of("region"), List.of());

    @Test
    void aGroupThatNothingAsksForIsNotLookedUp() {
        Compiled compiled = compile(entry("count: diabetes", ""), Map.of());
        assertThat(compiled.people()).containsOnlyKeys("test-entry: diabetes");
        assertThat(codes(compiled)).containsExactly("T90");
    }

    @Test
    void aGroupBringsWhatItRefersToAndNoMore() {
        Compiled compiled = compile(entry("count: both", ""), Map.of());
        assertThat(compiled.people()).containsOnlyKeys("test-entry: both");
        assertThat(codes(compiled)).containsExactlyInAnyOrder("T90", "A10");
    }

    @Test
    void aStudyHasItsGroupWhateverTheMeasuresAsk() {
        Compiled compiled = compile(entry("count: diabetes", ""), Map.of("test-entry", List.of("asthma")));
        assertThat(compiled.people()).containsOnlyKeys("test-entry: diabetes", "test-entry: asthma");
        assertThat(codes(compiled)).containsExactlyInAnyOrder("T90", "R96");
    }

    @Test
    void timeIsAddedUpForMeasuresPerPersonYearOnly() {
        assertThat(reads(compile(entry("count: diabetes", ""), Map.of()), "person_group"))
                .doesNotContain("person_time");
        assertThat(reads(compile(entry("method: person-years, count: visit", ""), Map.of()), "person_group"))
                .contains("person_time");
    }

    @Test
    void detailsOfVisitsAreLookedUpForWhoAsksForThemOnly() {
        assertThat(reads(compile(entry("count: diabetes", ""), Map.of()), "fact_contact"))
                .doesNotContain("visit_detail");
        assertThat(reads(compile(entry("count: admitted", ""), Map.of()), "fact_contact"))
                .contains("visit_detail");
    }

    @Test
    void fifthsOfDeprivationAreMadeForMeasuresThatAreSplitByThem() {
        assertThat(sql(compile(entry("count: diabetes", ""), Map.of()), "deprivation"))
                .contains("and false");
        assertThat(sql(compile(entry("count: diabetes", ", deprivation"), Map.of()), "deprivation"))
                .doesNotContain("and false");
    }

    private static Entry entry(String counted, String split) {
        String text = """
                id: test-entry
                title: {nl: Proef, en: Test}
                version: 1
                theme: test
                source: {nl: bron, en: source}
                caveat: {nl: let op, en: mind}
                guidance: {nl: a.md, en: a.md}
                events:
                  visit: ed
                groups:
                  diabetes: {title: {nl: a, en: b}, condition: {icpc: [T90]}}
                  asthma: {title: {nl: a, en: b}, condition: {icpc: [R96]}}
                  admitted: {title: {nl: a, en: b}, contact: {kind: admission, urgency: [J], within: 12 months}}
                  both: {title: {nl: a, en: b}, all: [{group: diabetes}, {medicine: {atc: [A10], within: 12 months}}]}
                measures:
                  share: {title: {nl: a, en: b}, %s, of: covered, by: [area, year%s], higher-is: worse}
                """.formatted(counted, split);
        return EntryReader.read(text, "test-entry.yaml", file -> Optional.of("advice"));
    }

    private static Compiled compile(Entry entry, Map<String, List<String>> groups) {
        return HandbookCompiler.compile(new Handbook(List.of(entry)), groups, YEARS, DIVISION);
    }

    private static Set<String> codes(Compiled compiled) {
        int code = 2;
        return Objects.requireNonNull(compiled.parameters().get("criterion_code")).rows().stream()
                .map(row -> String.valueOf(row.get(code)))
                .collect(Collectors.toSet());
    }

    private static List<String> reads(Compiled compiled, String step) {
        return step(compiled, step).reads();
    }

    private static String sql(Compiled compiled, String step) {
        return step(compiled, step).sql();
    }

    private static Step step(Compiled compiled, String name) {
        return compiled.steps().stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
