package nl.hofvijver.pond.control;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A request for a release, or for an extract for a study.
 *
 * @param kind what was asked for
 * @param release the name that the release has or will have, or the id of the study
 * @param requester who asked for it
 * @param purpose what it is for
 * @param checklist what the machine found when it was made, for the approver; of a study what it asks for
 * @param state where it stands
 * @param decider who decided about it
 * @param reason why
 */
public record ReleaseRequest(
        long id,
        Kind kind,
        String release,
        String requester,
        String purpose,
        Instant requestedAt,
        String checklist,
        State state,
        Optional<String> decider,
        String reason,
        Optional<Instant> decidedAt) {
    /** What a request is for. */
    public enum Kind {
        RELEASE,
        /** Data about persons, for the people of a study alone. */
        STUDY;

        /** The word in the control tables and the ledger. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where a request stands. */
    public enum State {
        REQUESTED,
        APPROVED,
        REJECTED,
        /** Made again before anybody decided. */
        REPLACED
    }
}
