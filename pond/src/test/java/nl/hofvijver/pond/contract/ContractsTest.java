package nl.hofvijver.pond.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import nl.hofvijver.engine.Schema;
import nl.hofvijver.engine.document.YamlDocument;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractsTest {
    private static final String SMALL = """
            contract: mine
            version: 1
            title: {nl: Mijn, en: Mine}
            partners: [gp]
            persons: {table: PAT, id: Nummer, pseudonym: Pseudo}
            tables:
              PAT:
                title: {nl: Mensen, en: People}
                serves: {nl: alles, en: everything}
                key: [Nummer]
                columns:
                  Nummer: {type: text, required: true, identifier: true}
                  Pseudo: {type: text, identifier: true, pattern: '[0-9]+', example: digits}
                  Lengte: {type: decimal, range: [0, 3], decimal: comma}
                  Dag: {type: date, after: 2000-01-01, future: false}
                  Code: {type: text, system: icpc-1}
            """;

    @Test
    void theDeliveredTableHasAllColumnsAndKnowsWhereEachRowCameFrom() {
        Table table = Objects.requireNonNull(Contracts.builtIn().inputs().get("hospital_seh"));
        assertThat(table.schema().columns())
                .contains(
                        new Schema.Column("Aankomst", Schema.Type.TIMESTAMP),
                        new Schema.Column("hv_partner", Schema.Type.TEXT),
                        new Schema.Column("hv_row", Schema.Type.BIGINT));
    }

    @Test
    void everyInputThatTheStepsReadIsUnderAContract() {
        assertThat(Contracts.builtIn().inputs().keySet())
                .contains("gp_pat", "gp_cor", "municipality_wmo", "ggd_screening", "deaths_overlijden")
                .contains("aggregates_value", "aggregates_indicator");
    }

    @Test
    void everyTableOfPersonsNamesThemAndSaysThatItDoes() {
        for (Contract contract : Contracts.builtIn().all()) {
            contract.persons()
                    .ifPresent(persons -> contract.tables()
                            .forEach(table -> assertThat(table.column(persons.id()))
                                    .as(table.input())
                                    .hasValueSatisfying(
                                            c -> assertThat(c.identifier()).isTrue())));
        }
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({
        "icpc-1, T90.02, true",
        "icpc-1, A49, true",
        "icpc-1, T9O.02, false",
        "icpc-1, T90.2, false",
        "icpc-1, E11.9, false",
        "icpc-1, t90, false",
        "icd-10, I21.9, true",
        "icd-10, I219, true",
        "icd-10, I2, false",
        "atc, A, true",
        "atc, A10, true",
        "atc, A10B, true",
        "atc, A10BA, true",
        "atc, A10BA02, true",
        "atc, A1, false",
        "atc, E10BA02, false",
        "nhg-45, 2816, true",
        "nhg-45, 02816, false",
        "vektis-gp, 11000, true",
        "vektis-gp, 1100, false",
        "dbc, 0313-222, true",
        "nhg-12, CAR, true"
    })
    void aCodeIsRecognisedByItsForm(String system, String code, boolean valid) {
        CodeSystem found = CodeSystems.all().stream()
                .filter(s -> s.id().equals(system))
                .findFirst()
                .orElseThrow();
        assertThat(found.rule())
                .isInstanceOfSatisfying(
                        CodeSystem.Rule.Form.class,
                        form -> assertThat(code.matches(form.regex())).isEqualTo(valid));
    }

    @Test
    void theExampleOfASystemIsACodeOfIt() {
        for (CodeSystem system : CodeSystems.all()) {
            switch (system.rule()) {
                case CodeSystem.Rule.Form form -> assertThat(system.example()).matches(form.regex());
                case CodeSystem.Rule.Listed listed -> assertThat(listed.codes()).contains(system.example());
                case CodeSystem.Rule.Area area -> assertThat(area.level()).isNotBlank();
            }
        }
    }

    @Test
    void aSmallContractIsRead() {
        Contract contract = read(SMALL);
        Column length = contract.table("pat").orElseThrow().column("lengte").orElseThrow();
        assertThat(length.limits().decimalComma()).isTrue();
        assertThat(length.type().stored()).isEqualTo(Schema.Type.DOUBLE);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            type: decimal, range | type: text, range    | HV-1032
            'range: [0, 3]'      | 'range: [3, 0]'      | HV-1032
            decimal: comma       | decimal: dot         | HV-1032
            type: date, after    | type: text, after    | HV-1032
            system: icpc-1       | system: icpc1        | HV-1033
            key: [Nummer]        | key: [Numer]         | HV-1032
            table: PAT, id       | table: PET, id       | HV-1032
            'id: Nummer'         | 'id: Number'         | HV-1032
            '[0-9]+'             | '[0-9+'              | HV-1032
            required: true       | requird: true        | HV-2002
            partners: [gp]       | partners: [dentist]  | HV-2004
            contract: mine       | contract: My Own     | HV-1032
            system: icpc-1       | system: buurt        | HV-2003
            """)
    void aContractThatContradictsItselfIsRefused(String right, String wrong, String number) {
        assertThat(SMALL).contains(right);
        List<Problem> problems = catchThrowableOfType(ProblemException.class, () -> read(SMALL.replace(right, wrong)))
                .problems();
        assertThat(problems)
                .singleElement()
                .satisfies(p -> assertThat(p.code().label()).isEqualTo(number));
    }

    @Test
    void anUnknownContractIsAnsweredWithTheNearestName() {
        ProblemException e = catchThrowableOfType(
                ProblemException.class, () -> Contracts.builtIn().get("hopsital", "delivery.yaml"));
        assertThat(e).hasMessageContaining("HV-1031").hasMessageContaining("Did you mean 'hospital'?");
    }

    private static Contract read(String text) {
        return ContractReader.read(YamlDocument.parse(text, "mine.yaml"));
    }
}
