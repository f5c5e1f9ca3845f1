package nl.hofvijver.cli;

import static nl.hofvijver.cli.RoadTest.refused;
import static nl.hofvijver.cli.RoadTest.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** The attack of two studies about the same people that lay their extracts side by side. */
final class StudyAttack {
    private final Path region;

    StudyAttack(Path region) {
        this.region = region;
    }

    void joinsNothing() throws IOException, SQLException {
        for (String study : List.of("first", "second")) {
            String[] request = {
                "study",
                "request",
                study,
                "--people",
                "diabetes-type-2.people",
                "--tables",
                "residence,condition,medicine,measurement,contact,procedure,household,income",
                "--years",
                "2021-2025",
                "--as",
                "anna",
                "--purpose",
                "the " + study,
                "--region",
                region.toString()
            };
            run(request);
            assertThat(refused("study", "extract", study, "--region", region.toString()))
                    .contains("HV-4303");
            assertThat(refused(
                            "study",
                            "approve",
                            study,
                            "--as",
                            "Anna",
                            "--reason",
                            "mine",
                            "--region",
                            region.toString()))
                    .contains("HV-3304");
            run("study", "approve", study, "--as", "bram", "--reason", "protocol", "--region", region.toString());
            assertThat(run("study", "extract", study, "--region", region.toString()))
                    .contains("not a release");
        }
        Path first = region.resolve("extracts/first");
        Path second = region.resolve("extracts/second");
        byte[] persons = Files.readAllBytes(first.resolve("person.parquet"));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            assertThat(number(statement, "select count(*) from '" + first + "/person.parquet'"))
                    .isEqualTo(number(statement, "select count(*) from '" + second + "/person.parquet'"))
                    .isGreaterThan(10);
            for (Path file : parquet(first)) {
                String other = second.resolve(file.getFileName()).toString();
                assertThat(number(
                                statement,
                                "select count(*) from '" + file + "' a join '" + other + "' b on a.person = b.person"))
                        .as(file.toString())
                        .isZero();
                // A number of a row of the pond would join the two as well as a number of a person does.
                assertThat(number(
                                statement,
                                "select count(*) from (describe select * from '" + file
                                        + "') where column_name like '%\\_id' escape '\\' and column_name <>"
                                        + " 'concept_id'"))
                        .isZero();
            }
        }
        run("study", "extract", "first", "--region", region.toString());
        assertThat(first.resolve("person.parquet")).hasBinaryContent(persons);
        assertThat(run("study", "list", "--region", region.toString()))
                .contains("first  approved  asked by anna for: the first", "by bram: protocol");
    }

    private static List<Path> parquet(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found =
                    files.filter(f -> f.toString().endsWith(".parquet")).toList();
            assertThat(found).hasSize(9);
            return found;
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
