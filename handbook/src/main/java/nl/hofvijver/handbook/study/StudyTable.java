package nl.hofvijver.handbook.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The tables from which a study can choose. Each has an SQL file that says which columns leave, and how coarse. */
enum StudyTable {
    /** Always there: one row per person. */
    PERSON("x_person"),
    RESIDENCE("x_person_year"),
    CONDITION("condition_occurrence"),
    MEDICINE("drug_exposure"),
    MEASUREMENT("measurement"),
    CONTACT("visit_occurrence"),
    PROCEDURE("procedure_occurrence"),
    HOUSEHOLD("x_household"),
    INCOME("x_income");

    private final String pond;

    StudyTable(String pond) {
        this.pond = pond;
    }

    /** The table of the pond from which it is taken. */
    String pond() {
        return pond;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those that can be asked for. */
    static List<String> words() {
        return Arrays.stream(values())
                .filter(t -> t != PERSON)
                .map(StudyTable::word)
                .toList();
    }

    /** The query, over {@code cohort} and the table of the pond. */
    String sql() {
        return text(word() + ".sql");
    }

    /** A resource beside this class. */
    static String text(String resource) {
        try (InputStream in = StudyTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
