package nl.hofvijver.protection.audit;

import java.util.Comparator;
import java.util.List;

/**
 * What the attacker achieved.
 *
 * @param hidden cells that were attacked
 * @param findings those found out, by cell
 * @param meanWidth mean range left over all attacked cells, as far as it was measured: a cell that is wide enough is not
 *     measured further
 * @param solves linear programmes that it took
 */
public record AuditReport(int hidden, List<Finding> findings, double meanWidth, int solves) {
    public AuditReport {
        findings =
                findings.stream().sorted(Comparator.comparingInt(Finding::cell)).toList();
    }

    /** Whether nothing was found out. */
    public boolean passed() {
        return findings.isEmpty();
    }

    /** How many hidden cells are known exactly. */
    public long exact() {
        return findings.stream().filter(Finding::isExact).count();
    }

    /** How many hidden cells are left a range that is too narrow, the exact ones not counted. */
    public long narrow() {
        return findings.size() - exact();
    }
}
