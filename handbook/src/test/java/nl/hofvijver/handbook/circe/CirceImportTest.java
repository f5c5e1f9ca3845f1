package nl.hofvijver.handbook.circe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import nl.hofvijver.handbook.definition.Criterion;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.definition.Event;
import nl.hofvijver.handbook.definition.Fact;
import nl.hofvijver.handbook.definition.Window;
import nl.hofvijver.handbook.read.EntryReader;
import org.junit.jupiter.api.Test;

class CirceImportTest {
    private static final String COHORT = """
            {"ConceptSets": [
               {"id": 0, "name": "diabetes", "expression": {"items": [
                 {"concept": {"CONCEPT_ID": 1, "CONCEPT_CODE": "E11", "VOCABULARY_ID": "ICD10"}, "includeDescendants": true}]}},
               {"id": 1, "name": "metformin", "expression": {"items": [
                 {"concept": {"CONCEPT_ID": 1503297, "CONCEPT_CODE": "6809", "VOCABULARY_ID": "RxNorm"}}]}}],
             "PrimaryCriteria": {
               "CriteriaList": [{"ConditionOccurrence": {"CodesetId": 0}}],
               "ObservationWindow": {"PriorDays": 365, "PostDays": 0},
               "PrimaryCriteriaLimit": {"Type": "First"}},
             "InclusionRules": [
               {"name": "adult", "expression": {"Type": "ALL", "CriteriaList": [], "Groups": [],
                 "DemographicCriteriaList": [{"Age": {"Value": 18, "Op": "gte"}}]}},
               {"name": "metformin within 90 days", "expression": {"Type": "ALL", "Groups": [], "CriteriaList": [
                 {"Criteria": {"DrugExposure": {"CodesetId": 1}},
                  "StartWindow": {"Start": {"Days": 0, "Coeff": 1}, "End": {"Days": 90, "Coeff": 1}},
                  "Occurrence": {"Type": 2, "Count": 1}}]}}],
             "EndStrategy": {"DateOffset": {"DateField": "StartDate", "Offset": 365}}}
            """;

    private static final CodeMapping MAPPING =
            CodeMapping.read(List.of("concept_id;vocabulary;code", "1503297;ATC;A10BA02"), "mapping.csv");

    @Test
    void aCohortBecomesAnEntryWithAMeasurePerInclusionRule() {
        CirceImport.Imported imported = CirceImport.read(COHORT, "cohort.json", "new-diabetes", MAPPING);
        assertThat(imported.unsupported()).isEmpty();
        Entry entry = EntryReader.read(imported.yaml(), "new-diabetes.yaml", f -> Optional.of("## text"));
        assertThat(entry.event("entry").which()).isEqualTo(Event.Which.FIRST);
        assertThat(entry.measures())
                .hasSize(3)
                .allSatisfy(m -> assertThat(m.levels()).containsExactly("region"));
        Criterion last = entry.group("rule-3").rule();
        assertThat(last.parts()).contains(new Criterion.InGroup("rule-2"));
        assertThat(last.toString()).contains("A10BA02").contains(new Window.After(0, 90).toString());
        assertThat(entry.group("rule-1").rule().parts()).containsExactly(new Fact.InView(new Window.Length(0, 365)));
        assertThat(imported.yaml()).contains("ends 365 days after the start");
    }

    @Test
    void aConceptWithoutALocalCodeIsNamedWithItsPlace() {
        CirceImport.Imported imported = CirceImport.read(COHORT, "cohort.json", "new-diabetes", CodeMapping.none());
        assertThat(imported.unsupported())
                .extracting(p -> p.text())
                .anySatisfy(text ->
                        assertThat(text).contains("HV-4203").contains("1503297").contains("ConceptSets.1.items.0"));
    }

    @Test
    void whatCannotBeImportedIsNamedAndNotLeftOutInSilence() {
        String more = COHORT.replace(
                        "\"EndStrategy\": {\"DateOffset\": {\"DateField\": \"StartDate\", \"Offset\": 365}}",
                        "\"EndStrategy\": {\"CustomEra\": {\"DrugCodesetId\": 1}}, \"CensoringCriteria\": [{\"Death\": {}}]")
                .replace(
                        "\"DrugExposure\": {\"CodesetId\": 1}",
                        "\"DrugExposure\": {\"CodesetId\": 1, \"RouteConcept\": [1]}");
        assertThat(CirceImport.read(more, "cohort.json", "x", MAPPING).unsupported())
                .extracting(p -> p.where())
                .anyMatch(w -> w.endsWith("at EndStrategy.CustomEra"))
                .anyMatch(w -> w.endsWith("at CensoringCriteria"))
                .anyMatch(w -> w.endsWith("DrugExposure.RouteConcept"));
    }

    @Test
    void anythingElseIsRefused() {
        assertThatThrownBy(() -> CirceImport.read("{\"a\": 1}", "x.json", "x", MAPPING))
                .hasMessageContaining("HV-4201");
        assertThatThrownBy(() -> CodeMapping.read(List.of("h", "1;SNOMED;2"), "m.csv"))
                .hasMessageContaining("HV-4204")
                .hasMessageContaining("line 2");
    }
}
