package nl.hofvijver.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.hofvijver.pond.control.Control;
import nl.hofvijver.pond.control.DecisionBook;
import nl.hofvijver.pond.control.ReleaseRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hofvijver release list}. */
@Command(
        name = "list",
        description = "Shows all requests for releases: who asked, who decided what, and why.",
        footer = {"", "Example", "  hofvijver release list --region haaglanden --checklist"})
final class ReleaseListCommand implements Callable<Integer> {
    @Mixin
    private RegionOption region = new RegionOption();

    @Option(names = "--checklist", description = "With the checklist of each request.")
    private boolean checklist;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try (Control control = Control.open(region.read().control())) {
            List<ReleaseRequest> requests = new DecisionBook(control).requests();
            for (ReleaseRequest request : requests) {
                out.printf(
                        "%s  %-9s  asked by %s for: %s%n",
                        request.release(),
                        request.state().name().toLowerCase(Locale.ROOT),
                        request.requester(),
                        request.purpose());
                request.decider()
                        .ifPresent(name -> out.printf("               decided by %s: %s%n", name, request.reason()));
                if (checklist) {
                    request.checklist().lines().forEach(line -> out.println("               " + line));
                }
            }
            if (requests.isEmpty()) {
                out.println("Nobody has asked for a release yet.");
            }
        }
        return 0;
    }
}
