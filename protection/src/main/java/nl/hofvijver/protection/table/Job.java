package nl.hofvijver.protection.table;

import java.util.List;
import nl.hofvijver.protection.model.Dimension;
import nl.hofvijver.protection.model.Table;
import nl.hofvijver.protection.rule.PrimaryRules;

/**
 * What is to be released together.
 *
 * @param dimensions all dimensions of all tables
 * @param tables the tables, the most important first: a later table takes cells from an earlier one, never gives any back
 * @param earlier what was released before
 * @param background finer counts that nobody publishes, which tie the tables together: slivers between two divisions. A
 *     small one among them is as sensitive as a published one, for it is the difference of two that are
 * @param rules primary rules
 * @param persons whether the values count persons; else they are sums with contributors
 * @param width range that must stay open for every hidden cell. A sum that breaks a rule itself must also stay open to the
 *     percentage of the p% rule
 * @param mostCells more cells than this, subtotals that no table gives included, are refused before any work is done
 */
public record Job(
        List<Dimension> dimensions,
        List<Input> tables,
        List<Earlier> earlier,
        List<Table> background,
        PrimaryRules rules,
        boolean persons,
        double width,
        int mostCells) {
    public Job {
        dimensions = List.copyOf(dimensions);
        tables = List.copyOf(tables);
        earlier = List.copyOf(earlier);
        background = List.copyOf(background);
    }

    /** A job of any size. */
    public Job(
            List<Dimension> dimensions,
            List<Input> tables,
            List<Earlier> earlier,
            List<Table> background,
            PrimaryRules rules,
            boolean persons,
            double width) {
        this(dimensions, tables, earlier, background, rules, persons, width, Integer.MAX_VALUE);
    }

    /** The range that must stay open for a hidden cell with this value. */
    double width(double value, boolean sensitive) {
        return sensitive && !persons ? Math.max(width, rules.percent() / 100 * value) : width;
    }

    Job first(int count) {
        return new Job(dimensions, tables.subList(0, count), earlier, background, rules, persons, width, mostCells);
    }
}
