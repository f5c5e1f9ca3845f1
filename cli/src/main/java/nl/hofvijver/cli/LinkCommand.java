package nl.hofvijver.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.linkage.LinkResult;
import nl.hofvijver.linkage.LinkSettings;
import nl.hofvijver.linkage.encode.Encoder;
import nl.hofvijver.linkage.encode.LinkKey;
import nl.hofvijver.linkage.field.Role;
import nl.hofvijver.linkage.report.Quality;
import nl.hofvijver.linkage.report.ReportFile;
import nl.hofvijver.linkage.run.Rule;
import nl.hofvijver.linkage.session.LinkSession;
import nl.hofvijver.linkage.source.SourceFile;
import nl.hofvijver.linkage.spec.LinkSpec;
import nl.hofvijver.linkage.spec.SourceSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hofvijver link}. */
@Command(
        name = "link",
        description = {
            "Finds which records of one or more CSV files are about the same person, and says how sure that is.",
            "Column names are understood in Dutch and English; a specification says what others mean.",
            "It learns from the files themselves; no examples are needed. With --state, later deliveries",
            "are added and a person keeps its number."
        },
        footer = {
            "",
            "Example",
            "  hofvijver link gp.csv hospital.csv -o links.csv --report quality.json --clerical look-at-these.csv",
            "  hofvijver link gp-2026Q4.csv --state linked -o links.csv",
            "  hofvijver link gp.csv hospital.csv -o links.csv --explain gp:17,hospital:4711",
            "  hofvijver link gp.csv hospital.csv -o links.csv --encoded-with secret.key   without names",
            "",
            "links.csv has source, record, person and probability for every record: the probability that",
            "the record is with the right person. A record alone has its own person."
        })
final class LinkCommand implements Callable<Integer> {
    private static final int NAMED = 10;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "CSV files with a header, one per source.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "FILE",
            description = "Where to write source, record, person, probability.")
    private Path out = Path.of("links.csv");

    @Option(names = "--spec", paramLabel = "FILE", description = "What columns mean, and thresholds (YAML).")
    private @Nullable Path spec;

    @Option(
            names = "--threshold",
            paramLabel = "P",
            description = "Probability from which two records are one person (default: 0.7).")
    private @Nullable Double threshold;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "Folder with what earlier runs found; it holds names. Records with a known number replace"
                    + " what they were.")
    private @Nullable Path state;

    @Option(names = "--whole", description = "With --state: the files are complete; records not in them are gone.")
    private boolean whole;

    @Option(names = "--report", paramLabel = "FILE", description = "Quality report (JSON).")
    private @Nullable Path report;

    @Option(names = "--clerical", paramLabel = "FILE", description = "Pairs that a person should look at (CSV).")
    private @Nullable Path clerical;

    @Option(
            names = "--explain",
            paramLabel = "A:1,B:2",
            description = "Say why record 1 of source A and record 2 of source B are one person, or not.")
    private List<String> explain = new ArrayList<>();

    @Option(
            names = "--encoded-with",
            paramLabel = "KEYFILE",
            description =
                    "Encode all records with this key (32 bytes or more) and link without names, as a region does.")
    private @Nullable Path key;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        if (whole && state == null) {
            throw new ParameterException(command.commandLine(), "--whole needs --state");
        }
        List<String[]> pairs = explain.stream().map(this::pair).toList();
        PrintWriter terminal = command.commandLine().getOut();
        LinkSpec said = spec == null ? LinkSpec.none() : LinkSpec.read(spec);
        List<SourceFile> sources = new ArrayList<>();
        for (SourceSpec source : said.of(files)) {
            SourceFile file = SourceFile.open(source);
            sources.add(file);
            describe(file, terminal);
        }
        Path place = Optional.ofNullable(out.toAbsolutePath().getParent()).orElse(Path.of(""));
        try (TerminalProgress progress = TerminalProgress.on(terminal);
                LinkSession session = LinkSession.open(
                        place, Optional.ofNullable(state), encoder(), new Announcing(progress, terminal))) {
            LinkResult result = session.link(sources, settings(said), whole);
            session.problems().stream().limit(NAMED).forEach(p -> terminal.println(p.text()));
            session.writeLinks(out);
            write(session, result, terminal);
            boolean explained = true;
            for (String[] pair : pairs) {
                explained &= explain(session, pair, terminal);
            }
            session.keep();
            return session.problems().isEmpty() && explained ? 0 : 1;
        }
    }

    /** False when a record does not exist; what was linked is kept all the same. */
    private static boolean explain(LinkSession session, String[] pair, PrintWriter terminal) {
        terminal.println(pair[0] + ":" + pair[1] + " and " + pair[2] + ":" + pair[3]);
        try {
            session.explain(pair[0], pair[1], pair[2], pair[3]).text().forEach(line -> terminal.println("  " + line));
            return true;
        } catch (ProblemException unknown) {
            unknown.problems().forEach(p -> terminal.println("  " + p.text()));
            return false;
        }
    }

    private LinkSettings settings(LinkSpec said) {
        LinkSettings settings = said.settings();
        if (threshold == null) {
            return settings;
        }
        if (!(threshold > 0 && threshold < 1)) {
            throw new ParameterException(command.commandLine(), "--threshold is between 0 and 1");
        }
        return new LinkSettings(
                threshold, Math.min(settings.clerical(), threshold), settings.largest(), settings.comparisons());
    }

    private Optional<Encoder> encoder() {
        if (key == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Encoder(LinkKey.of(Files.readAllBytes(key), "link")));
        } catch (IOException e) {
            throw Aside.failed(key, e);
        } catch (IllegalArgumentException tooShort) {
            throw new ParameterException(command.commandLine(), "the key file has fewer than 32 bytes");
        }
    }

    private String[] pair(String text) {
        String[] halves = text.split(",", 2);
        if (halves.length == 2 && halves[0].contains(":") && halves[1].contains(":")) {
            String[] one = halves[0].split(":", 2);
            String[] other = halves[1].split(":", 2);
            return new String[] {one[0].strip(), one[1].strip(), other[0].strip(), other[1].strip()};
        }
        throw new ParameterException(command.commandLine(), "--explain wants SOURCE:RECORD,SOURCE:RECORD");
    }

    private static void describe(SourceFile file, PrintWriter terminal) {
        List<String> used = new ArrayList<>();
        for (int i = 0; i < file.header().size(); i++) {
            Role role = file.roles().get(i);
            if (role != Role.IGNORE) {
                used.add(file.header().get(i) + "=" + role.word());
            }
        }
        terminal.println(file.spec().name() + ": " + String.join(", ", used));
        if (!file.unused().isEmpty()) {
            terminal.println("  not used: " + String.join(", ", file.unused()));
        }
    }

    private void write(LinkSession session, LinkResult result, PrintWriter terminal) {
        if (report != null) {
            ReportFile.write(result, report);
        }
        if (clerical != null) {
            long rows = session.writeClerical(clerical);
            terminal.printf(Locale.UK, "%s: %,d pairs to look at%n", clerical, rows);
        }
        for (Quality part : result.quality()) {
            terminal.printf(
                    Locale.UK,
                    "  %-10s %,9d pairs linked, estimated precision %s, recall %s%n",
                    part.part(),
                    part.linked(),
                    share(part.precision()),
                    share(part.recall()));
        }
        for (Rule rule : Rule.values()) {
            long skipped = result.limits().skipped().getOrDefault(rule, 0L);
            if (skipped > 0) {
                terminal.printf(
                        Locale.UK,
                        "  %,d records share their %s with more than %,d others and were not compared on that%n",
                        skipped,
                        rule.words(),
                        result.limits().most().getOrDefault(rule, 0L));
            }
        }
        if (state != null) {
            terminal.println("  " + result.events());
        }
        terminal.printf(Locale.UK, "%s: %,d records, %,d persons%n", out, result.records(), result.persons());
    }

    private static String share(OptionalDouble estimate) {
        return estimate.isPresent() ? String.format(Locale.UK, "%.4f", estimate.getAsDouble()) : "not known";
    }

    /** Says beforehand how many comparisons there will be, also where there is no terminal. */
    private record Announcing(TerminalProgress to, PrintWriter terminal)
            implements nl.hofvijver.engine.progress.Progress {
        @Override
        public void stage(String name, int steps) {
            to.stage(name, steps);
        }

        @Override
        public void step(String name, long rows) {
            if (rows < 0) {
                terminal.println(name);
                terminal.flush();
            }
            to.step(name, rows);
        }

        @Override
        public void done(String summary) {
            to.done(summary);
        }
    }
}
