package nl.hofvijver.pond.omop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.hofvijver.engine.Schema;
import nl.hofvijver.engine.Step;
import org.junit.jupiter.api.Test;

class CdmTest {
    /** Public data beside the repository, for whoever has it. */
    private static final Path PUBLISHED = Path.of("../../shared/data/omop/OMOP_CDMv5.4_Field_Level.csv");

    private static final Step DOMAIN_PART = Step.parse(
            "-- step: domain\n-- reads: none\nselect 'x' as domain_id, 'y' as domain_name, 0 as domain_concept_id",
            "domain.sql");

    private final Cdm cdm = Cdm.version54();

    @Test
    void hasTheTablesAndFieldsOfTheStandard() {
        assertThat(cdm.tables()).hasSize(39);
        assertThat(cdm.tables().stream().mapToInt(t -> t.fields().size()).sum()).isEqualTo(432);
        assertThat(cdm.table("person").field("year_of_birth")).hasValueSatisfying(f -> {
            assertThat(f.required()).isTrue();
            assertThat(f.type()).isEqualTo(Schema.Type.INTEGER);
        });
    }

    @Test
    void isTheSameAsThePublishedDescription() throws IOException {
        assumeTrue(
                Files.isRegularFile(PUBLISHED), "skipped: no published description of the CDM beside the repository");
        List<String> published = new ArrayList<>();
        // Only the first four columns are read. None of them holds a comma; one name is published between quotes.
        for (String line : Files.readAllLines(PUBLISHED).stream()
                .map(l -> l.replace("\"\"\"offset\"\"\"", "offset"))
                .filter(l -> l.matches("[A-Za-z_0-9]+,[A-Za-z_0-9]+,(Yes|No),.*"))
                .toList()) {
            String[] cells = line.split(",", 5);
            published.add(String.join(" ", cells[0].toLowerCase(Locale.ROOT), cells[1], type(cells[3]), cells[2]));
        }
        List<String> ours = cdm.tables().stream()
                .flatMap(t -> t.fields().stream()
                        .map(f -> String.join(" ", t.name(), f.name(), f.standardType(), f.required() ? "Yes" : "No")))
                .toList();
        assertThat(ours).isEqualTo(published);
    }

    private static String type(String written) {
        return written.toLowerCase(Locale.ROOT).replace("varchar(max)", "text");
    }

    @Test
    void numbersOfEventsAreWiderThanNumbersOfConcepts() {
        CdmTable visit = cdm.table("visit_occurrence");
        assertThat(visit.field("visit_occurrence_id").orElseThrow().type()).isEqualTo(Schema.Type.BIGINT);
        assertThat(visit.field("visit_source_concept_id").orElseThrow().type()).isEqualTo(Schema.Type.INTEGER);
    }

    @Test
    void aStepMayNotFillAFieldThatTheTableDoesNotHave() {
        assertThatThrownBy(() -> cdm.table("domain").complete(DOMAIN_PART, List.of("domain_name", "domain_nam")))
                .hasMessageContaining("domain has no field domain_nam");
    }

    @Test
    void aStepMustFillRequiredFields() {
        assertThatThrownBy(() -> cdm.table("domain").complete(DOMAIN_PART, List.of("domain_id", "domain_name")))
                .hasMessageContaining("domain.domain_concept_id is required");
    }
}
