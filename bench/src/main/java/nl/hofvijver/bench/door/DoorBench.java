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
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import nl.hofvijver.bench.figures.FigureBook;
import nl.hofvijver.bench.figures.FiguresOption;
import nl.hofvijver.bench.figures.Row;
import nl.hofvijver.bench.figures.Timing;
import nl.hofvijver.door.keys.Canonical;
import nl.hofvijver.door.keys.Generation;
import nl.hofvijver.door.oprf.Oprf;
import nl.hofvijver.door.pack.ByHmac;
import nl.hofvijver.door.pack.Pack;
import nl.hofvijver.door.pack.PackReport;
import nl.hofvijver.door.pack.PackRoom;
import nl.hofvijver.door.ttp.TtpServer;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.EngineSettings;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.pond.region.Region;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hofvijver bench door}: what a partner, the trusted third party and the region do around a delivery. */
@Command(
        name = "door",
        description = {"Measures pseudonyms, packing and objections.", "Ends with 1 when a bar is missed."},
        footer = {
            "",
            "Examples",
            "  ./hofvijver bench door functions",
            "  ./hofvijver bench door pack --persons 200000 --json door-pack.json",
            "  ./hofvijver bench door objections my-region --number 1000      (changes the region)"
        })
public final class DoorBench {
    private static final long SECOND = 1_000_000_000L;
    private static final String PROCESSOR = "of processor";
    private static final String EACH = "a second per processor";
    private static final String ROWS = "rows a second";
    private static final String PERSONS = "persons a second";

    @Mixin
    private FiguresOption figures = new FiguresOption();

    @Command(
            name = "functions",
            description = {
                "How many pseudonyms a second one processor makes.",
                "Bars: a million by HMAC; 500 by the oblivious function, partner and third party together."
            },
            footer = {"", "Example", "  ./hofvijver bench door functions"})
    int functions() throws IOException, SQLException {
        return figures.inFolder("Pseudonyms", DoorBench::functions);
    }

    @Command(
            name = "pack",
            description = {
                "One practice packs, beside a plain pass over the same files.",
                "50 rows per person. Bar: 50 million rows in 180 s on two processors, so 277,778 a second."
            },
            footer = {"", "Example", "  ./hofvijver bench door pack --persons 200000 --json door-pack.json"})
    int pack(
            @Option(
                            names = "--persons",
                            paramLabel = "N",
                            defaultValue = "1000000",
                            description = "People (default: ${DEFAULT-VALUE}).")
                    int persons)
            throws IOException, SQLException {
        return figures.inFolder("Packing", (folder, book) -> pack(folder, persons, book));
    }

    @Command(
            name = "oprf",
            description =
                    "The same with pseudonyms by the oblivious function, over the network. Bar: 500 new persons a second.")
    int oprf(
            @Option(
                            names = "--persons",
                            paramLabel = "N",
                            defaultValue = "10000",
                            description = "People (default: ${DEFAULT-VALUE}).")
                    int persons)
            throws IOException, SQLException {
        return figures.inFolder(
                "Packing with the oblivious function", (folder, book) -> oblivious(folder, persons, book));
    }

    @Command(
            name = "objections",
            description = {
                "People of a region object to the use of all their data.",
                "Noted, refreshed without them, purged, proved. Changes the region. Bar, for a thousand in a region",
                "of 1.2 million people: 720 s together."
            },
            footer = {"", "Example", "  ./hofvijver bench door objections my-region --number 1000"})
    int objections(
            @Parameters(paramLabel = "REGION", description = "The region's folder; it has been refreshed.") Path region,
            @Option(
                            names = "--number",
                            paramLabel = "N",
                            defaultValue = "1000",
                            description = "How many people (default: ${DEFAULT-VALUE}).")
                    int number)
            throws IOException, SQLException {
        return figures.inFolder("Objections", (folder, book) -> ObjectionRound.run(Region.read(region), number, book));
    }

    private static void functions(Path folder, FigureBook book) {
        ByHmac hmac =
                new ByHmac(Practice.create(folder, Generation.Way.HMAC).keys().issued(), 1);
        book.add(rate("HMAC", 1_000_000, i -> hmac.pseudonym(Long.toString(100_000_000 + i))));
        Oprf.Key key = Oprf.key(new byte[Oprf.SEED], "bench".getBytes(StandardCharsets.UTF_8));
        book.add(rate("OPRF, partner and third party", 500, i -> {
            byte[] input = Canonical.bsn(Long.toString(100_000_000 + i)).getBytes(StandardCharsets.UTF_8);
            Oprf.Blinded blinded = Oprf.blind(input);
            Oprf.finish(input, blinded, Oprf.evaluate(key, blinded.element()));
        }));
    }

    /** On one thread, after as long a time of warming up, per second of processor time of that thread. */
    private static Row rate(String name, long bar, LongConsumer work) {
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
        return Row.of(name).with(EACH, perSecond).atLeast(EACH, (double) bar);
    }

    private static void pack(Path folder, int persons, FigureBook book) throws IOException, SQLException {
        Practice practice = Practice.create(folder, Generation.Way.HMAC);
        practice.write(persons);
        Row bare = bare(practice, folder);
        book.add(bare);
        Row packed = packed("pack, HMAC", practice, persons);
        book.add(packed.with("x the bare pass", packed.figure(PROCESSOR) / bare.figure(PROCESSOR))
                .atLeast(ROWS, 277_778));
    }

    /** Reads the same files, sorts them by person and writes them again, and nothing else. */
    private static Row bare(Practice practice, Path folder) throws IOException, SQLException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(practice.raw())) {
            all.filter(f -> f.toString().endsWith(".csv")).forEach(files::add);
        }
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            Timing timing = Timing.of(() -> {
                for (Path file : files) {
                    rewrite(statement, file, folder.resolve(file.getFileName() + ".parquet"));
                }
            });
            return Row.of("bare pass: read, sort, write").with(timing);
        }
    }

    private static void rewrite(Statement statement, Path from, Path to) {
        try {
            statement.execute("copy (select * from read_csv(" + literal(from.toString())
                    + ", delim = ';', all_varchar = true) order by PseudoPatientID) to " + literal(to.toString())
                    + " (format parquet, compression zstd, compression_level 1)");
        } catch (SQLException e) {
            throw DuckDbEngine.failed("the bare pass", e);
        }
    }

    private static void oblivious(Path folder, int persons, FigureBook book) throws IOException, SQLException {
        Practice practice = Practice.create(folder, Generation.Way.OPRF);
        practice.write(persons);
        int port;
        try (TtpServer server = TtpServer.start(practice.ttp(), here(0), Optional.empty())) {
            port = server.port();
        }
        Practice known = practice.issued("http://127.0.0.1:" + port);
        try (TtpServer _ = TtpServer.start(known.ttp(), here(port), Optional.empty())) {
            book.add(packed("pack, OPRF, everybody new", known, persons).atLeast(PERSONS, 500));
            book.add(packed("pack, OPRF, everybody known", known, persons));
        }
    }

    private static InetSocketAddress here(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private static Row packed(String name, Practice practice, int persons) {
        List<PackReport> reports = new ArrayList<>();
        Timing timing = Timing.of(() -> {
            EngineSettings settings =
                    EngineSettings.forMachine(practice.door().resolve("work"), List.of(practice.raw()));
            try (PackRoom room = PackRoom.open(settings, 1)) {
                reports.add(Pack.run(practice.order(), room, Progress.silent()));
            }
        });
        long rows = reports.getFirst().found().rows();
        return Row.of(name)
                .with("persons", persons)
                .with("rows", rows)
                .with(timing)
                .with(ROWS, (double) rows / timing.seconds())
                .with(PERSONS, persons / timing.seconds());
    }
}
