package nl.hofvijver.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.pond.objection.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectionRowTest {
    @TempDir
    Path folder;

    @Test
    void goodRowsCountAndEveryOtherIsNamed() throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<ObjectionRow> rows = ObjectionRow.read(file("""
                at;number;all-partners;purpose;representative;born
                gp-1;Xk29dKq0LmPz;;;;
                gp-1;;yes;;;
                gp-2;Ab;maybe;;;
                gp-2;Ac;;marketing;;
                gp-2;Ad;;;yes;19
                gp-2;Ae;yes;Research;ja;2019
                """), problems);
        assertThat(rows).extracting(ObjectionRow::number).containsExactly("Xk29dKq0LmPz", "Ae");
        assertThat(rows.getFirst().all()).isFalse();
        assertThat(rows.getLast())
                .returns(true, ObjectionRow::all)
                .returns(true, ObjectionRow::representative)
                .returns(Optional.of(2019), ObjectionRow::born)
                .returns(Optional.of(Purpose.RESEARCH), ObjectionRow::purpose);
        assertThat(problems)
                .extracting(p -> p.where().replaceAll(".*csv, ", ""))
                .containsExactly(
                        "row 3, column number",
                        "row 4, column all-partners",
                        "row 5, column purpose",
                        "row 6, column born");
        assertThat(problems)
                .allSatisfy(p -> assertThat(p.text()).startsWith("HV-2751").doesNotContain("Ab", "Ac"));
    }

    @Test
    void aFileWithoutTheColumnsIsRefusedAsAWhole() {
        List<Problem> problems = new ArrayList<>();
        assertThatThrownBy(() -> ObjectionRow.read(file("at;nummer\ngp-1;A\n"), problems))
                .hasMessageContaining("number");
        assertThatThrownBy(() -> ObjectionRow.read(file("at;number;purpos\ngp-1;A;\n"), problems))
                .hasMessageContaining("HV-2751")
                .hasMessageContaining("purpose");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("objections.csv"), text);
    }
}
