package nl.hofvijver.cli;

import java.util.concurrent.Callable;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hofvijver release}. */
@Command(
        name = "release",
        description = {
            "Asks the handbook of the current snapshot, protects the answers and writes them once as a release.",
            "The same input gives the same release, byte for byte; a release is never altered."
        },
        footer = {"", "Example", "  hofvijver release --region haaglanden"})
final class ReleaseCommand implements Callable<Integer> {
    @Mixin
    private RegionOption region = new RegionOption();

    @Mixin
    private EngineOption engine = new EngineOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        Region read = region.read();
        try (TerminalProgress progress = TerminalProgress.on(out)) {
            Release release = engine.isSpark() ? Chain.release(read, engine, progress) : Chain.release(read, progress);
            out.println("  release   " + release.folder());
            out.println("  next      hofvijver serve --region " + region.folder());
        }
        return 0;
    }
}
