package nl.hofvijver.cli.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import nl.hofvijver.protection.model.Table;
import nl.hofvijver.protection.table.Earlier;

/** An earlier release of which only the released table is given: what it hid is looked up in the tables of now. */
final class EarlierRelease {
    private final TableOptions options;
    private final List<CsvSheet> truths;
    private final Function<CsvSheet, List<String>> names;

    EarlierRelease(TableOptions options, List<CsvSheet> truths, Function<CsvSheet, List<String>> names) {
        this.options = options;
        this.truths = truths;
        this.names = names;
    }

    Earlier read(Path file) {
        CsvSheet sheet = CsvSheet.read(file);
        int value = sheet.column(sheet.header().contains(ResultFile.VALUE) ? ResultFile.VALUE : options.value());
        List<String> dimensions = names.apply(sheet);
        List<Map<Map<String, String>, Double>> known =
                truths.stream().map(truth -> values(truth, dimensions)).toList();
        BitSet hidden = new BitSet();
        double[] values = new double[sheet.rows().size()];
        List<List<String>> codes = new ArrayList<>();
        for (int row = 0; row < values.length; row++) {
            Map<String, String> key = key(sheet, row, dimensions);
            codes.add(fields(sheet, row, dimensions));
            if (sheet.rows().get(row).get(value).isBlank()) {
                hidden.set(row);
                int here = row;
                values[row] = known.stream()
                        .flatMap(table -> Optional.ofNullable(table.get(key)).stream())
                        .findFirst()
                        .orElseThrow(() -> CsvSheet.problem(
                                TableProblem.RELEASED_MISMATCH,
                                "The row is hidden, and no table of now tells its true value.",
                                CsvSheet.place(file, here),
                                "Give the true table of then as well: --earlier RELEASED=TRUE."));
            } else {
                values[row] = sheet.number(row, value);
            }
        }
        return new Earlier(new Table(file.toString(), dimensions, codes, values), hidden);
    }

    /** The values of a table by codes; nothing when its dimensions are others. */
    private Map<Map<String, String>, Double> values(CsvSheet truth, List<String> dimensions) {
        Map<Map<String, String>, Double> values = new HashMap<>();
        List<String> own = names.apply(truth);
        if (own.size() == dimensions.size() && own.containsAll(dimensions)) {
            int value = truth.column(options.value());
            for (int row = 0; row < truth.rows().size(); row++) {
                values.put(key(truth, row, dimensions), truth.number(row, value));
            }
        }
        return values;
    }

    private static List<String> fields(CsvSheet sheet, int row, List<String> dimensions) {
        return dimensions.stream()
                .map(name -> sheet.rows().get(row).get(sheet.column(name)))
                .toList();
    }

    private static Map<String, String> key(CsvSheet sheet, int row, List<String> dimensions) {
        Map<String, String> key = new TreeMap<>();
        dimensions.forEach(name -> key.put(name, sheet.rows().get(row).get(sheet.column(name))));
        return key;
    }
}
