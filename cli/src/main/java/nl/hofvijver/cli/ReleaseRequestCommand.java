package nl.hofvijver.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import nl.hofvijver.pond.control.Control;
import nl.hofvijver.pond.control.DecisionBook;
import nl.hofvijver.pond.control.ReleaseRequest;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.release.Request;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hofvijver release request}. */
@Command(
        name = "request",
        description = {
            "Makes everything of a release except that anybody can see it: asks the handbook, protects,"
                    + " attacks, and writes it to requests/ with a checklist and the reason of every hidden row, for"
                    + " the approver only."
        },
        footer = {"", "Example", "  hofvijver release request --region haaglanden --as anna --purpose 'figures of 2025'"
        })
final class ReleaseRequestCommand implements Callable<Integer> {
    @Mixin
    private RegionOption region = new RegionOption();

    @Mixin
    private EngineOption engine = new EngineOption();

    @Option(names = "--purpose", required = true, paramLabel = "TEXT", description = "What the release is for.")
    private String purpose = "";

    @Option(names = "--as", paramLabel = "NAME", description = "Who asks (default: the user account).")
    private @Nullable String name;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        Region read = region.read();
        try (TerminalProgress progress = TerminalProgress.on(out)) {
            Request request = Chain.request(
                    read, engine, Optional.ofNullable(name).orElseGet(ReleasePersons::user), purpose, progress);
            if (!request.made()) {
                out.println("  release " + request.id() + " is public already; nothing was asked for");
                return 0;
            }
            try (Control control = Control.open(read.control())) {
                out.println(new DecisionBook(control)
                        .request(request.id())
                        .map(ReleaseRequest::checklist)
                        .orElse(""));
            }
            out.println("  request   " + request.folder());
            out.println("  next      somebody else: hofvijver release approve " + request.id() + " --region "
                    + region.folder() + " --as NAME --reason TEXT");
        }
        return 0;
    }
}
