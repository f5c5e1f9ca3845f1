package nl.hofvijver.protection.memory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nl.hofvijver.protection.audit.Attack;
import nl.hofvijver.protection.audit.Auditor;
import nl.hofvijver.protection.model.Relations;

/**
 * Answers questions of the form "how many persons are in these groups?" as long as the answers together leave every small
 * group uncertain. A question that was answered before gets the same answer again and costs nothing.
 *
 * <p>Small groups are the finest groups themselves and whatever is left when one question is taken from another: two
 * questions that differ by a few persons give these persons away, however large both are.
 *
 * <p>Not for use by several threads at once.
 */
public final class QueryLedger {
    private final double[] groups;
    private final int threshold;
    private final double width;
    private final int budget;
    private final List<BitSet> answered = new ArrayList<>();
    private int asked;

    /**
     * @param groups persons per finest group; the groups do not overlap
     * @param threshold smallest count that may be told
     * @param width range that must stay open for every smaller count
     * @param budget questions that may be asked, refused ones included: a refusal tells something too
     */
    public QueryLedger(double[] groups, int threshold, double width, int budget) {
        if (threshold < 1 || !(width > 0) || budget < 0) {
            throw new IllegalArgumentException("threshold " + threshold + ", width " + width + ", budget " + budget);
        }
        this.groups = groups.clone();
        this.threshold = threshold;
        this.width = width;
        this.budget = budget;
    }

    /**
     * Asks for the number of persons in some groups.
     *
     * @param chosen numbers of the groups
     */
    public Answer ask(BitSet chosen) {
        long count = (long) count(chosen);
        if (answered.contains(chosen)) {
            return new Answer.Given(count);
        }
        if (asked == budget) {
            return new Answer.Refused(Answer.Why.BUDGET);
        }
        asked++;
        if (count < threshold) {
            return new Answer.Refused(Answer.Why.SMALL);
        }
        if (!isSafe(chosen)) {
            return new Answer.Refused(Answer.Why.DIFFERENCE);
        }
        answered.add((BitSet) chosen.clone());
        return new Answer.Given(count);
    }

    /** Questions that may still be asked. */
    public int left() {
        return budget - asked;
    }

    private double count(BitSet chosen) {
        return chosen.stream().mapToDouble(group -> groups[group]).sum();
    }

    private boolean isSafe(BitSet chosen) {
        Relations.Builder model = new Relations.Builder();
        for (double group : groups) {
            model.cell(group);
        }
        BitSet small = new BitSet();
        for (int group = 0; group < groups.length; group++) {
            small.set(group, isSmall(groups[group]));
        }
        BitSet unknown = new BitSet();
        unknown.set(0, groups.length);
        List<BitSet> all = new ArrayList<>(answered);
        all.add(chosen);
        for (BitSet question : all) {
            add(model, question);
        }
        for (BitSet one : all) {
            for (BitSet other : all) {
                BitSet rest = (BitSet) one.clone();
                rest.andNot(other);
                if (isSmall(count(rest))) {
                    int cell = add(model, rest);
                    unknown.set(cell);
                    small.set(cell);
                }
            }
        }
        return new Auditor(model.build())
                .audit(unknown, small, Attack.plain(width))
                .passed();
    }

    private boolean isSmall(double count) {
        return count > 0 && count < threshold;
    }

    private int add(Relations.Builder model, BitSet members) {
        int cell = model.cell(count(members));
        if (!members.isEmpty()) {
            model.relation(cell, members.stream().toArray());
        }
        return cell;
    }
}
