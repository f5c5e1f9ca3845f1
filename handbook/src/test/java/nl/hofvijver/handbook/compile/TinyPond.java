package nl.hofvijver.handbook.compile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.hofvijver.engine.Source;
import nl.hofvijver.handbook.definition.Delivered;
import nl.hofvijver.handbook.definition.Vocabulary;
import nl.hofvijver.pond.region.Years;

/** A pond of a few persons, as records for a naive reader and as tables for the engine. */
final class TinyPond {
    static final LocalDate OPEN = LocalDate.of(9999, 12, 31);
    private static final int REGISTERED = 32879;
    static final String PRACTICE = "gp-1";

    record Person(long id, int birthYear, Optional<Integer> birthMonth, String sex, Optional<LocalDate> death) {}

    record Residence(long person, String buurt, LocalDate from, LocalDate to) {}

    record Registration(long person, String practice, LocalDate from, LocalDate to) {}

    /** A coded fact; {@code days} were supplied of a medicine, an observation lasted so long, or so many euros were charged. */
    record Coded(long person, Vocabulary vocabulary, String code, LocalDate date, Optional<Integer> days) {
        Coded(long person, Vocabulary vocabulary, String code, LocalDate date) {
            this(person, vocabulary, code, date, Optional.empty());
        }
    }

    record Result(long person, String nhg, LocalDate date, Optional<Double> value, Optional<String> unit) {}

    /** Of a hospital visit the hour is known, perhaps how the patient came, the urgency and where the patient went. */
    record Visit(
            long id,
            long person,
            String kind,
            LocalDate date,
            Optional<Integer> hour,
            Optional<String> arrival,
            Optional<String> urgency,
            Optional<String> destination) {
        Visit(long id, long person, String kind, LocalDate date) {
            this(id, person, kind, date, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    record Screened(
            long person,
            LocalDate date,
            Optional<String> worry,
            Optional<String> shortage,
            Optional<Integer> sdq,
            Optional<Double> bmi) {}

    record Household(long person, int year, String type, String role, Optional<Integer> size) {}

    record Income(long person, int year, Optional<Integer> group, boolean welfare) {}

    record View(long person, LocalDate from, LocalDate last) {}

    record Counted(
            long person,
            int year,
            String buurt,
            String sex,
            int age,
            Optional<String> practice,
            boolean covered,
            Optional<Boolean> registered,
            double linked) {}

    final Years years;
    final List<Person> persons = new ArrayList<>();
    final List<Residence> residences = new ArrayList<>();
    final List<Registration> registrations = new ArrayList<>();
    final List<Coded> conditions = new ArrayList<>();
    final List<Coded> medicines = new ArrayList<>();
    final List<Coded> procedures = new ArrayList<>();
    final List<Coded> observations = new ArrayList<>();
    final List<Household> households = new ArrayList<>();
    final List<Income> incomes = new ArrayList<>();
    final List<View> views = new ArrayList<>();
    final List<Result> results = new ArrayList<>();
    final List<Visit> visits = new ArrayList<>();
    final List<Screened> screenings = new ArrayList<>();
    final List<Counted> population = new ArrayList<>();
    /** Partner, table and year to yes, partly or no. */
    final Map<String, String> delivered = new TreeMap<>();

    TinyPond(Years years) {
        this.years = years;
    }

    /** What a partner of a kind delivered of a table for a year. */
    void deliver(String partner, Delivered table, int year, String state) {
        delivered.put(String.join("/", partner, table.kind(), table.name(), Integer.toString(year)), state);
    }

    boolean deliveredInFull(String partner, Delivered table, int year) {
        return "yes"
                .equals(delivered.get(String.join("/", partner, table.kind(), table.name(), Integer.toString(year))));
    }

    /** Everything was delivered by everybody. */
    void deliverAll() {
        for (int year = years.from(); year <= years.to(); year++) {
            for (Delivered table : Delivered.values()) {
                deliver(table.fromPractice() ? PRACTICE : table.kind() + "-1", table, year, "yes");
            }
        }
    }

    /** All tables of {@link Compiled#POND}. */
    Map<String, Source.Rows> tables() {
        Map<String, Integer> concepts = concepts();
        Map<String, Source.Rows> tables = new LinkedHashMap<>();
        ParameterTable concept = new ParameterTable("concept_id INTEGER, vocabulary_id TEXT, concept_code TEXT");
        concepts.forEach((key, id) -> concept.row(id, key.split("/")[0], key.split("/")[1]));
        tables.put("concept", concept.source());
        tables.put("condition_occurrence", coded(conditions, concepts, "condition_start_date", "condition"));
        tables.put("drug_exposure", medicine(concepts));
        tables.putAll(charged(concepts));
        tables.put("observation", observation(concepts));
        tables.put("measurement", measurement(concepts));
        tables.put("visit_occurrence", visit());
        tables.putAll(persons());
        tables.putAll(partners());
        return tables;
    }

    private Map<String, Integer> concepts() {
        Map<String, Integer> concepts = new TreeMap<>();
        conditions.forEach(c -> concepts.put(c.vocabulary() + "/" + c.code(), 0));
        medicines.forEach(c -> concepts.put(c.vocabulary() + "/" + c.code(), 0));
        procedures.forEach(c -> concepts.put(c.vocabulary() + "/" + c.code(), 0));
        observations.forEach(c -> concepts.put(c.vocabulary() + "/" + c.code(), 0));
        concepts.put("LOCAL/SEH-URGENTIE", 0);
        results.forEach(r -> concepts.put(Vocabulary.NHG45 + "/" + r.nhg(), 0));
        int number = 0;
        for (String key : List.copyOf(concepts.keySet())) {
            concepts.put(key, ++number);
        }
        return concepts;
    }

    private static Source.Rows coded(List<Coded> rows, Map<String, Integer> concepts, String date, String prefix) {
        ParameterTable table =
                new ParameterTable("person_id BIGINT, " + date + " DATE, " + prefix + "_source_concept_id INTEGER");
        rows.forEach(r -> table.row(r.person(), r.date(), concepts.get(r.vocabulary() + "/" + r.code())));
        return table.source();
    }

    private Map<String, Source.Rows> charged(Map<String, Integer> concepts) {
        ParameterTable done = new ParameterTable("procedure_occurrence_id BIGINT, person_id BIGINT, "
                + "procedure_date DATE, procedure_source_concept_id INTEGER");
        ParameterTable cost = new ParameterTable("cost_event_id BIGINT, cost_domain_id TEXT, total_charge DOUBLE");
        for (int i = 0; i < procedures.size(); i++) {
            Coded procedure = procedures.get(i);
            long id = i + 1L;
            done.row(
                    id,
                    procedure.person(),
                    procedure.date(),
                    concepts.get(procedure.vocabulary() + "/" + procedure.code()));
            // The cost of something else with the same number must not be taken for this one.
            cost.row(id, "Drug", 1000.0);
            procedure.days().ifPresent(euros -> cost.row(id, "Procedure", (double) euros));
        }
        return Map.of("procedure_occurrence", done.source(), "cost", cost.source());
    }

    private Source.Rows medicine(Map<String, Integer> concepts) {
        ParameterTable table = new ParameterTable("person_id BIGINT, drug_exposure_start_date DATE, "
                + "drug_exposure_end_date DATE, days_supply INTEGER, drug_source_concept_id INTEGER");
        medicines.forEach(m -> table.row(
                m.person(),
                m.date(),
                m.date().plusDays(m.days().orElse(0)),
                m.days().orElse(null),
                concepts.get(m.vocabulary() + "/" + m.code())));
        return table.source();
    }

    /** Also the urgency of visits, which is an observation in the pond. */
    private Source.Rows observation(Map<String, Integer> concepts) {
        ParameterTable table = new ParameterTable("person_id BIGINT, observation_date DATE, value_as_string TEXT, "
                + "visit_occurrence_id BIGINT, observation_source_concept_id INTEGER");
        observations.forEach(o -> table.row(
                o.person(),
                o.date(),
                o.days().map(d -> o.date().plusDays(d).toString()).orElse(null),
                null,
                concepts.get(o.vocabulary() + "/" + o.code())));
        visits.forEach(v -> v.urgency()
                .ifPresent(u -> table.row(v.person(), v.date(), u, v.id(), concepts.get("LOCAL/SEH-URGENTIE"))));
        return table.source();
    }

    private Source.Rows visit() {
        ParameterTable table = new ParameterTable("visit_occurrence_id BIGINT, person_id BIGINT, "
                + "visit_source_value TEXT, visit_start_date DATE, visit_start_datetime TIMESTAMP, "
                + "admitted_from_source_value TEXT, discharged_to_source_value TEXT");
        visits.forEach(v -> table.row(
                v.id(),
                v.person(),
                v.kind(),
                v.date(),
                v.hour().map(h -> v.date().atTime(h, 30)).orElse(null),
                v.arrival().orElse(null),
                v.destination().orElse(null)));
        return table.source();
    }

    private Source.Rows measurement(Map<String, Integer> concepts) {
        ParameterTable table = new ParameterTable("person_id BIGINT, measurement_date DATE, "
                + "measurement_source_concept_id INTEGER, value_as_number DOUBLE, unit_source_value TEXT");
        results.forEach(r -> table.row(
                r.person(),
                r.date(),
                concepts.get(Vocabulary.NHG45 + "/" + r.nhg()),
                r.value().orElse(null),
                r.unit().orElse(null)));
        return table.source();
    }

    private Map<String, Source.Rows> persons() {
        ParameterTable person = new ParameterTable(
                "person_id BIGINT, birth_year INTEGER, birth_month INTEGER, sex TEXT, death_date DATE");
        persons.forEach(p -> person.row(
                p.id(),
                p.birthYear(),
                p.birthMonth().orElse(null),
                p.sex(),
                p.death().orElse(null)));
        ParameterTable death = new ParameterTable("person_id BIGINT, death_date DATE, death_type_concept_id INTEGER");
        persons.forEach(p -> p.death().ifPresent(d -> death.row(p.id(), d, REGISTERED)));
        ParameterTable year =
                new ParameterTable("person_id BIGINT, year INTEGER, buurt TEXT, vintage INTEGER, sex TEXT, "
                        + "age INTEGER, practice TEXT, covered BOOLEAN, registered_any BOOLEAN, linked DOUBLE");
        population.forEach(c -> year.row(
                c.person(),
                c.year(),
                c.buurt(),
                2025,
                c.sex(),
                c.age(),
                c.practice().orElse(null),
                c.covered(),
                c.registered().orElse(null),
                c.linked()));
        ParameterTable residence =
                new ParameterTable("person_id BIGINT, buurt TEXT, vintage INTEGER, from_date DATE, to_date DATE");
        residences.forEach(r -> residence.row(r.person(), r.buurt(), 2025, r.from(), r.to()));
        ParameterTable registration =
                new ParameterTable("person_id BIGINT, practice TEXT, from_date DATE, to_date DATE");
        registrations.forEach(r -> registration.row(r.person(), r.practice(), r.from(), r.to()));
        ParameterTable school =
                new ParameterTable("person_id BIGINT, screening_date DATE, food_worry TEXT, food_short TEXT, "
                        + "sdq INTEGER, bmi DOUBLE");
        screenings.forEach(s -> school.row(
                s.person(),
                s.date(),
                s.worry().orElse(null),
                s.shortage().orElse(null),
                s.sdq().orElse(null),
                s.bmi().orElse(null)));
        ParameterTable household =
                new ParameterTable("person_id BIGINT, year INTEGER, type TEXT, role TEXT, size INTEGER");
        households.forEach(h ->
                household.row(h.person(), h.year(), h.type(), h.role(), h.size().orElse(null)));
        ParameterTable income =
                new ParameterTable("person_id BIGINT, year INTEGER, income_group INTEGER, welfare BOOLEAN");
        incomes.forEach(i -> income.row(i.person(), i.year(), i.group().orElse(null), i.welfare()));
        ParameterTable view = new ParameterTable(
                "person_id BIGINT, observation_period_start_date DATE, observation_period_end_date DATE");
        views.forEach(v -> view.row(v.person(), v.from(), v.last()));
        return Map.of(
                "x_household", household.source(),
                "x_income", income.source(),
                "observation_period", view.source(),
                "x_person", person.source(),
                "death", death.source(),
                "x_person_year", year.source(),
                "x_residence", residence.source(),
                "x_registration", registration.source(),
                "x_school", school.source());
    }

    private Map<String, Source.Rows> partners() {
        ParameterTable table = new ParameterTable("partner TEXT, kind TEXT, tbl TEXT, period INTEGER, delivered TEXT");
        delivered.forEach((key, state) -> {
            String[] parts = key.split("/");
            table.row(parts[0], parts[1], parts[2], Integer.valueOf(parts[3]), state);
        });
        return Map.of(
                "x_delivered",
                table.source(),
                "x_link",
                new ParameterTable("person_id BIGINT, partner TEXT, link_kind TEXT").source(),
                "x_aggregate",
                new ParameterTable("indicator TEXT, area_level TEXT, area TEXT, area_vintage INTEGER, period TEXT, "
                                + "sex TEXT, age TEXT, value DOUBLE, lower DOUBLE, upper DOUBLE, numerator DOUBLE, "
                                + "denominator DOUBLE, status TEXT")
                        .source(),
                "x_objection",
                new ParameterTable("partner TEXT, kind TEXT, gemeente TEXT, persons BIGINT, objecting BIGINT").source(),
                "x_objected_use",
                new ParameterTable("person_id BIGINT, partner TEXT, purpose TEXT").source(),
                "x_indicator",
                new ParameterTable("indicator TEXT, title_nl TEXT, title_en TEXT, theme TEXT, unit TEXT, kind TEXT, "
                                + "source TEXT, definition_nl TEXT, definition_en TEXT, caveat_nl TEXT, caveat_en TEXT")
                        .source());
    }
}
