package nl.hofvijver.pond.control;

import java.time.Instant;
import java.util.Optional;

/**
 * A request for a release.
 *
 * @param release the name that the release has or will have
 * @param requester who asked for it
 * @param purpose what it is for
 * @param checklist what the machine found when it was made, for the approver
 * @param state where it stands
 * @param decider who decided about it
 * @param reason why
 */
public record ReleaseRequest(
        long id,
        String release,
        String requester,
        String purpose,
        Instant requestedAt,
        String checklist,
        State state,
        Optional<String> decider,
        String reason,
        Optional<Instant> decidedAt) {
    /** Where a request stands. */
    public enum State {
        REQUESTED,
        APPROVED,
        REJECTED,
        /** Made again before anybody decided. */
        REPLACED
    }
}
