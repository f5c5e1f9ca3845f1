package nl.hofvijver.protection.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.protection.model.Relations;

/**
 * Attacks a protected table: finds for every hidden cell the least and the greatest value that agree with everything the
 * attacker knows (protection intervals; Fischetti &amp; Salazar 2001, section 2).
 */
public final class Auditor {
    private final Relations table;
    private final int[][] relationsOf;
    private Optional<Atoms> atoms = Optional.empty();
    private boolean looked;
    private Optional<Seen> before = Optional.empty();

    /**
     * @param table the cells with their true values and relations, those of all releases together
     */
    public Auditor(Relations table) {
        this.table = table;
        relationsOf = relationsOf(table);
    }

    /**
     * Attacks every cell of {@code hidden}.
     *
     * @param unknown cells that were never published: the hidden ones, and cells inside the model that nobody publishes
     * @param hidden the cells to attack, all of them unknown
     */
    public AuditReport audit(BitSet unknown, BitSet hidden, Attack attack) {
        before = Optional.empty();
        return auditAgain(unknown, hidden, attack);
    }

    /**
     * Attacks again after more was hidden and nothing else changed: tables that the attacker could not exclude then, he
     * cannot exclude now, so only what they did not leave open is attacked anew.
     */
    public AuditReport auditAgain(BitSet unknown, BitSet hidden, Attack attack) {
        Ranges ranges = new Ranges(table, unknown, attack, relationsOf);
        ranges.narrow();
        Seen seen = seen(hidden, ranges, attack);
        List<AuditReport> parts = neighbourhoods(hidden, ranges).parallelStream()
                .map(part -> new Neighbourhood(table, ranges, part, relationsOf, seen).attack(hidden, attack))
                .toList();
        List<Finding> findings = new ArrayList<>();
        double widths = 0;
        int solves = 0;
        int attacked = 0;
        for (AuditReport part : parts) {
            findings.addAll(part.findings());
            widths += part.meanWidth() * part.hidden();
            solves += part.solves();
            attacked += part.hidden();
        }
        return new AuditReport(attacked, findings, attacked == 0 ? 0 : widths / attacked, solves);
    }

    /** Where published figures are not exact everything hangs together: then tables are tried out before programmes. */
    private Seen seen(BitSet hidden, Ranges ranges, Attack attack) {
        if (!attack.tryingTables()) {
            return Seen.nothing(table);
        }
        return atoms().map(finest -> {
                    Walk walk = new Walk(table, finest, ranges, before.orElseGet(() -> Seen.nothing(table)));
                    walk.widen(hidden, attack);
                    Seen seen = new Seen(walk.lowest, walk.highest, true);
                    before = Optional.of(seen);
                    return seen;
                })
                .orElseGet(() -> Seen.nothing(table));
    }

    /** Worked out once, when it is first needed: several attacks on one table need the same. */
    private Optional<Atoms> atoms() {
        if (!looked) {
            atoms = Atoms.of(table, relationsOf);
            looked = true;
        }
        return atoms;
    }

    /** Groups of cells that are not known exactly and share relations, around those to attack; one that is known is alone. */
    private List<int[]> neighbourhoods(BitSet targets, Ranges ranges) {
        int[] group = new int[table.cells()];
        Arrays.fill(group, -1);
        List<int[]> groups = new ArrayList<>();
        for (int start = targets.nextSetBit(0); start >= 0; start = targets.nextSetBit(start + 1)) {
            if (group[start] >= 0) {
                continue;
            }
            int number = groups.size();
            int[] members = new int[16];
            int count = 0;
            group[start] = number;
            members[count++] = start;
            for (int next = 0; next < count; next++) {
                if (ranges.upper[members[next]] - ranges.lower[members[next]] > 0) {
                    for (int relation : relationsOf[members[next]]) {
                        for (int i = -1; i < table.width(relation); i++) {
                            int cell = i < 0 ? table.total(relation) : table.part(relation, i);
                            boolean open = ranges.upper[cell] - ranges.lower[cell] > 0;
                            if (open && group[cell] < 0) {
                                group[cell] = number;
                                members = count == members.length ? Arrays.copyOf(members, count * 2) : members;
                                members[count++] = cell;
                            }
                        }
                    }
                }
            }
            int[] sorted = Arrays.copyOf(members, count);
            Arrays.sort(sorted);
            groups.add(sorted);
        }
        return groups;
    }

    private static int[][] relationsOf(Relations table) {
        int[] counts = new int[table.cells()];
        for (int relation = 0; relation < table.count(); relation++) {
            counts[table.total(relation)]++;
            for (int i = 0; i < table.width(relation); i++) {
                counts[table.part(relation, i)]++;
            }
        }
        int[][] relations = new int[table.cells()][];
        Arrays.setAll(relations, cell -> new int[counts[cell]]);
        for (int relation = 0; relation < table.count(); relation++) {
            relations[table.total(relation)][--counts[table.total(relation)]] = relation;
            for (int i = 0; i < table.width(relation); i++) {
                int part = table.part(relation, i);
                relations[part][--counts[part]] = relation;
            }
        }
        return relations;
    }
}
