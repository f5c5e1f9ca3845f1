package nl.hofvijver.cli;

import java.util.concurrent.Callable;
import nl.hofvijver.pond.control.Control;
import nl.hofvijver.pond.control.DecisionBook;
import nl.hofvijver.pond.control.ReleaseRequest;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.release.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hofvijver release reject}. */
@Command(
        name = "reject",
        description = "Refuses a request of somebody else: its files are removed, the request and the reason are kept.",
        footer = {
            "",
            "Example",
            "  hofvijver release reject 2025-1f0c93ab --region haaglanden --as bram --reason 'wijk figures are wrong'"
        })
final class ReleaseRejectCommand implements Callable<Integer> {
    @Mixin
    private DecisionOptions options = new DecisionOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Region region = options.region().read();
        ReleaseRequest request = options.waiting(region);
        try (Control control = Control.open(region.control())) {
            Releases.discard(region, request.release());
            new DecisionBook(control).decide(request, ReleaseRequest.State.REJECTED, options.name(), options.reason());
        }
        spec.commandLine().getOut().println("  rejected  " + request.release());
        return 0;
    }
}
