package nl.hofvijver.cli;

import java.util.Optional;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.pond.control.ReleaseRequest;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.release.ReleaseProblem;

/** A request that waits for somebody else than who made it. */
final class Waiting {
    private Waiting() {}

    /**
     * The request, when this person may decide about it.
     *
     * @param name what was asked for
     * @param decider who wants to decide
     * @param command the command that lists and makes such requests
     * @throws ProblemException {@code HV-3303}, {@code HV-3304} or {@code HV-3306}
     */
    static ReleaseRequest of(
            Region region, Optional<ReleaseRequest> found, String name, String decider, String command) {
        ReleaseRequest request = found.orElseThrow(() -> problem(
                ReleaseProblem.REQUEST_UNKNOWN, "There is no such request.", name, "See `" + command + " list`."));
        if (request.state() != ReleaseRequest.State.REQUESTED) {
            throw problem(
                    ReleaseProblem.ALREADY_DECIDED,
                    "This request was decided before, by " + request.decider().orElse("nobody") + ".",
                    name,
                    "Make a new one: `" + command + " request`.");
        }
        if (region.protection().eyes() > 1 && request.requester().strip().equalsIgnoreCase(decider)) {
            throw problem(
                    ReleaseProblem.SAME_PERSON,
                    "Who asks for something cannot decide about it.",
                    name,
                    "Let somebody else run this command.");
        }
        return request;
    }

    private static ProblemException problem(ReleaseProblem code, String what, String where, String remedy) {
        return new ProblemException(new Problem(code, what, where, remedy));
    }
}
