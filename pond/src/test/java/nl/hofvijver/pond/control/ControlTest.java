package nl.hofvijver.pond.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same promises on both databases. */
class ControlTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-15T10:00:00Z"));

    private static DeliveryEntry entry(String id, int sequence) {
        return new DeliveryEntry(
                "gp-1", id, "gp", LocalDate.of(2026, 1, 5), "full", Optional.empty(), sequence, "abc", 10, 9);
    }

    /** Each test gets an empty database. */
    abstract static class OnAnyDatabase {
        abstract String url() throws SQLException, IOException;

        @Test
        void openingTwiceKeepsWhatWasThere() throws Exception {
            String url = url();
            try (Control control = Control.open(url, CLOCK)) {
                control.note("delivery.refused", "gp-1/a", "HV-1103");
            }
            try (Control control = Control.open(url, CLOCK)) {
                assertThat(control.events())
                        .containsExactly(new Event(1, CLOCK.instant(), "delivery.refused", "gp-1/a", "HV-1103"));
            }
        }

        @Test
        void theIndexFollowsTheDisk() throws Exception {
            try (Control control = Control.open(url(), CLOCK)) {
                control.reconcile(List.of(entry("a", 1), entry("b", 2)));
                control.reconcile(List.of(entry("a", 1), entry("b", 2)));
                assertThat(control.deliveries()).containsExactly(entry("a", 1), entry("b", 2));
                control.reconcile(List.of(entry("b", 2)));
                assertThat(control.deliveries()).containsExactly(entry("b", 2));
                assertThat(control.events())
                        .extracting(Event::kind, Event::subject)
                        .containsExactly(
                                org.assertj.core.groups.Tuple.tuple("delivery.accepted", "gp-1/a"),
                                org.assertj.core.groups.Tuple.tuple("delivery.accepted", "gp-1/b"),
                                org.assertj.core.groups.Tuple.tuple("delivery.gone", "gp-1/a"));
            }
        }

        @Test
        void theLedgerIsOnlyAddedTo() throws Exception {
            String url = url();
            try (Control control = Control.open(url, CLOCK)) {
                control.note("release.made", "r1", "");
            }
            try (Connection connection = DriverManager.getConnection(url);
                    Statement statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.executeUpdate("update event set kind = 'x'"))
                        .hasMessageContaining("only added to");
                assertThatThrownBy(() -> statement.executeUpdate("delete from event"))
                        .hasMessageContaining("only added to");
            }
        }

        @Test
        void aSnapshotAndAReleaseAreRememberedOnce() throws Exception {
            try (Control control = Control.open(url(), CLOCK)) {
                control.refreshed("s1", 50);
                control.refreshed("s1", 50);
                control.released("2025-aaaa", "s1", "abc");
                control.released("2025-aaaa", "s1", "abc");
                assertThat(control.refreshes()).containsExactly(new RefreshEntry("s1", CLOCK.instant(), 50));
                assertThat(control.releases())
                        .containsExactly(new ReleaseEntry("2025-aaaa", CLOCK.instant(), "s1", "abc"));
                assertThat(control.events()).extracting(Event::kind).containsExactly("refresh.made", "release.made");
            }
        }

        @Test
        void requestsAndQuestionsAreKeptWithWhoAndWhy() throws Exception {
            try (Control control = Control.open(url(), CLOCK)) {
                DecisionBook book = new DecisionBook(control);
                book.request("2025-aaaa", "anna", "figures", "[x] attacked");
                book.request("2025-aaaa", "anna", "figures again", "[x] attacked");
                book.decide(
                        book.request("2025-aaaa").orElseThrow(), ReleaseRequest.State.APPROVED, "bram", "looked at it");
                assertThat(book.requests())
                        .extracting(ReleaseRequest::state)
                        .containsExactly(ReleaseRequest.State.REPLACED, ReleaseRequest.State.APPROVED);
                assertThat(book.request("2025-aaaa").orElseThrow().decider()).contains("bram");

                book.asked("anna", "m", "2025", "region/r/all/all", "given", OptionalLong.of(120), 5);
                book.asked("anna", "m", "2025", "buurt/b/all/all", "small", OptionalLong.empty(), 5);
                assertThat(book.questions())
                        .extracting(Question::shown)
                        .containsExactly(OptionalLong.of(120), OptionalLong.empty());
                assertThat(control.events())
                        .extracting(Event::kind)
                        .containsExactly(
                                "release.requested",
                                "release.requested",
                                "release.approved",
                                "question.given",
                                "question.small");
            }
        }

        @Test
        void aDatabaseOfANewerVersionIsLeftAlone() throws Exception {
            String url = url();
            Control.open(url, CLOCK).close();
            try (Connection connection = DriverManager.getConnection(url);
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate("update flyway_schema_history set checksum = checksum + 1 where version = '1'");
            }
            assertThatThrownBy(() -> Control.open(url, CLOCK)).hasMessageContaining("HV-1022");
        }
    }

    @Nested
    class OnSqlite extends OnAnyDatabase {
        @TempDir
        Path folder;

        @Override
        String url() {
            return "jdbc:sqlite:" + folder.resolve("control.db");
        }

        @Test
        void aReaderDoesNotWaitForAWriter() throws Exception {
            Control.open(url(), CLOCK).close();
            try (Connection writer = DriverManager.getConnection(url());
                    Statement statement = writer.createStatement()) {
                statement.execute("begin immediate");
                statement.execute("insert into refresh values ('s', 'x', 1)");
                try (Connection reader = DriverManager.getConnection(url());
                        Statement read = reader.createStatement();
                        var rows = read.executeQuery("select count(*) from refresh")) {
                    assertThat(rows.getInt(1)).isZero();
                }
                statement.execute("rollback");
            }
        }

        @Test
        void anAddressWhereNothingCanBeWrittenIsNamedWithoutItsSecrets() {
            assertThatThrownBy(() -> Control.open("jdbc:sqlite:" + folder.resolve("no/such/folder/c.db?password=x")))
                    .hasMessageContaining("HV-1020")
                    .hasMessageNotContaining("password");
        }
    }

    @Nested
    class OnPostgresql extends OnAnyDatabase {
        @Override
        String url() throws SQLException, IOException {
            return Postgres.newDatabase();
        }

        @Test
        void aServerThatIsNotThereIsNamedWithoutItsSecrets() {
            assertThatThrownBy(() -> Control.open("jdbc:postgresql://localhost:1/none?user=u&password=secret"))
                    .hasMessageContaining("HV-1020")
                    .hasMessageNotContaining("secret");
        }
    }

    /** One server for all tests of this JVM, with a fresh database per test. */
    private static final class Postgres {
        private static @org.jspecify.annotations.Nullable EmbeddedPostgres server;
        private static int databases;

        private static EmbeddedPostgres start() throws IOException {
            try {
                return EmbeddedPostgres.start();
            } catch (IllegalStateException noBinary) {
                return Assumptions.abort("no PostgreSQL for this machine: " + noBinary.getMessage());
            }
        }

        static synchronized String newDatabase() throws SQLException, IOException {
            EmbeddedPostgres running = server;
            if (running == null) {
                running = start();
                server = running;
            }
            String name = "control" + databases++;
            try (Connection connection = running.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return running.getJdbcUrl("postgres", name);
        }
    }
}
