package nl.hofvijver.protection.table;

import java.util.List;
import nl.hofvijver.protection.model.Dimension;
import nl.hofvijver.protection.rule.PrimaryRules;

/**
 * What is to be released together.
 *
 * @param dimensions all dimensions of all tables
 * @param tables the tables, the most important first: a later table takes cells from an earlier one, never gives any back
 * @param earlier what was released before
 * @param rules primary rules
 * @param persons whether the values count persons; else they are sums with contributors
 * @param width range that must stay open for every hidden cell
 */
public record Job(
        List<Dimension> dimensions,
        List<Input> tables,
        List<Earlier> earlier,
        PrimaryRules rules,
        boolean persons,
        double width) {
    public Job {
        dimensions = List.copyOf(dimensions);
        tables = List.copyOf(tables);
        earlier = List.copyOf(earlier);
    }

    Job first(int count) {
        return new Job(dimensions, tables.subList(0, count), earlier, rules, persons, width);
    }
}
