package nl.hofvijver.handbook.read;

import java.util.List;
import nl.hofvijver.engine.document.YamlValue;
import nl.hofvijver.handbook.HandbookProblem;
import nl.hofvijver.handbook.definition.Criterion;

/** Finds criteria that cannot hold together, as far as that can be seen without data. */
final class Contradictions {
    private Contradictions() {}

    /** Refuses an {@code all} of which two parts exclude each other. */
    static void check(Criterion criterion, YamlValue where) {
        if (criterion instanceof Criterion.All(List<Criterion> of)) {
            for (Criterion left : of) {
                for (Criterion right : of) {
                    if (exclude(left, right)) {
                        throw where.problem(
                                HandbookProblem.NEVER_TRUE,
                                "Two criteria exclude each other, so that nobody ever belongs to this group.",
                                "Use 'any' for one or the other, or correct one of them.");
                    }
                }
            }
        }
    }

    /** True when nobody can satisfy both. */
    static boolean exclude(Criterion left, Criterion right) {
        if (left instanceof Criterion.Age(int from, int to) && right instanceof Criterion.Age(int other, int end)) {
            return from > end || other > to;
        }
        if (left instanceof Criterion.Sex(String sex) && right instanceof Criterion.Sex(String other)) {
            return !sex.equals(other);
        }
        if (left instanceof Criterion.Deprivation(int from, int to)
                && right instanceof Criterion.Deprivation(int other, int end)) {
            return from > end || other > to;
        }
        return right instanceof Criterion.None(List<Criterion> of) && of.contains(left);
    }
}
