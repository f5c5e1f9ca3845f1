package nl.hofvijver.bench.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import nl.hofvijver.bench.figures.FigureBook;
import nl.hofvijver.bench.figures.FiguresOption;
import nl.hofvijver.bench.figures.Row;
import nl.hofvijver.bench.figures.Timing;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.linkage.LinkSettings;
import nl.hofvijver.linkage.encode.Encoder;
import nl.hofvijver.linkage.encode.LinkKey;
import nl.hofvijver.linkage.field.Role;
import nl.hofvijver.linkage.session.LinkSession;
import nl.hofvijver.linkage.source.SourceFile;
import nl.hofvijver.linkage.spec.SourceSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code hofvijver bench linkage}: links test sets and an invented register. The threshold is the standard one, which was
 * fixed on FEBRL data set 3.
 */
@Command(
        name = "linkage",
        description = {
            "Links records of which the truth is known: precision, recall and time.",
            "Ends with 1 when a bar is missed."
        },
        footer = {
            "",
            "Examples",
            "  ./hofvijver bench linkage febrl folder-with-febrl",
            "  ./hofvijver bench linkage register --persons 20000 --json linkage-register.json",
            "  ./hofvijver bench linkage speed"
        })
public final class LinkageBench {
    private static final long SEED = 20261101;
    private static final String F1 = "F1";
    private static final String PROCESSOR = "of processor";

    @Mixin
    private FiguresOption figures = new FiguresOption();

    @Command(
            name = "febrl",
            description = {
                "FEBRL data sets 1 to 3: with the number, without it, and encoded without it.",
                "Bars: F1 0.999, 0.992 and 0.97."
            },
            footer = {"", "Example", "  ./hofvijver bench linkage febrl folder-with-febrl"})
    int febrl(@Parameters(paramLabel = "DIR", description = "The folder with dataset1.csv to dataset3.csv.") Path data)
            throws IOException, SQLException {
        return figures.inFolder("Linking FEBRL data sets", (folder, book) -> febrl(data, folder, book));
    }

    @Command(
            name = "register",
            description = {
                "An invented Dutch register at four partners, plain and encoded.",
                "It has twins, moves, married names and typing errors; 8%% have no usable BSN, and then nobody has.",
                "Bars: at most 0.1%% false links, recall 0.97."
            },
            footer = {"", "Example", "  ./hofvijver bench linkage register --persons 20000 --json register.json"})
    int register(
            @Option(
                            names = "--persons",
                            paramLabel = "N",
                            defaultValue = "200000",
                            description = "People (default: ${DEFAULT-VALUE}).")
                    int persons)
            throws IOException, SQLException {
        return figures.inFolder("Linking an invented register", (folder, book) -> register(persons, folder, book));
    }

    @Command(
            name = "speed",
            description = {
                "A million records, and 1%% more as a later delivery.",
                "Bars: 300 s, and for the later delivery a tenth of the processor time of the rest."
            },
            footer = {"", "Example", "  ./hofvijver bench linkage speed --json linkage-speed.json"})
    int speed(
            @Option(
                            names = "--persons",
                            paramLabel = "N",
                            defaultValue = "404000",
                            description = "People (default: ${DEFAULT-VALUE}).")
                    int persons)
            throws IOException, SQLException {
        return figures.inFolder("Linking a million records", (folder, book) -> speed(persons, folder, book));
    }

    private static void febrl(Path data, Path folder, FigureBook book) {
        UnaryOperator<String> person = record -> record.split("-")[1];
        for (int set = 1; set <= 3; set++) {
            Path file = data.resolve("dataset" + set + ".csv");
            book.add(quality(
                            "FEBRL " + set + ", with a number",
                            List.of(open(file, true)),
                            Optional.empty(),
                            folder,
                            person)
                    .atLeast(F1, 0.999));
            book.add(quality("FEBRL " + set + ", without", List.of(open(file, false)), Optional.empty(), folder, person)
                    .atLeast(F1, 0.992));
            book.add(quality(
                            "FEBRL " + set + ", encoded",
                            List.of(open(file, false)),
                            Optional.of(encoder()),
                            folder,
                            person)
                    .atLeast(F1, 0.97));
        }
    }

    private static void register(int persons, Path folder, FigureBook book) throws IOException {
        List<Path> files = new Register(persons, SEED).write(folder);
        for (boolean encoded : List.of(false, true)) {
            for (boolean numbers : List.of(true, false)) {
                book.add(quality(
                                (numbers ? "8% without a usable BSN" : "nobody has a BSN")
                                        + (encoded ? ", encoded" : ""),
                                files.stream().map(f -> open(f, numbers)).toList(),
                                encoded ? Optional.of(encoder()) : Optional.empty(),
                                folder,
                                LinkageBench::registered)
                        .atLeast("precision", 0.999)
                        .atLeast("recall", 0.97));
            }
        }
    }

    private static String registered(String record) {
        return record.split("-")[0];
    }

    private static void speed(int persons, Path folder, FigureBook book) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        List<SourceFile> later = new ArrayList<>();
        for (Path file : new Register(persons, SEED).write(folder)) {
            List<String> lines = Files.readAllLines(file);
            int cut = lines.size() - lines.size() / 100;
            Path rest = folder.resolve("later-" + file.getFileName());
            List<String> last = new ArrayList<>(List.of(lines.getFirst()));
            last.addAll(lines.subList(cut, lines.size()));
            Files.write(rest, last);
            Files.write(file, lines.subList(0, cut));
            files.add(open(file, true));
            SourceFile more = open(rest, true);
            later.add(new SourceFile(
                    new SourceSpec(files.getLast().spec().name(), rest, Map.of(), Optional.empty()),
                    more.header(),
                    more.roles()));
        }
        Optional<Path> state = Optional.of(folder.resolve("state"));
        Row full = run("all but 1%", files, state, Optional.empty(), folder, LinkageBench::registered);
        book.add(full.atMost("seconds", 300));
        Row more = run("the last 1%", later, state, Optional.empty(), folder, LinkageBench::registered);
        book.add(more.with("% of the rest", 100 * more.figure(PROCESSOR) / full.figure(PROCESSOR))
                .atMost("% of the rest", 10));
    }

    private static Row quality(
            String name, List<SourceFile> files, Optional<Encoder> encoder, Path folder, UnaryOperator<String> person) {
        return run(name, files, Optional.empty(), encoder, folder, person);
    }

    private static Row run(
            String name,
            List<SourceFile> files,
            Optional<Path> state,
            Optional<Encoder> encoder,
            Path folder,
            UnaryOperator<String> person) {
        Path links = folder.resolve("links.csv");
        AtomicLong records = new AtomicLong();
        Timing timing = Timing.of(() -> {
            try (LinkSession session = LinkSession.open(folder, state, encoder, Progress.silent())) {
                records.set(session.link(files, LinkSettings.STANDARD, false).records());
                session.writeLinks(links);
                session.keep();
            }
        });
        Truth truth = Truth.of(links, person);
        return Row.of(name)
                .with("records", records.get())
                .with("precision", truth.precision())
                .with("recall", truth.recall())
                .with(F1, truth.f1())
                .with(timing);
    }

    private static SourceFile open(Path file, boolean withNumber) {
        SourceFile opened = SourceFile.open(SourceSpec.of(file));
        Map<String, Role> roles = new LinkedHashMap<>();
        for (int i = 0; i < opened.header().size(); i++) {
            Role role = opened.roles().get(i);
            boolean number = role == Role.BSN || role == Role.IDENTIFIER;
            roles.put(opened.header().get(i), number && !withNumber ? Role.IGNORE : role);
        }
        return new SourceFile(opened.spec(), opened.header(), List.copyOf(roles.values()));
    }

    private static Encoder encoder() {
        byte[] secret = new byte[32];
        secret[0] = 1;
        return new Encoder(LinkKey.of(secret, "bench"));
    }
}
