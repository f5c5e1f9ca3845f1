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
            "Asks the handbook of the current snapshot, protects the answers, attacks the result, and"
                    + " writes it once as a release.",
            "It takes two persons: one makes a request, another looks at it and approves or rejects."
                    + " Without a subcommand one person does it all, where region.yaml allows it (protection: {eyes:"
                    + " 1}), as in the demo. The same input gives the same release, byte for byte; a release is"
                    + " never altered."
        },
        subcommands = {
            ReleaseRequestCommand.class,
            ReleaseApproveCommand.class,
            ReleaseRejectCommand.class,
            ReleaseListCommand.class
        },
        footer = {
            "",
            "Example",
            "  hofvijver release request --region haaglanden --as anna --purpose 'figures of 2025'",
            "  hofvijver release approve 2025-1f0c93ab --region haaglanden --as bram --reason 'checked the losses'"
        })
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
            Release release = Chain.release(read, engine, progress);
            out.println("  release   " + release.folder());
            out.println("  next      hofvijver serve --region " + region.folder());
        }
        return 0;
    }
}
