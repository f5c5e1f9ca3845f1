package nl.hofvijver.pond.refresh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.hofvijver.engine.Step;
import nl.hofvijver.pond.omop.Cdm;

/** The steps of a refresh, in the order in which they can run. */
public final class RefreshSteps {
    /** One SQL file each, beside this class. */
    private static final List<String> FILES = List.of(
            // who is who
            "gp_patient",
            "person_source",
            "x_person_key",
            "death_report",
            "x_person",
            "x_link",
            "x_objected_use",
            // codes
            "code_icpc",
            "code_icd10",
            "code_atc",
            "code_nhg45",
            "code_dbc",
            "code_vektis",
            "code_local",
            "concept",
            "vocabulary",
            "domain",
            "concept_class",
            // what was delivered; living and being registered in the region
            "delivered_rows",
            "fee_quarter",
            "register_period",
            "x_delivered",
            "x_objection",
            "x_registration",
            "x_residence",
            "person_year_practice",
            "x_person_year",
            "received_period",
            "location",
            "care_site",
            "person",
            "death",
            "observation_period",
            "cdm_source",
            // facts
            "hospital_visit",
            "visit_occurrence",
            "gp_episode",
            "condition_occurrence",
            "drug_exposure",
            "school_screening",
            "measurement",
            "observation",
            "procedure_occurrence",
            "cost",
            "household_number",
            "x_household",
            "x_income",
            "x_school",
            "x_aggregate",
            "x_indicator");

    private RefreshSteps() {}

    /** All steps: those with a SQL file, then the tables of the standard that have none, which stay empty. */
    public static List<Step> all() {
        Cdm cdm = Cdm.version54();
        List<Step> steps = new ArrayList<>();
        Set<String> made = new HashSet<>();
        for (String file : FILES) {
            Step step = Step.resource(RefreshSteps.class, file);
            made.add(step.name());
            steps.add(cdm.has(step.name()) ? cdm.table(step.name()).complete(step, fills(step)) : step);
        }
        cdm.tables().stream().filter(t -> !made.contains(t.name())).forEach(t -> steps.add(t.empty()));
        return List.copyOf(steps);
    }

    /** The step that makes {@code table}; empty when none does. */
    public static Optional<Step> of(String table) {
        return all().stream().filter(s -> s.name().equals(table)).findFirst();
    }

    /** The fields in the header line {@code -- fills:} of a step that makes a table of the standard. */
    private static List<String> fills(Step step) {
        String header = "-- fills:";
        return step.sql()
                .lines()
                .filter(line -> line.startsWith(header))
                .flatMap(line -> Arrays.stream(line.substring(header.length()).split(",")))
                .map(String::strip)
                .toList();
    }
}
