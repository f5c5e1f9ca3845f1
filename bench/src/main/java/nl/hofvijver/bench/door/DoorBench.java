package nl.hofvijver.bench.door;

import static nl.hofvijver.engine.DuckDbEngine.literal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import nl.hofvijver.bench.Machine;
import nl.hofvijver.door.keys.Canonical;
import nl.hofvijver.door.keys.Generation;
import nl.hofvijver.door.oprf.Oprf;
import nl.hofvijver.door.pack.ByHmac;
import nl.hofvijver.door.pack.Pack;
import nl.hofvijver.door.pack.PackReport;
import nl.hofvijver.door.pack.PackRoom;
import nl.hofvijver.door.ttp.TtpServer;
import nl.hofvijver.engine.EngineSettings;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.pond.region.Region;

/**
 * Measures the door. Bars: a million HMACs and 500 oblivious evaluations a second per core, partner and third party
 * together; a million persons with fifty million rows packed in three minutes on two processors; a thousand objections in
 * a region of 1.2 million people refreshed, purged and proved in twelve minutes.
 */
public final class DoorBench {
    private static final long SECOND = 1_000_000_000L;

    private DoorBench() {}

    /**
     * Runs what is named: {@code functions}, {@code pack [PERSONS]}, {@code oprf [PERSONS]},
     * {@code objections REGION [NUMBER]}. The last one changes the region.
     *
     * @param arguments the part and its arguments
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        System.out.println(Machine.here());
        String part = arguments.length > 0 ? arguments[0] : "functions";
        Path folder = Files.createTempDirectory("door-bench-");
        try {
            switch (part) {
                case "functions" -> functions(folder);
                case "pack" -> pack(folder, number(arguments, 1, 1_000_000));
                case "oprf" -> oblivious(folder, number(arguments, 1, 10_000));
                case "objections" -> ObjectionRound.run(Region.read(Path.of(arguments[1])), number(arguments, 2, 1000));
                default ->
                    throw new IllegalArgumentException(
                            "functions, pack [PERSONS], oprf [PERSONS] or objections REGION [NUMBER]");
            }
        } finally {
            Aside.delete(folder);
        }
    }

    private static int number(String[] arguments, int at, int standard) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : standard;
    }

    private static void functions(Path folder) {
        ByHmac hmac =
                new ByHmac(Practice.create(folder, Generation.Way.HMAC).keys().issued(), 1);
        rate("HMAC", 1_000_000, i -> hmac.pseudonym(Long.toString(100_000_000 + i)));
        Oprf.Key key = Oprf.key(new byte[Oprf.SEED], "bench".getBytes(StandardCharsets.UTF_8));
        rate("OPRF, partner and third party", 500, i -> {
            byte[] input = Canonical.bsn(Long.toString(100_000_000 + i)).getBytes(StandardCharsets.UTF_8);
            Oprf.Blinded blinded = Oprf.blind(input);
            Oprf.finish(input, blinded, Oprf.evaluate(key, blinded.element()));
        });
    }

    /** On one thread, after as long a time of warming up, per second of processor time of that thread. */
    private static void rate(String name, long bar, LongConsumer work) {
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        double perSecond = 0;
        for (int round = 0; round < 2; round++) {
            long began = threads.getCurrentThreadCpuTime();
            long end = System.nanoTime() + 4 * SECOND;
            long done = 0;
            while (System.nanoTime() < end) {
                for (int i = 0; i < 100; i++) {
                    work.accept(done++);
                }
            }
            perSecond = done / ((threads.getCurrentThreadCpuTime() - began) / 1e9);
        }
        System.out.printf(Locale.UK, "%-32s %,12.0f a second per core (bar %,d)%n", name, perSecond, bar);
    }

    private static void pack(Path folder, int persons) throws IOException, SQLException {
        Practice practice = Practice.create(folder, Generation.Way.HMAC);
        practice.write(persons);
        double bare = bare(practice, folder);
        double packed = packed("pack, HMAC", practice, persons);
        System.out.printf(
                Locale.UK,
                "%-32s %.1f times the processor time of the bare pass%n",
                "pack against bare",
                packed / bare);
    }

    /** Reads the same files, sorts them by person and writes them again, and nothing else; gives its processor time. */
    private static double bare(Practice practice, Path folder) throws IOException, SQLException {
        long began = System.nanoTime();
        long used = Machine.processorNanos();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                Stream<Path> files = Files.list(practice.raw())) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                statement.execute("copy (select * from read_csv(" + literal(file.toString())
                        + ", delim = ';', all_varchar = true) order by PseudoPatientID) to "
                        + literal(
                                folder.resolve(file.getFileName() + ".parquet").toString())
                        + " (format parquet, compression zstd, compression_level 1)");
            }
        }
        double processor = (Machine.processorNanos() - used) / 1e9;
        System.out.printf(
                Locale.UK,
                "%-32s %.1f s (%.1f s of processor time)%n",
                "bare pass: read, sort, write",
                (System.nanoTime() - began) / 1e9,
                processor);
        return processor;
    }

    private static void oblivious(Path folder, int persons) throws IOException, SQLException {
        Practice practice = Practice.create(folder, Generation.Way.OPRF);
        practice.write(persons);
        int port;
        try (TtpServer server = TtpServer.start(practice.ttp(), here(0), Optional.empty())) {
            port = server.port();
        }
        Practice known = practice.issued("http://127.0.0.1:" + port);
        try (TtpServer _ = TtpServer.start(known.ttp(), here(port), Optional.empty())) {
            packed("pack, OPRF, everybody new", known, persons);
            packed("pack, OPRF, everybody known", known, persons);
        }
    }

    private static InetSocketAddress here(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private static double packed(String name, Practice practice, int persons) {
        Machine.forgetPeak();
        long began = System.nanoTime();
        long used = Machine.processorNanos();
        PackReport report;
        try (PackRoom room =
                PackRoom.open(EngineSettings.forMachine(practice.door().resolve("work"), List.of(practice.raw())), 1)) {
            report = Pack.run(practice.order(), room, Progress.silent());
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double processor = (Machine.processorNanos() - used) / 1e9;
        System.out.printf(
                Locale.UK,
                "%-32s %,d persons, %,d rows: %.1f s (%.1f s of processor time), %,.0f rows and %,.0f persons a"
                        + " second, peak %.1f GiB%n",
                name,
                persons,
                report.found().rows(),
                seconds,
                processor,
                report.found().rows() / seconds,
                persons / seconds,
                Machine.peakGb());
        return processor;
    }
}
