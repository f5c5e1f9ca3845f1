package nl.hofvijver.protection.table;

import java.util.List;
import java.util.Optional;
import nl.hofvijver.protection.rule.Reason;

/**
 * What becomes of the rows of one table.
 *
 * @param reasons per row: empty when it is shown, else why it is hidden; for the approver only
 */
public record Decision(List<Optional<Reason>> reasons) {
    public Decision {
        reasons = List.copyOf(reasons);
    }

    /** Whether a row is hidden. */
    public boolean isHidden(int row) {
        return reasons.get(row).isPresent();
    }

    /** How many rows are hidden. */
    public long hidden() {
        return reasons.stream().filter(Optional::isPresent).count();
    }
}
