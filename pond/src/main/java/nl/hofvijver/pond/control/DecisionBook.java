package nl.hofvijver.pond.control;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Who asked for what to leave the pond, who decided, and why: requests for releases and for
 * extracts, and questions for counts. */
public final class DecisionBook {
    private final Control control;

    public DecisionBook(Control control) {
        this.control = control;
    }

    /** Writes a request for a release down; one for the same release that still waits is replaced by it. */
    public void request(String release, String requester, String purpose, String checklist) {
        request(ReleaseRequest.Kind.RELEASE, release, requester, purpose, checklist);
    }

    /** Writes a request down; one of the same kind and name that still waits is replaced by it. */
    public void request(ReleaseRequest.Kind kind, String name, String requester, String purpose, String checklist) {
        control.inTransaction(() -> {
            control.update(
                    "update release_request set state = 'replaced' where kind = ? and release_id = ? and state ="
                            + " 'requested'",
                    kind.word(),
                    name);
            control.update(
                    "insert into release_request (kind, release_id, requester, purpose, requested_at, checklist, state)"
                            + " values (?, ?, ?, ?, ?, ?, 'requested')",
                    kind.word(),
                    name,
                    requester,
                    purpose,
                    control.now(),
                    checklist);
            control.note(kind.word() + ".requested", name, "by " + requester + ": " + purpose);
        });
    }

    /** Writes a decision about the request that waits. */
    public void decide(ReleaseRequest request, ReleaseRequest.State state, String decider, String reason) {
        String word = state.name().toLowerCase(Locale.ROOT);
        control.inTransaction(() -> {
            control.update(
                    "update release_request set state = ?, decider = ?, reason = ?, decided_at = ? where id = ?",
                    word,
                    decider,
                    reason,
                    control.now(),
                    request.id());
            control.note(request.kind().word() + "." + word, request.release(), "by " + decider + ": " + reason);
        });
    }

    /** All requests for releases, oldest first. */
    public List<ReleaseRequest> requests() {
        return requests(ReleaseRequest.Kind.RELEASE);
    }

    /** All requests of a kind, oldest first. */
    public List<ReleaseRequest> requests(ReleaseRequest.Kind kind) {
        return control.query(
                "select id, release_id, requester, purpose, requested_at, checklist, state, decider, reason, decided_at"
                        + " from release_request where kind = '" + kind.word() + "' order by id",
                row -> new ReleaseRequest(
                        row.getLong(1),
                        kind,
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Instant.parse(row.getString(5)),
                        row.getString(6),
                        ReleaseRequest.State.valueOf(row.getString(7).toUpperCase(Locale.ROOT)),
                        Optional.ofNullable(row.getString(8)),
                        Optional.ofNullable(row.getString(9)).orElse(""),
                        Optional.ofNullable(row.getString(10)).map(Instant::parse)));
    }

    /** The latest request for a release. */
    public Optional<ReleaseRequest> request(String release) {
        return request(ReleaseRequest.Kind.RELEASE, release);
    }

    /** The latest request of a kind with a name. */
    public Optional<ReleaseRequest> request(ReleaseRequest.Kind kind, String name) {
        return requests(kind).stream()
                .filter(request -> request.release().equals(name))
                .reduce((_, later) -> later);
    }

    /** Writes a question and its outcome down. */
    public void asked(
            String asker, String measure, String period, String cells, String outcome, OptionalLong shown, int base) {
        control.inTransaction(() -> {
            control.update(
                    "insert into question (asker, asked_at, measure, period, cells, outcome, shown, base)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    asker,
                    control.now(),
                    measure,
                    period,
                    cells,
                    outcome,
                    shown.isPresent() ? shown.getAsLong() : null,
                    base);
            control.note("question." + outcome, measure, "by " + asker + ", " + period);
        });
    }

    /** All questions, oldest first. */
    public List<Question> questions() {
        return control.query(
                "select asker, asked_at, measure, period, cells, outcome, shown, base from question order by id",
                row -> {
                    long shown = row.getLong(7);
                    OptionalLong answer = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(shown);
                    return new Question(
                            row.getString(1),
                            Instant.parse(row.getString(2)),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            answer,
                            row.getInt(8));
                });
    }
}
