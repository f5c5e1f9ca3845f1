package nl.hofvijver.cli;

import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.pond.control.Control;
import nl.hofvijver.pond.control.DecisionBook;
import nl.hofvijver.pond.control.ReleaseRequest;
import nl.hofvijver.pond.region.Region;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What approving and rejecting have in common. */
final class DecisionOptions {
    @Mixin
    private RegionOption region = new RegionOption();

    @Parameters(
            paramLabel = "RELEASE",
            description = "The name of the requested release; see `hofvijver release list`.")
    private String release = "";

    @Option(names = "--as", required = true, paramLabel = "NAME", description = "Who decides: not the one who asked.")
    private String name = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
    private String reason = "";

    RegionOption region() {
        return region;
    }

    String release() {
        return release;
    }

    String name() {
        return name.strip();
    }

    String reason() {
        return reason;
    }

    /**
     * The request that waits, when this person may decide about it.
     *
     * @throws ProblemException {@code HV-3303}, {@code HV-3304} or {@code HV-3306}
     */
    ReleaseRequest waiting(Region read) {
        try (Control control = Control.open(read.control())) {
            return Waiting.of(read, new DecisionBook(control).request(release), release, name(), "hofvijver release");
        }
    }
}
