package nl.hofvijver.handbook.definition;

import java.util.Optional;

/**
 * Something that happens to a person on a day, from which can be counted and relative to which can be looked back and
 * ahead.
 *
 * @param fact what it is; its window is {@code ever} and plays no part. Several on one day are one event, except visits of
 *     one kind without details, which are all events of their own
 * @param which the one of a person that is meant
 * @param washout months without the same event before it; 0 when it does not matter. Looked at before {@code which}
 */
public record Event(Fact fact, Which which, int washout) {
    /** Which of the events of a person. */
    public record Which(int number, boolean fromLast) {
        public static final Which EVERY = new Which(0, false);
        public static final Which FIRST = new Which(1, false);
        public static final Which LAST = new Which(1, true);

        /** The first, second, third... event of a person, over all the time in the pond. */
        public static Which nth(int number) {
            return new Which(number, false);
        }
    }

    public Event {
        if (washout < 0) {
            throw new IllegalArgumentException("a washout is not negative");
        }
        fact = fact.in(new Window.Ever());
    }

    /** Every visit of a kind, or every death. */
    public static Event of(EventKind kind) {
        return new Event(new Fact.Happened(java.util.Set.of(kind), 1, new Window.Ever()), Which.EVERY, 0);
    }

    /** The kind, when this is every visit of one kind and nothing more is asked of it. */
    public Optional<EventKind> kind() {
        return fact instanceof Fact.Happened h
                        && h.kinds().size() == 1
                        && h.detail().isNone()
                ? h.kinds().stream().findFirst()
                : Optional.empty();
    }
}
