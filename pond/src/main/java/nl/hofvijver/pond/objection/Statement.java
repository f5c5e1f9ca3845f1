package nl.hofvijver.pond.objection;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody said about the use of data.
 *
 * @param id in the list, such as {@code obj-12}
 * @param marks of the person: keyed, so that the list tells nobody who it is
 * @param partner the only partner that is meant; empty for all of them
 * @param purpose the only purpose that is meant; empty for all of them
 * @param objects true for an objection, false for saying that there is none
 * @param representative true when somebody spoke for the person, such as a parent for a child
 * @param birthYear of the person, when known; decides whose word counts
 * @param since the day from which it counts
 * @param source where it came from
 */
public record Statement(
        String id,
        Set<String> marks,
        Optional<String> partner,
        Optional<Purpose> purpose,
        boolean objects,
        boolean representative,
        Optional<Integer> birthYear,
        LocalDate since,
        Source source) {
    /** Where a statement came from. */
    public enum Source {
        /** Entered in the region. */
        REGION,
        /** A statement that a partner wrote down and delivered. */
        PARTNER,
        /** The mark in a partner's own system. */
        SYSTEM
    }

    public Statement {
        marks = Set.copyOf(marks);
        if (marks.isEmpty()) {
            throw new IllegalArgumentException("a statement is about somebody");
        }
    }

    /** The same statement about the same person, known by more marks. */
    Statement with(Set<String> more) {
        Set<String> all = new java.util.TreeSet<>(marks);
        all.addAll(more);
        return new Statement(id, all, partner, purpose, objects, representative, birthYear, since, source);
    }

    /** Whether two statements say the same about the same person. */
    boolean repeats(Statement other) {
        return partner.equals(other.partner)
                && purpose.equals(other.purpose)
                && objects == other.objects
                && representative == other.representative
                && source == other.source
                && marks.stream().anyMatch(other.marks::contains);
    }
}
