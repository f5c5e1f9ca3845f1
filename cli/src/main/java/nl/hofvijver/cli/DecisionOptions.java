package nl.hofvijver.cli;

import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.pond.control.Control;
import nl.hofvijver.pond.control.DecisionBook;
import nl.hofvijver.pond.control.ReleaseRequest;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.release.ReleaseProblem;
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
            ReleaseRequest request = new DecisionBook(control)
                    .request(release)
                    .orElseThrow(() -> problem(
                            ReleaseProblem.REQUEST_UNKNOWN,
                            "There is no request for this release.",
                            "See `hofvijver release list`."));
            if (request.state() != ReleaseRequest.State.REQUESTED) {
                throw problem(
                        ReleaseProblem.ALREADY_DECIDED,
                        "This request was decided before, by "
                                + request.decider().orElse("nobody") + ".",
                        "Make a new one: `hofvijver release request`.");
            }
            if (read.protection().eyes() > 1 && request.requester().strip().equalsIgnoreCase(name())) {
                throw problem(
                        ReleaseProblem.SAME_PERSON,
                        "Who asks for a release cannot decide about it.",
                        "Let somebody else run this command.");
            }
            return request;
        }
    }

    private ProblemException problem(ReleaseProblem code, String what, String remedy) {
        return new ProblemException(new Problem(code, what, release, remedy));
    }
}
