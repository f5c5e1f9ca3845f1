package nl.hofvijver.door.pack;

import static nl.hofvijver.engine.DuckDbEngine.literal;
import static nl.hofvijver.engine.DuckDbEngine.quoted;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Map<String, Receipt.Reason> reasons = new LinkedHashMap<>();
        String id = contract.persons().orElseThrow().id();
        for (Table table : identities.ownNumbers() ? contract.data() : List.<Table>of()) {
            Path source = files.get(table.name());
            if (source != null && table.column(id).isPresent()) {
                String rows = " from read_parquet(" + literal(source.toString()) + ") where " + quoted(id)
                        + " not in (select own from identity)";
                long number = bench.number(table.name(), "select count(*)" + rows);
                if (number > 0) {
                    reasons.put(table.name(), reason(bench, table, id, number, rows));
                }
            }
        }
        return reasons;
    }

    private static Receipt.Reason reason(Workbench bench, Table table, String id, long number, String rows) {
        List<Receipt.Example> first = bench.rows(
                table.name(),
                "select hv_row" + rows + " order by hv_row limit " + FIRST,
                row -> new Receipt.Example(row.getLong(1), Optional.empty()));
        RowProblem problem = RowProblem.PERSON_UNKNOWN;
        return new Receipt.Reason(problem.label(), id, number, first, problem.sentence());
    }
}
