package nl.hofvijver.pond.control;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.pond.region.RegionProblem;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/**
 * The control database. Open one per piece of work and close it; it is one connection and not shared between threads.
 *
 * <pre>{@code
 * try (Control control = Control.open(region.control())) {
 *     control.note("release.made", release.id(), "12,345 cells");
 * }
 * }</pre>
 */
public final class Control implements AutoCloseable {
    // Flyway tells every step to the terminal unless its logger is kept, and kept quiet.
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    static {
        FLYWAY.setLevel(Level.WARNING);
    }

    private final Connection connection;
    private final InstantSource clock;

    private Control(Connection connection, InstantSource clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /**
     * Opens the database and brings it to the present form.
     *
     * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://...}
     * @throws ProblemException {@code HV-1020} when it cannot be opened, {@code HV-1022} when its form is not one that
     *     this version knows
     */
    public static Control open(String url) {
        return open(url, InstantSource.system());
    }

    /** As {@link #open(String)}, with the clock that dates events. */
    public static Control open(String url, InstantSource clock) {
        Database database = Database.of(url);
        try {
            migrate(url, database);
            Connection connection = DriverManager.getConnection(url);
            try (Statement statement = connection.createStatement()) {
                for (String setting : database.settings()) {
                    statement.execute(setting);
                }
            }
            return new Control(connection, clock);
        } catch (FlywayException e) {
            boolean unreachable = e.getCause() instanceof SQLException;
            throw unreachable ? unreachable(url, e) : newer(url, e);
        } catch (SQLException e) {
            throw unreachable(url, e);
        }
    }

    private static void migrate(String url, Database database) {
        Flyway.configure()
                .dataSource(url, null, null)
                .resourceProvider(new Migrations(database))
                .placeholders(Map.of("identity", database.identity()))
                .load()
                .migrate();
    }

    private static ProblemException unreachable(String url, Exception cause) {
        return new ProblemException(
                new Problem(
                        RegionProblem.CONTROL_UNREACHABLE,
                        "The control database cannot be opened.",
                        withoutSecrets(url),
                        "Check 'control' in region.yaml, that the server runs, and that you may write there."),
                cause);
    }

    private static ProblemException newer(String url, Exception cause) {
        return new ProblemException(
                new Problem(
                        RegionProblem.CONTROL_NEWER,
                        "The control database has a form that this version does not know.",
                        withoutSecrets(url),
                        "Use the version of Hofvijver that wrote it, or a newer one."),
                cause);
    }

    private static String withoutSecrets(String url) {
        return url.replaceAll("\\?.*", "").replaceAll("//[^/@]*@", "//");
    }

    /** Adds an event to the ledger, dated now. */
    public void note(String kind, String subject, String detail) {
        update(
                "insert into event (happened_at, kind, subject, detail) values (?, ?, ?, ?)",
                now(),
                kind,
                subject,
                detail);
    }

    String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /** All events, oldest first. */
    public List<Event> events() {
        return query(
                "select id, happened_at, kind, subject, detail from event order by id",
                row -> new Event(
                        row.getLong(1),
                        Instant.parse(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)));
    }

    /**
     * An event in the list of objections.
     *
     * @param sequence from 1, without gaps
     * @param body what was said, as JSON with keyed marks
     * @param hash over itself and the event before it
     */
    public record ObjectionEvent(long sequence, String body, String hash) {}

    /** The events about objections, oldest first. */
    public List<ObjectionEvent> objectionEvents() {
        return query(
                "select sequence, body, hash from objection_event order by sequence",
                row -> new ObjectionEvent(row.getLong(1), row.getString(2), row.getString(3)));
    }

    /** Adds an event about an objection. */
    public void addObjectionEvent(ObjectionEvent event) {
        update("insert into objection_event values (?, ?, ?)", event.sequence(), event.body(), event.hash());
    }

    /** The deliveries in the index, by partner and sequence. */
    public List<DeliveryEntry> deliveries() {
        return query(
                "select * from delivery order by partner, sequence",
                row -> new DeliveryEntry(
                        row.getString("partner"),
                        row.getString("id"),
                        row.getString("contract"),
                        LocalDate.parse(row.getString("date")),
                        row.getString("mode"),
                        Optional.ofNullable(row.getString("replaces")),
                        row.getInt("sequence"),
                        row.getString("sha256"),
                        row.getLong("rows_in"),
                        row.getLong("rows_accepted")));
    }

    /**
     * Makes the index agree with the deliveries on disk. A delivery that the index did not know is added and noted as
     * {@code delivery.accepted}: it is new, or a process was killed before it could write that down. One that is gone
     * from the disk is removed and noted as {@code delivery.gone}.
     */
    public void reconcile(Collection<DeliveryEntry> onDisk) {
        List<DeliveryEntry> indexed = deliveries();
        inTransaction(() -> {
            for (DeliveryEntry entry : indexed) {
                if (!onDisk.contains(entry)) {
                    update("delete from delivery where partner = ? and id = ?", entry.partner(), entry.id());
                }
                if (onDisk.stream().noneMatch(e -> subject(e).equals(subject(entry)))) {
                    note("delivery.gone", subject(entry), "not on disk any more");
                }
            }
            for (DeliveryEntry entry : onDisk) {
                if (!indexed.contains(entry)) {
                    add(entry);
                    note(
                            "delivery.accepted",
                            subject(entry),
                            "%d of %d rows, sha256 %s".formatted(entry.rowsAccepted(), entry.rowsIn(), entry.sha256()));
                }
            }
        });
    }

    private static String subject(DeliveryEntry entry) {
        return entry.partner() + "/" + entry.id();
    }

    private void add(DeliveryEntry entry) {
        update(
                "insert into delivery values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry.partner(),
                entry.id(),
                entry.contract(),
                entry.date().toString(),
                entry.mode(),
                entry.replaces().orElse(null),
                entry.sequence(),
                entry.sha256(),
                entry.rowsIn(),
                entry.rowsAccepted());
    }

    /** Remembers that a snapshot was made; once is enough. */
    public void refreshed(String snapshot, int tables) {
        inTransaction(() -> {
            if (refreshes().stream().noneMatch(r -> r.snapshot().equals(snapshot))) {
                update(
                        "insert into refresh values (?, ?, ?)",
                        snapshot,
                        clock.instant().toString(),
                        tables);
                note("refresh.made", snapshot, tables + " tables");
            }
        });
    }

    /** The snapshots made, oldest first. */
    public List<RefreshEntry> refreshes() {
        return query(
                "select snapshot, finished_at, tables from refresh order by finished_at, snapshot",
                row -> new RefreshEntry(row.getString(1), Instant.parse(row.getString(2)), row.getInt(3)));
    }

    /** Remembers that a release was made; once is enough. */
    public void released(String id, String snapshot, String sha256) {
        inTransaction(() -> {
            if (releases().stream().noneMatch(r -> r.id().equals(id))) {
                update(
                        "insert into release values (?, ?, ?, ?)",
                        id,
                        clock.instant().toString(),
                        snapshot,
                        sha256);
                note("release.made", id, "from snapshot " + snapshot);
            }
        });
    }

    /** The releases made, oldest first. */
    public List<ReleaseEntry> releases() {
        return query(
                "select id, finished_at, snapshot, sha256 from release order by finished_at, id",
                row -> new ReleaseEntry(
                        row.getString(1), Instant.parse(row.getString(2)), row.getString(3), row.getString(4)));
    }

    void inTransaction(Runnable work) {
        try {
            connection.setAutoCommit(false);
            boolean complete = false;
            try {
                work.run();
                connection.commit();
                complete = true;
            } finally {
                if (!complete) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    void update(String sql, @Nullable Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> query(String sql, RowReader<T> reader) {
        List<T> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(reader.read(result));
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        return rows;
    }

    private static ProblemException failed(SQLException cause) {
        return new ProblemException(
                new Problem(
                        RegionProblem.CONTROL_FAILED,
                        "The control database refused a statement: " + cause.getSQLState() + ".",
                        "control",
                        "Check that its disk is not full and that nobody else holds it; then run the command again."),
                cause);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
