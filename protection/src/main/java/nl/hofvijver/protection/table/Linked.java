package nl.hofvijver.protection.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.hofvijver.protection.model.LinkedTables;
import nl.hofvijver.protection.model.Relations;
import nl.hofvijver.protection.rule.Contribution;
import nl.hofvijver.protection.rule.PrimaryRules;
import nl.hofvijver.protection.rule.Reason;

/** A job in the numbers of the model: which row is which cell, what earlier releases settled, what is sensitive. */
final class Linked {
    private final Job job;
    private final LinkedTables model;
    private final List<int[]> cells = new ArrayList<>();
    private final Relations relations;
    private final BitSet internal;
    private final BitSet shownBefore = new BitSet();
    private final BitSet hiddenBefore = new BitSet();
    private final Map<Integer, Reason> sensitive = new TreeMap<>();
    private final BitSet singletons = new BitSet();

    Linked(Job job) {
        this.job = job;
        model = new LinkedTables(job.dimensions(), job.persons(), job.mostCells());
        for (Earlier earlier : job.earlier()) {
            int[] at = model.add(earlier.table());
            for (int row = 0; row < at.length; row++) {
                (earlier.hidden().get(row) ? hiddenBefore : shownBefore).set(at[row]);
            }
        }
        for (Input input : job.tables()) {
            cells.add(model.add(input.table()));
        }
        job.background().forEach(model::addBackground);
        relations = model.relations();
        internal = model.internal();
        applyRules();
        sensitive.keySet().forEach(internal::clear);
    }

    private void applyRules() {
        PrimaryRules rules = job.rules();
        hiddenBefore.andNot(shownBefore);
        hiddenBefore.stream().forEach(cell -> sensitive.put(cell, Reason.EARLIER));
        for (int t = 0; t < cells.size(); t++) {
            Input input = job.tables().get(t);
            for (int row = 0; row < cells.get(t).length; row++) {
                int cell = cells.get(t)[row];
                reason(rules, input, row).ifPresent(reason -> sensitive.put(cell, reason));
                if (!input.contributions().isEmpty()
                        && input.contributions().get(row).count() == 1) {
                    singletons.set(cell);
                }
            }
        }
        if (job.persons()) {
            internal.stream()
                    .forEach(cell ->
                            rules.ofCount(relations.value(cell)).ifPresent(reason -> sensitive.put(cell, reason)));
        }
        for (int relation = 0; relation < relations.count(); relation++) {
            for (int i = 0; i < relations.width(relation); i++) {
                int part = relations.part(relation, i);
                if (!internal.get(part) && rules.isGroup(relations, relation, i)) {
                    sensitive.putIfAbsent(part, Reason.GROUP);
                }
            }
        }
        // Public is public: hiding it now would protect nobody.
        shownBefore.stream().forEach(sensitive::remove);
        singletons.stream().filter(cell -> !sensitive.containsKey(cell)).forEach(singletons::clear);
    }

    private static Optional<Reason> reason(PrimaryRules rules, Input input, int row) {
        double value = input.table().values()[row];
        if (value == 0 && input.impossible().get(row)) {
            return Optional.empty();
        }
        if (input.contributions().isEmpty()) {
            return rules.ofCount(value);
        }
        Contribution by = input.contributions().get(row);
        return rules.ofSum(value, by);
    }

    Relations relations() {
        return relations;
    }

    BitSet internal() {
        return internal;
    }

    BitSet shownBefore() {
        return shownBefore;
    }

    BitSet singletons() {
        return singletons;
    }

    /** The range that must stay open, per cell, in case it is hidden. */
    double[] widths() {
        double[] widths = new double[relations.cells()];
        Arrays.setAll(widths, cell -> job.width(relations.value(cell), sensitive.containsKey(cell)));
        return widths;
    }

    /** Sensitive cells with the rule they break. */
    Map<Integer, Reason> sensitive() {
        return sensitive;
    }

    /** The cell of each row of a table. */
    int[] cells(int table) {
        return cells.get(table);
    }

    String describe(int cell) {
        return model.describe(cell);
    }
}
