package nl.hofvijver.door.pack;

import static nl.hofvijver.engine.DuckDbEngine.literal;
import static nl.hofvijver.engine.DuckDbEngine.quoted;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.hofvijver.pond.contract.Contract;
import nl.hofvijver.pond.contract.Table;
import nl.hofvijver.pond.delivery.Receipt;
import nl.hofvijver.pond.delivery.RowProblem;

/**
 * Rows about somebody whom the table of persons does not have. They stay behind: whether that person objects is not known,
 * because the mark may stand in a faulty row.
 */
final class UnknownPersons {
    private static final int FIRST = 10;

    private UnknownPersons() {}

    /** Per table the reason with its rows; tables without any are left out. */
    static Map<String, Receipt.Reason> in(
            Workbench bench, Contract contract, Identities identities, Map<String, Path> files) {
        String id = contract.persons().orElseThrow().id();
        List<String> tables = new ArrayList<>();
        for (Table table : identities.ownNumbers() ? contract.data() : List.<Table>of()) {
            if (files.containsKey(table.name()) && table.column(id).isPresent()) {
                tables.add(table.name());
            }
        }
        Map<String, Receipt.Reason> reasons = new LinkedHashMap<>();
        if (!tables.isEmpty()) {
            record Unknown(String table, long rows) {}
            String counts = tables.stream()
                    .map(t -> "select " + literal(t) + ", count(*)" + rows(id, files, t))
                    .collect(Collectors.joining(" union all "));
            for (Unknown some :
                    bench.rows("unknown people", counts, row -> new Unknown(row.getString(1), row.getLong(2)))) {
                if (some.rows() > 0) {
                    reasons.put(
                            some.table(), reason(bench, some.table(), id, some.rows(), rows(id, files, some.table())));
                }
            }
        }
        return reasons;
    }

    private static String rows(String id, Map<String, Path> files, String table) {
        return " from read_parquet("
                + literal(Optional.ofNullable(files.get(table)).orElseThrow().toString()) + ") where " + quoted(id)
                + " not in (select own from identity)";
    }

    private static Receipt.Reason reason(Workbench bench, String table, String id, long number, String rows) {
        List<Receipt.Example> first = bench.rows(
                table,
                "select hv_row" + rows + " order by hv_row limit " + FIRST,
                row -> new Receipt.Example(row.getLong(1), Optional.empty()));
        RowProblem problem = RowProblem.PERSON_UNKNOWN;
        return new Receipt.Reason(problem.label(), id, number, first, problem.sentence());
    }
}
