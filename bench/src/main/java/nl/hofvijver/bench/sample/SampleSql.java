package nl.hofvijver.bench.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.hofvijver.pond.region.Years;

/** The hand-written SQL: what it reads, and the tables that it makes one after the other. */
final class SampleSql {
    /** Tables in the order in which they are made; the last two hold the cells. */
    static final List<String> TABLES = List.of(
            "diagnosis",
            "medicine",
            "result",
            "child",
            "stretch",
            "visit",
            "seen",
            "admitted",
            "deceased",
            "person_count",
            "event_count",
            "cell",
            "life_table");

    /** Tables of the pond, and the columns that the sample needs of them. */
    static final Map<String, List<String>> READS = reads();

    /** The measures, by entry. */
    static final Map<String, Set<String>> MEASURES = Map.ofEntries(
            Map.entry("child-food-insecurity", Set.of("prevalence", "seen-by-gp")),
            Map.entry("conditions", Set.of("stroke", "admitted")),
            Map.entry("copd", Set.of("prevalence")),
            Map.entry("depression", Set.of("prevalence")),
            Map.entry("diabetes-type-2", Set.of("prevalence", "hba1c-uncontrolled", "hba1c-overdue")),
            Map.entry("ed-without-gp", Set.of("visits", "visitors", "rate")),
            Map.entry("heart-failure", Set.of("prevalence")),
            Map.entry("life-expectancy", Set.of("at-birth")),
            Map.entry("mortality", Set.of("rate")),
            Map.entry("not-registered", Set.of("share")),
            Map.entry("overweight-bmi", Set.of("overweight", "obesity")),
            Map.entry("polypharmacy", Set.of("prevalence", "prevalence-adults")));

    private SampleSql() {}

    /** The query for table {@code number} of {@link #TABLES} in {@code dialect}, {@code duckdb} or {@code postgres}. */
    static String of(String dialect, int number, Years years) {
        return text("%s/%02d_%s.sql".formatted(dialect, number + 1, TABLES.get(number)))
                .replace("{first_year}", Integer.toString(years.from()))
                .replace("{last_year}", Integer.toString(years.to()));
    }

    /** A resource beside the dialects. */
    static String text(String name) {
        try (InputStream in = SampleSql.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<String>> reads() {
        Map<String, List<String>> reads = new LinkedHashMap<>();
        reads.put(
                "condition_occurrence",
                List.of(
                        "person_id",
                        "condition_start_date",
                        "condition_source_value",
                        "condition_status_source_value"));
        reads.put("drug_exposure", List.of("person_id", "drug_exposure_start_date", "drug_source_value"));
        reads.put(
                "measurement", List.of("person_id", "measurement_date", "measurement_source_value", "value_as_number"));
        reads.put(
                "visit_occurrence",
                List.of("visit_occurrence_id", "person_id", "visit_start_date", "visit_source_value"));
        reads.put("death", List.of("person_id", "death_date", "death_type_concept_id"));
        reads.put("x_person", List.of("person_id", "sex", "birth_year", "birth_month"));
        reads.put(
                "x_person_year",
                List.of(
                        "person_id",
                        "year",
                        "buurt",
                        "vintage",
                        "sex",
                        "age",
                        "practice",
                        "covered",
                        "registered_any",
                        "linked"));
        reads.put("x_residence", List.of("person_id", "buurt", "vintage", "from_date", "to_date"));
        reads.put("x_registration", List.of("person_id", "practice", "from_date", "to_date"));
        reads.put("x_delivered", List.of("partner", "kind", "tbl", "period", "delivered"));
        reads.put("x_school", List.of("person_id", "screening_date", "food_worry", "food_short"));
        return reads;
    }
}
