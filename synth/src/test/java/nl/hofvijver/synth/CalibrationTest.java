package nl.hofvijver.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The region looks like the one it stands for. Targets are those of the domain description (1.8, 1.9, 2.4); a tolerance is
 * about three standard errors at 20,000 people, more where the target itself is a round number.
 */
class CalibrationTest {
    private static final String DEPRIVED = "'WK990102', 'WK990103', 'WK990104', 'WK990105', 'WK990206'";

    @TempDir
    static Path temp;

    private static Connection connection;
    private static MadeRegion made;

    @BeforeAll
    static void generate() throws SQLException {
        made = MadeRegion.of(20_000, 11, temp);
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("create view truth as select * from read_csv('%s')"
                    .formatted(made.truth().resolve("counts.csv")));
            for (String table : List.of("ACT", "MED", "LAB", "JRN", "PAT")) {
                view(statement, table, "gp-0*");
            }
            view(statement, "SEH", "hospital-*");
            view(statement, "SCREENING", "ggd-*");
            view(statement, "ADRES", "municipality-*");
        }
    }

    private static void view(Statement statement, String table, String partners) throws SQLException {
        statement.execute(
                "create view %s as select * from read_csv('%s/%s/2026Q1/%s.csv', all_varchar = true, delim = ';')"
                        .formatted(table, made.inbox(), partners, table));
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    private static double number(String sql) {
        return numbers(sql).getFirst();
    }

    /** The numbers in the only row that the query gives. */
    private static List<Double> numbers(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            List<Double> numbers = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                numbers.add(rows.getDouble(i));
            }
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String share(String fact, String of, String where) {
        return """
                select 100.0 * sum(count) filter (where fact = '%s') / sum(count) filter (where fact = '%s')
                from truth where %s""".formatted(fact, of, where);
    }

    @Test
    void hasAboutAsManyInhabitantsAsAskedFor() {
        assertThat(made.summary().inhabitants()).isBetween(19_300L, 20_900L);
    }

    @Test
    void growsBySomeTenthsOfAPercentAYear() {
        double first = number(
                "select sum(count) from truth where fact = 'population' and area_level = 'gemeente' and year = 2016");
        double last = number(
                "select sum(count) from truth where fact = 'population' and area_level = 'gemeente' and year = 2025");
        assertThat(Math.pow(last / first, 1.0 / 9)).isBetween(1.000, 1.012);
    }

    @Test
    void hasTheAgesOfTheNetherlands() {
        String population = "select 100.0 * sum(count) filter (where age in (%s)) / sum(count) from truth"
                + " where fact = 'population' and area_level = 'gemeente' and year between 2018 and 2022";
        assertThat(number(population.formatted("'0-9', '10-19'"))).isBetween(19.5, 24.5);
        assertThat(number(population.formatted("'20-29'"))).isBetween(9.5, 14.0);
        assertThat(number(population.formatted("'60-69', '70-79', '80-89', '90+'")))
                .isBetween(22.5, 29.0);
        assertThat(number(population.formatted("'80-89', '90+'"))).isBetween(3.8, 6.2);
    }

    @Test
    void coverageRunsFromTwoToNinetyFourPercent() {
        String covered = "area_level = 'gemeente' and year between 2020 and 2025 and area = '%s'";
        assertThat(number(share("covered", "population", covered.formatted("GM9901"))))
                .isBetween(23.5, 30.0);
        assertThat(number(share("covered", "population", covered.formatted("GM9902"))))
                .isBetween(34.0, 42.0);
        assertThat(number(share("covered", "population", covered.formatted("GM9903"))))
                .isBetween(91.0, 96.0);
        assertThat(number(share("covered", "population", covered.formatted("GM9904"))))
                .isBetween(1.0, 5.0);
    }

    @Test
    void fourInAHundredHaveNoPractice() {
        String recent = "area_level = 'gemeente' and year between 2020 and 2025";
        assertThat(100 - number(share("registered", "population", recent))).isBetween(3.2, 5.0);
        String centre = "area in ('WK990101', 'WK990102') and year between 2020 and 2025";
        assertThat(100 - number(share("registered", "population", centre))).isBetween(7.0, 13.0);
    }

    @Test
    void diseasesAreAsFrequentAsInDutchPractice() {
        String recent = "area_level = 'gemeente' and year between 2018 and 2023";
        assertThat(number(share("diabetes-type-2", "population", recent))).isBetween(4.4, 6.4);
        assertThat(number(share("copd", "population", recent))).isBetween(2.4, 3.9);
        assertThat(number(share("heart-failure", "population", recent))).isBetween(0.9, 1.5);
        assertThat(number(share("heart-failure-coded", "population", recent))).isBetween(0.32, 0.60);
        assertThat(number(share("depression", "population", recent))).isBetween(1.4, 3.2);
    }

    @Test
    void deprivedWijkenHaveMoreDiabetesAtTheSameAge() {
        String ages = "area_level = 'wijk' and age in ('50-59', '60-69') and area %s (" + DEPRIVED + ")";
        double deprived = number(share("diabetes-type-2", "population", ages.formatted("in")));
        double others = number(share("diabetes-type-2", "population", ages.formatted("not in")));
        assertThat(deprived / others).isBetween(1.25, 2.5);
    }

    @Test
    void peopleDieAsInTheNetherlandsAndYoungerInDeprivedWijken() {
        String all = "area_level = 'gemeente' and age not in ('90+')";
        assertThat(number(share("deaths", "population", "area_level = 'gemeente'")))
                .isBetween(0.65, 1.05);
        assertThat(number(share("deaths", "population", all))).isBetween(0.4, 0.8);
        String middle = "area_level = 'wijk' and age in ('50-59', '60-69', '70-79') and area %s (" + DEPRIVED + ")";
        double deprived = number(share("deaths", "population", middle.formatted("in")));
        double others = number(share("deaths", "population", middle.formatted("not in")));
        assertThat(deprived / others).isBetween(1.2, 2.4);
    }

    @Test
    void aQuarterOfTheChildrenInDeprivedWijkenLackFood() {
        String wijken = "area_level = 'wijk' and area %s (" + DEPRIVED + ")";
        assertThat(number(share("food-insecure-children", "children", wijken.formatted("in"))))
                .isBetween(21.0, 31.0);
        assertThat(number(share("food-insecure-children", "children", wijken.formatted("not in"))))
                .isBetween(3.0, 10.0);
        assertThat(number("""
                        select 100 * avg(cast(VoedselZorgen <> 'nooit' or VoedselOp <> 'nooit' as int)) from SCREENING
                        where substr(SchoolID, 2, 6) in ('990102', '990103', '990104', '990105', '990206')""")).isBetween(20.0, 32.0);
    }

    @Test
    void threeQuartersSeeTheirPracticeEveryYearFiveTimesOnAverage() {
        List<Double> contacts = numbers("""
                with registered as (
                  select PseudoPatientID, year(cast(dDatum as date)) as y from ACT
                  where dVektiscode like '11%' group by all having count(*) = 4),
                contacts as (
                  select PseudoPatientID, year(try_cast(dDatum as date)) as y, count(distinct dDatum) as n
                  from JRN group by all)
                select 100 * avg(cast(n is not null as int)), avg(coalesce(n, 0))
                from registered left join contacts using (PseudoPatientID, y)""");
        assertThat(contacts.get(0)).isBetween(73.0, 81.0);
        assertThat(contacts.get(1)).isBetween(4.4, 5.7);
    }

    @Test
    void oneInFiveUsesFiveOrMoreMedicines() {
        List<Double> medicines = numbers("""
                with registered as (
                  select distinct PseudoPatientID, year(cast(dDatum as date)) as y from ACT where dVektiscode like '11%'),
                medicines as (
                  select PseudoPatientID, year(try_cast(dVoorschriftdatum as date)) as y, count(distinct left(dATC, 4)) as n
                  from MED group by all)
                select 100 * avg(cast(coalesce(n, 0) >= 5 as int)), 100 * avg(cast(coalesce(n, 0) >= 10 as int))
                from registered left join medicines using (PseudoPatientID, y)""");
        assertThat(medicines.get(0)).isBetween(18.0, 24.0);
        assertThat(medicines.get(1)).isBetween(2.5, 7.0);
    }

    @Test
    void someOfThePeopleWithDiabetesAreNotControlled() {
        List<Double> above = numbers("""
                with last as (
                  select max_by(try_cast(dResultaatnummer as double), dBepalingdatum) as value from LAB
                  where dWCIANummer = '2816' group by PseudoPatientID)
                select 100 * avg(cast(value > 53 as int)), 100 * avg(cast(value > 69 as int)) from last""");
        assertThat(above.get(0)).isBetween(33.0, 48.0);
        assertThat(above.get(1)).isBetween(2.0, 9.0);
    }

    @Test
    void patientsArriveAtTheEmergencyDepartmentAsCounted() {
        List<Double> arrivals = numbers("""
                select 100 * avg(cast(Vervoer = 'ambulance' as int)),
                  100 * avg(cast(Vervoer in ('huisarts', 'huisartsenpost') as int)),
                  100 * avg(cast(Vervoer = 'zelf' as int)), 100 * avg(cast(Bestemming = 'opname' as int)) from SEH""");
        assertThat(arrivals.get(0)).isBetween(14.5, 17.5);
        assertThat(arrivals.get(1)).isBetween(47.5, 53.0);
        assertThat(arrivals.get(2)).isBetween(15.5, 20.0);
        assertThat(arrivals.get(3)).isBetween(33.0, 41.0);
    }

    @Test
    void hasAboutEightyThreeEventsPerInhabitant() {
        assertThat((double) made.summary().events() / made.summary().inhabitants())
                .isBetween(76.0, 90.0);
    }

    @Test
    void badRowsAreFew() {
        double planted = number("""
                select sum(count) from read_csv('%s') where fault in ('wrong-icpc', 'day-first-date', 'decimal-comma',
                  'impossible-date', 'birth-year-impossible', 'urgency-unknown', 'buurt-of-2020-as-2025',
                  'duplicate-prescription', 'duplicate-measurement')""".formatted(made.truth().resolve("faults.csv")));
        assertThat(planted / made.summary().rows()).isBetween(0.0002, 0.005);
    }
}
