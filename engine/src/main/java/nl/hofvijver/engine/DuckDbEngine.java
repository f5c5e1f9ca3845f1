package nl.hofvijver.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.files.Sha256;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import org.duckdb.DuckDBConnection;

/**
 * The embedded engine. Its configuration is locked after opening and access outside the allowed folders is off, so
 * that no SQL, from whichever file it comes, can read or write elsewhere.
 */
public final class DuckDbEngine implements Engine {
    private static final String FUNCTIONS = "duckdb-functions.sql";
    private final Connection connection;
    private final BoundTables tables;
    private final long atOnce;

    private DuckDbEngine(Connection connection, long atOnce) {
        this.connection = connection;
        this.tables = new BoundTables(connection);
        this.atOnce = atOnce;
    }

    /** An engine in memory that spills to {@code settings.spill()}, for one thread that asks. */
    public static DuckDbEngine open(EngineSettings settings) {
        return open(settings, 1);
    }

    /**
     * An engine as {@link #open(EngineSettings)}, for several threads that ask side by side, each through a connection
     * of its own. They count among {@code settings.threads()}: the engine starts only as many more as are left.
     */
    public static DuckDbEngine open(EngineSettings settings, int asking) {
        try {
            Files.createDirectories(settings.spill());
            Connection connection = DriverManager.getConnection("jdbc:duckdb:");
            DuckDbEngine engine = new DuckDbEngine(connection, settings.atOnce());
            engine.restrict(settings, asking);
            for (String statement : resource(FUNCTIONS).split(";\\s*\\n")) {
                if (!statement.isBlank()) {
                    engine.execute(statement);
                }
            }
            return engine;
        } catch (SQLException e) {
            throw failed("opening the engine", e);
        } catch (IOException e) {
            throw Aside.failed(settings.spill(), e);
        }
    }

    private void restrict(EngineSettings settings, int asking) throws SQLException {
        String folders = Stream.concat(settings.folders().stream(), Stream.of(settings.spill()))
                .map(folder -> literal(folder.toAbsolutePath().normalize() + "/"))
                .collect(Collectors.joining(", ", "[", "]"));
        execute("set memory_limit = " + literal(settings.memory()));
        execute("set threads = " + settings.threads());
        execute("set external_threads = " + Math.clamp(asking, 1, settings.threads()));
        execute("set temp_directory = "
                + literal(settings.spill().toAbsolutePath().toString()));
        execute("set TimeZone = 'Europe/Amsterdam'");
        execute("set autoinstall_known_extensions = false");
        execute("set autoload_known_extensions = false");
        execute("set allowed_directories = " + folders);
        execute("set enable_external_access = false");
        execute("set lock_configuration = true");
    }

    /** Hash of the function table, comments left out: what the names mean that steps use, on this engine and on any other. */
    public static String functions() {
        try {
            Sha256 hash = new Sha256();
            resource(FUNCTIONS).lines().filter(line -> !line.startsWith("--")).forEach(hash::add);
            return hash.hex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version of DuckDB; that of its driver says something else. */
    public static String version() {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw failed("asking the engine's version", e);
        }
    }

    @Override
    public String identity() {
        try {
            return "duckdb " + connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw failed("asking the engine's version", e);
        }
    }

    @Override
    public void bind(String table, Source source) {
        try {
            tables.bind(table, source);
        } catch (SQLException e) {
            throw failed("binding " + table, e);
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>A {@linkplain Step#keyed keyed} step that would read more rows than {@link EngineSettings#atOnce} is made in
     * passes over shares of its keys, a file for each: DuckDB stops for want of memory where groups are grouped again and
     * the two tables of groups do not fit together, although it may write to disk (decision 0106).
     */
    @Override
    public long run(Step step, Path folder) {
        try {
            long passes = tables.passes(step, atOnce);
            if (passes == 1) {
                return write(step, folder.resolve("part-0.parquet"));
            }
            return inPasses(step, folder, passes);
        } catch (SQLException e) {
            throw failed("step " + step.name(), e);
        }
    }

    private long inPasses(Step step, Path folder, long passes) throws SQLException {
        try {
            long rows = 0;
            for (long pass = 0; pass < passes; pass++) {
                tables.narrow(step, pass, passes);
                rows += write(step, folder.resolve("part-" + pass + ".parquet"));
            }
            return rows;
        } finally {
            tables.widen(step);
        }
    }

    private long write(Step step, Path file) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeLargeUpdate("copy (\n" + step.sql() + "\n) to "
                    + literal(file.toAbsolutePath().toString())
                    + " (format parquet, compression zstd, compression_level 1)");
        }
    }

    /** The connection, for work that is not a step: reading a partner's file, writing a release. */
    public Connection connection() {
        return connection;
    }

    /** One more connection, for a thread that asks beside the one of {@link #connection}; the caller closes it. */
    public Connection another() {
        try {
            return connection.unwrap(DuckDBConnection.class).duplicate();
        } catch (SQLException e) {
            throw failed("connecting to the engine", e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** {@code text} as a SQL string literal. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** {@code name} as a SQL identifier. */
    public static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** Paths as a SQL list of literals. */
    public static String list(List<Path> files) {
        return files.stream()
                .map(f -> literal(f.toAbsolutePath().normalize().toString()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /**
     * The problem for SQL that failed during {@code activity}. Quoted values are taken out of the engine's message,
     * because they can be values of a person.
     */
    public static ProblemException failed(String activity, SQLException cause) {
        String message = String.valueOf(cause.getMessage());
        if (message.contains("No space left") || message.contains("max_temp_directory_size")) {
            return Aside.failed(Path.of(activity), new IOException("No space left on device", cause));
        }
        if (message.contains("Out of Memory")) {
            return new ProblemException(
                    new Problem(
                            EngineProblem.MEMORY_SHORT,
                            "The engine ran out of memory.",
                            activity,
                            "Give it more (engine.memory in region.yaml), or a spill folder with more space."),
                    cause);
        }
        String safe = message.lines().findFirst().orElse("").replaceAll("'[^']*'|\"[^\"]*\"", "'…'");
        return new ProblemException(
                new Problem(
                        EngineProblem.STEP_FAILED,
                        "The engine stopped: " + safe,
                        activity,
                        "Nothing was changed. If the input is in order, report this with the number and the step."),
                cause);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = DuckDbEngine.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed("closing the engine", e);
        }
    }
}
