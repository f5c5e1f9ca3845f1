package nl.hofvijver.cli;

import java.util.concurrent.Callable;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hofvijver release approve}. */
@Command(
        name = "approve",
        description = "Publishes a request of somebody else, and writes down by whom it was approved and why.",
        footer = {
            "",
            "Example",
            "  hofvijver release approve 2025-1f0c93ab --region haaglanden --as bram --reason 'checked the losses'"
        })
final class ReleaseApproveCommand implements Callable<Integer> {
    @Mixin
    private DecisionOptions options = new DecisionOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Region region = options.region().read();
        options.waiting(region);
        Release release = Chain.publish(region, options.release(), options.name(), options.reason());
        var out = spec.commandLine().getOut();
        out.println("  release   " + release.folder());
        out.println("  next      hofvijver serve --region " + options.region().folder());
        return 0;
    }
}
