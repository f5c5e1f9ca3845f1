package nl.hofvijver.bench.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.hofvijver.cli.CliProblem;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;

/**
 * A PostgreSQL of our own: in a temporary folder, on a free port of this machine only, with a password that nobody else
 * knows, as the user {@code postgres} when we are root. Stopped and removed with {@link #close}, also when the JVM is
 * told to stop.
 */
final class PostgresServer implements AutoCloseable {
    private static final int PASSWORD_BYTES = 24;
    private static final String USER = "bench";

    private final PostgresPrograms programs;
    private final Path folder;
    private final String password = HexFormat.of().formatHex(random());
    private final int port = freePort();
    private final Thread stopping = new Thread(this::stopAndRemove);

    private PostgresServer(PostgresPrograms programs, Path folder) {
        this.programs = programs;
        this.folder = folder;
    }

    /**
     * Starts one.
     *
     * @throws ProblemException {@code HV-9011} when it does not start
     */
    static PostgresServer start(PostgresPrograms programs) {
        try {
            PostgresServer server = new PostgresServer(programs, Files.createTempDirectory("hofvijver-bench-postgres"));
            Runtime.getRuntime().addShutdownHook(server.stopping);
            server.begin();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection; the caller closes it. */
    Connection connect() {
        Properties properties = new Properties();
        properties.setProperty("user", USER);
        properties.setProperty("password", password);
        try {
            return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", properties);
        } catch (SQLException e) {
            throw DuckDbEngine.failed("connecting to PostgreSQL", e);
        }
    }

    /** Processor time of the server and everything that it started, in nanoseconds; 0 where the system does not tell. */
    long processorNanos() {
        return ServerTime.nanos(folder.resolve("data").resolve("postmaster.pid"));
    }

    /** What is set other than PostgreSQL has it: for one user who asks large questions, and no care for a crash. */
    static Map<String, String> settings() {
        var system = (com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        long megabytes = system.getTotalMemorySize() >> 20;
        int processors = Runtime.getRuntime().availableProcessors();
        return new TreeMap<>(Map.of(
                "shared_buffers",
                megabytes / 8 + "MB",
                "effective_cache_size",
                megabytes / 2 + "MB",
                "work_mem",
                megabytes / 48 + "MB",
                "maintenance_work_mem",
                megabytes / 24 + "MB",
                "max_parallel_workers_per_gather",
                Integer.toString(processors),
                "random_page_cost",
                "1.1",
                "jit",
                "off",
                "fsync",
                "off",
                "autovacuum",
                "off",
                "max_wal_size",
                "8GB"));
    }

    private void begin() throws IOException {
        Path secret = folder.resolve("password");
        Files.writeString(secret, password);
        own(folder);
        own(secret);
        Path data = folder.resolve("data");
        run(
                "initdb",
                "-D",
                data.toString(),
                "-U",
                USER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + secret,
                "-E",
                "UTF8",
                "--locale=C",
                "--no-sync");
        String options = settings().entrySet().stream()
                .map(s -> "-c " + s.getKey() + "=" + s.getValue())
                .collect(Collectors.joining(" "));
        run(
                "pg_ctl",
                "-D",
                data.toString(),
                "-w",
                "-l",
                folder.resolve("server.log").toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= " + options,
                "start");
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(stopping);
        stopAndRemove();
    }

    private void stopAndRemove() {
        try {
            Path data = folder.resolve("data");
            if (Files.exists(data.resolve("postmaster.pid"))) {
                run("pg_ctl", "-D", data.toString(), "-w", "-m", "immediate", "stop");
            }
            Aside.delete(folder);
        } catch (IOException e) {
            throw Aside.failed(folder, e);
        }
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (asRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.folder().resolve(program).toString());
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile("hofvijver-bench", ".log");
        try {
            int code = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new ProblemException(new Problem(
                        CliProblem.POSTGRES_FAILED,
                        program + " of PostgreSQL stopped with code " + code + ": " + lastLine(said),
                        folder.toString(),
                        "Repair what it says, or run again with --no-postgres."));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + program, e);
        } finally {
            Files.delete(said);
        }
    }

    private static String lastLine(Path said) throws IOException {
        List<String> lines =
                Files.readAllLines(said).stream().filter(l -> !l.isBlank()).toList();
        return lines.isEmpty() ? "it said nothing" : lines.getLast();
    }

    /** PostgreSQL refuses to run as root. */
    private static boolean asRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void own(Path path) throws IOException {
        if (asRoot()) {
            Files.setOwner(
                    path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
