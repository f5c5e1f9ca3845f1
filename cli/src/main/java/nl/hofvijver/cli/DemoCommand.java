package nl.hofvijver.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.hofvijver.door.keys.Generation;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.pond.delivery.Deliveries;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.release.Release;
import nl.hofvijver.synth.DemoRegion;
import nl.hofvijver.synth.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hofvijver demo}: the fictional region through the whole chain, and on the screen. */
@Command(
        name = "demo",
        description = {
            "Makes a fictional region, runs the whole chain and shows it: generate, pack, deliver, refresh, ask,"
                    + " release, serve.",
            "Nothing in it is real: places, people and partners are invented from a seed."
        },
        footer = {
            "",
            "Examples",
            "  hofvijver demo",
            "  hofvijver demo --quick",
            "  hofvijver demo --persons 50000 --no-serve --region small-region"
        })
final class DemoCommand implements Callable<Integer> {
    private static final String QUICK = "quick-left-out.txt";
    private static final int USUAL = 100_000;
    private static final int FEW = 20_000;

    @Option(
            names = "--persons",
            paramLabel = "N",
            description = "Number of inhabitants (default: 100000, or 20000 with --quick).")
    private Optional<Integer> persons = Optional.empty();

    @Option(
            names = "--quick",
            description = "Fewer people and ten entries of the handbook: done in a few minutes. What is left out stands"
                    + " in DIR/handbook/left-out.txt.")
    private boolean quick;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The same seed gives the same region, byte for byte (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--region",
            paramLabel = "DIR",
            defaultValue = "demo-region",
            description =
                    "Where the region goes (default: ${DEFAULT-VALUE}). What was planted in it is written beside it,"
                            + " in DIR-truth.")
    private Path folder = Path.of("demo-region");

    @Option(
            names = "--oprf",
            description =
                    "Pseudonyms by the oblivious function of a trusted third party, instead of by a key (slower).")
    private boolean oprf;

    @Option(names = "--no-serve", description = "End after the release.")
    private boolean noServe;

    @Option(names = "--port", defaultValue = "8080", description = "Port of the website (default: ${DEFAULT-VALUE}).")
    private int port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (persons() < 1000 || persons() > 20_000_000) {
            throw new ParameterException(
                    spec.commandLine(), "--persons lies between 1,000 and 20,000,000, not " + persons() + ".");
        }
        PrintWriter out = spec.commandLine().getOut();
        Instant started = Instant.now();
        out.printf(Locale.UK, "A fictional region of %,d people in %s (seed %d).%n%n", persons(), folder, seed);
        try (TerminalProgress progress = TerminalProgress.on(out)) {
            DemoRegion.generate(settings(), progress);
            Region region = Region.read(folder);
            leaveOut(region.handbook());
            new DemoDoor(region, settings().partnersDir(), seed, oprf ? Generation.Way.OPRF : Generation.Way.HMAC)
                    .pack(progress);
            new Deliveries(region).takeInbox(progress);
            Chain.refresh(region, progress);
            Release release = Chain.release(region, progress);
            out.printf(
                    Locale.UK,
                    "%nRelease %s is ready in %.0f s.%n",
                    release.id(),
                    Duration.between(started, Instant.now()).toMillis() / 1000.0);
            out.println("  figures   " + release.folder().resolve("measures.csv"));
            out.println("  receipts  " + region.deliveries());
            out.println("  again     hofvijver serve --region " + folder);
        }
        return noServe ? 0 : serve(out);
    }

    private int persons() {
        return persons.orElse(quick ? FEW : USUAL);
    }

    /** Writes what a quick demo leaves out of the handbook; a whole one takes that away again. */
    private void leaveOut(Path handbook) {
        Path file = handbook.resolve(Handbook.LEFT_OUT);
        try (InputStream list = Objects.requireNonNull(DemoCommand.class.getResourceAsStream(QUICK), QUICK)) {
            byte[] quickOnly = list.readAllBytes();
            if (quick) {
                Files.createDirectories(handbook);
                Files.write(file, quickOnly);
            } else if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), quickOnly)) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
    }

    private Settings settings() {
        Path truth = folder.toAbsolutePath()
                .normalize()
                .resolveSibling(folder.toAbsolutePath().normalize().getFileName() + "-truth");
        return new Settings(persons(), seed, folder, truth);
    }

    private int serve(PrintWriter out) throws InterruptedException {
        return ServeCommand.serve(folder, port, out);
    }
}
