package nl.hofvijver.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.hofvijver.cli.Chain;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.pond.delivery.Deliveries;
import nl.hofvijver.pond.refresh.Refresh;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.synth.DemoRegion;
import nl.hofvijver.synth.Settings;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole chain on the fictional region: seconds per stage, peak memory, and the ratio to a bare pass over the same
 * raw files. Run with {@code java -cp … nl.hofvijver.bench.ChainBench PERSONS FOLDER}; the folder is emptied first.
 */
public final class ChainBench {
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    private ChainBench() {}

    /** Measures once and prints a table and, on the last line, the same as JSON. */
    public static void main(String[] arguments) throws IOException, SQLException {
        int persons = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        new ChainBench().measure(persons, folder, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    private void measure(int persons, Path folder, PrintStream out) throws IOException, SQLException {
        Aside.delete(folder);
        Files.createDirectories(folder);
        Path dir = folder.resolve("region");
        timed(
                "generate",
                () -> DemoRegion.generate(new Settings(persons, 1, dir, folder.resolve("truth")), Progress.silent()));
        Region region = Region.read(dir);
        double bare = BarePass.seconds(region, dir.resolve(".bare"));
        timed("deliver", () -> new Deliveries(region).takeInbox(Progress.silent()));
        timed("refresh", () -> Refresh.run(region, Progress.silent()));
        timed("ask and release", () -> Chain.release(region, Progress.silent()));
        timed("unchanged refresh", () -> Refresh.run(region, Progress.silent()));
        double chain = seconds.getOrDefault("refresh", 0.0) + seconds.getOrDefault("ask and release", 0.0);
        seconds.put("bare pass", bare);
        out.printf(Locale.ROOT, "%,d persons on %s%n", persons, Machine.here());
        seconds.forEach((stage, s) -> out.printf(Locale.ROOT, "  %-20s %8.1f s%n", stage, s));
        out.printf(Locale.ROOT, "  refresh + ask + release = %.1f s = %.2f x the bare pass%n", chain, chain / bare);
        out.printf(
                Locale.ROOT,
                "  with delivery %.2f x; peak memory %.1f GiB%n",
                (chain + seconds.getOrDefault("deliver", 0.0)) / bare,
                Machine.peakGb());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("persons", persons);
        json.put("machine", Machine.here());
        json.put("seconds", seconds);
        json.put("peakGiB", Machine.peakGb());
        out.println(JsonMapper.shared().writeValueAsString(json));
    }

    private void timed(String stage, Runnable work) {
        long start = System.nanoTime();
        work.run();
        seconds.put(stage, (System.nanoTime() - start) / 1e9);
    }
}
