package nl.hofvijver.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.hofvijver.cli.Chain;
import nl.hofvijver.cli.DemoDoor;
import nl.hofvijver.door.keys.Generation;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.pond.delivery.Deliveries;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.synth.DemoRegion;
import nl.hofvijver.synth.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole chain on the fictional region: seconds, processor time and peak memory per stage, and the ratio to a bare
 * pass over the same raw files. On a busy machine the ratio of processor time is the one to look at.
 */
@Command(
        name = "bench/run chain",
        mixinStandardHelpOptions = true,
        description = {
            "Times generate, deliver, refresh, ask and release on the fictional region, and a refresh that changes"
                    + " nothing,",
            "beside a bare pass of DuckDB that reads, sorts and rewrites the same raw files."
        },
        footer = {"", "Example", "  bench/run chain --persons 1200000 --folder bench-region --json chain.json"})
public final class ChainBench implements Callable<Integer> {
    @Option(
            names = "--persons",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Number of inhabitants (default: ${DEFAULT-VALUE}).")
    private int persons;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            defaultValue = "bench-region",
            description = "Where the region is made; must be empty or absent, and is left as it is afterwards.")
    private Path folder = Path.of("bench-region");

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as JSON, too.")
    private Path json = Path.of("");

    private final List<Stage> stages = new ArrayList<>();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /** What one stage took; the peak is that of the process since the stage began, in GiB. */
    private record Stage(String name, double seconds, double processorSeconds, double peakGb) {}

    /** Runs the measurement and ends with the exit code of the command. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ChainBench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Path place = folder.toAbsolutePath().normalize();
        if (Files.isDirectory(place) && !isEmpty(place)) {
            out.println(place + " is not empty: name another folder, or remove it.");
            return CommandLine.ExitCode.USAGE;
        }
        Path dir = place.resolve("region");
        out.printf(Locale.ROOT, "%,d persons on %s%n", persons, Machine.here());
        Settings settings = new Settings(persons, 1, dir, place.resolve("truth"));
        timed("generate", () -> DemoRegion.generate(settings, Progress.silent()));
        Region region = Region.read(dir);
        Path scratch = dir.resolve(".bare");
        timed("bare pass", () -> BarePass.run(region, settings.partnersDir(), scratch));
        Aside.delete(scratch);
        timed(
                "pack",
                () -> new DemoDoor(region, settings.partnersDir(), 1, Generation.Way.HMAC).pack(Progress.silent()));
        timed("deliver", () -> new Deliveries(region).takeInbox(Progress.silent()));
        timed("refresh", () -> Chain.refresh(region, Progress.silent()));
        timed("ask and release", () -> Chain.release(region, Progress.silent()));
        timed("unchanged refresh", () -> Chain.refresh(region, Progress.silent()));
        tell();
        if (!json.toString().isEmpty()) {
            Files.writeString(json, JsonMapper.shared().writeValueAsString(figures()) + "\n");
        }
        return 0;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private void timed(String name, Runnable work) {
        Machine.forgetPeak();
        long began = System.nanoTime();
        long used = Machine.processorNanos();
        work.run();
        Stage stage = new Stage(
                name, (System.nanoTime() - began) / 1e9, (Machine.processorNanos() - used) / 1e9, Machine.peakGb());
        stages.add(stage);
        out.printf(
                Locale.ROOT,
                "  %-18s %8.1f s  %8.1f s of processor time  %5.1f GiB%n",
                stage.name(),
                stage.seconds(),
                stage.processorSeconds(),
                stage.peakGb());
    }

    private void tell() {
        Stage chain = together("refresh", "ask and release");
        Stage demo = together("generate", "pack", "deliver", "refresh", "ask and release");
        Stage bare = together("bare pass");
        out.printf(
                Locale.ROOT,
                "  demo in all %.1f s (%.1f s of processor time)%n  refresh + ask + release %.1f s, %.1f GiB; %.2f x"
                        + " the bare pass (%.2f x in processor time)%n",
                demo.seconds(),
                demo.processorSeconds(),
                chain.seconds(),
                chain.peakGb(),
                chain.seconds() / bare.seconds(),
                chain.processorSeconds() / bare.processorSeconds());
    }

    private Stage together(String... names) {
        List<Stage> some =
                stages.stream().filter(s -> List.of(names).contains(s.name())).toList();
        return new Stage(
                String.join(" + ", names),
                some.stream().mapToDouble(Stage::seconds).sum(),
                some.stream().mapToDouble(Stage::processorSeconds).sum(),
                some.stream().mapToDouble(Stage::peakGb).max().orElse(0));
    }

    private Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("persons", persons);
        figures.put("machine", Machine.here());
        figures.put("stages", stages);
        figures.put("demo", together("generate", "pack", "deliver", "refresh", "ask and release"));
        figures.put("chain", together("refresh", "ask and release"));
        return figures;
    }
}
