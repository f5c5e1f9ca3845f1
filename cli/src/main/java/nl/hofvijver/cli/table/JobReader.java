package nl.hofvijver.cli.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.protection.model.Dimension;
import nl.hofvijver.protection.model.ModelProblem;
import nl.hofvijver.protection.model.Table;
import nl.hofvijver.protection.rule.Contribution;
import nl.hofvijver.protection.table.Earlier;
import nl.hofvijver.protection.table.Input;
import nl.hofvijver.protection.table.Job;

/** Reads the tables and hierarchies that the options name. */
public final class JobReader {
    /** Memory that a cell takes at most while it is protected and audited; measured on 290,000 cells. */
    private static final long BYTES_PER_CELL = 6_000;

    private final TableOptions options;
    private final List<CsvSheet> sheets = new ArrayList<>();
    private UnaryOperator<CsvSheet> prepared = UnaryOperator.identity();
    private Optional<MergeOptions> merged = Optional.empty();

    public JobReader(TableOptions options) {
        this.options = options;
    }

    /**
     * Reads everything.
     *
     * @throws ProblemException when a file is not in order, or all of it together is too large
     */
    public Job read() {
        requireMemory();
        options.tables().forEach(file -> sheets.add(prepared.apply(CsvSheet.read(file))));
        List<Input> inputs = sheets.stream().map(this::input).toList();
        List<Earlier> earlier = options.earlier().stream().map(this::earlier).toList();
        List<Table> all = new ArrayList<>();
        earlier.forEach(e -> all.add(e.table()));
        inputs.forEach(i -> all.add(i.table()));
        List<Table> background = options.background().stream()
                .map(CsvSheet::read)
                .map(this::table)
                .toList();
        all.addAll(background);
        return new Job(
                dimensions(all), inputs, earlier, background, options.rules(), options.persons(), options.width(), (int)
                        Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / BYTES_PER_CELL));
    }

    /** Merges codes before anything is done with the tables; to be called before {@link #read}. */
    public void merge(MergeOptions merging) {
        merging.decide(CsvSheet.read(options.tables().getFirst()), options);
        prepared = sheet -> merging.apply(sheet, options);
        merged = Optional.of(merging);
    }

    private Map<String, String> renamed(String dimension) {
        return merged.filter(merging -> merging.dimension().equals(dimension))
                .map(MergeOptions::groups)
                .orElse(Map.of());
    }

    /** The tables as they were read, in the order of the options. */
    public List<CsvSheet> sheets() {
        return List.copyOf(sheets);
    }

    /** Per table the upper bound of each row; empty when the options name no column with one. */
    public List<double[]> ceilings() {
        return options.ceiling()
                .map(name -> sheets.stream()
                        .map(sheet -> IntStream.range(0, sheet.rows().size())
                                .mapToDouble(row -> sheet.number(row, sheet.column(name)))
                                .toArray())
                        .toList())
                .orElse(List.of());
    }

    /** Which rows of a released table are hidden; its rows must be those of the true table, in the same order. */
    public BitSet hidden(Path released, CsvSheet truth) {
        CsvSheet sheet = matching(released, truth);
        int value = shownColumn(sheet);
        BitSet hidden = new BitSet();
        for (int row = 0; row < truth.rows().size(); row++) {
            if (sheet.rows().get(row).get(value).isBlank()) {
                hidden.set(row);
            } else if (sheet.number(row, value) != truth.number(row, truth.column(options.value()))) {
                throw CsvSheet.problem(
                        TableProblem.RELEASED_MISMATCH,
                        "The released value is not the true one.",
                        CsvSheet.place(released, row),
                        "Name the method with which the figures were changed (--method), or give the true table.");
            }
        }
        return hidden;
    }

    /** The figures of a released table that hides nothing; its rows must be those of the true table. */
    public double[] shown(Path released, CsvSheet truth) {
        CsvSheet sheet = matching(released, truth);
        int value = shownColumn(sheet);
        return IntStream.range(0, sheet.rows().size())
                .mapToDouble(row -> sheet.number(row, value))
                .toArray();
    }

    private int shownColumn(CsvSheet sheet) {
        return sheet.column(sheet.header().contains(ResultFile.VALUE) ? ResultFile.VALUE : options.value());
    }

    private CsvSheet matching(Path released, CsvSheet truth) {
        CsvSheet sheet = CsvSheet.read(released);
        if (sheet.rows().size() != truth.rows().size()) {
            throw CsvSheet.problem(
                    TableProblem.RELEASED_MISMATCH,
                    "It has " + sheet.rows().size() + " rows, " + truth.file() + " has "
                            + truth.rows().size() + ".",
                    released.toString(),
                    "Give the released table and the true table with the same rows in the same order.");
        }
        for (int row = 0; row < truth.rows().size(); row++) {
            for (String dimension : names(truth)) {
                requireSame(sheet, truth, row, dimension);
            }
        }
        return sheet;
    }

    private static void requireSame(CsvSheet sheet, CsvSheet truth, int row, String dimension) {
        String one = sheet.rows().get(row).get(sheet.column(dimension));
        String other = truth.rows().get(row).get(truth.column(dimension));
        if (!one.equals(other)) {
            throw CsvSheet.problem(
                    TableProblem.RELEASED_MISMATCH,
                    "The row is about " + one + ", in " + truth.file() + " about " + other + ".",
                    CsvSheet.place(sheet.file(), row) + ", column " + dimension,
                    "Give the released table and the true table with the same rows in the same order.");
        }
    }

    private Earlier earlier(String option) {
        int at = option.indexOf('=');
        if (at < 0) {
            return new EarlierRelease(options, sheets, this::names).read(Path.of(option));
        }
        CsvSheet truth = CsvSheet.read(Path.of(option.substring(at + 1)));
        return new Earlier(table(truth), hidden(Path.of(option.substring(0, at)), truth));
    }

    private Input input(CsvSheet sheet) {
        if (options.persons()) {
            return new Input(table(sheet), List.of(), impossible(sheet));
        }
        List<Contribution> contributions = new ArrayList<>();
        int count = sheet.column(options.contributors().orElseThrow());
        for (int row = 0; row < sheet.rows().size(); row++) {
            double first = amount(sheet, row, options.largest());
            double next = Math.min(first, amount(sheet, row, options.second()));
            contributions.add(new Contribution((int) sheet.number(row, count), first, next));
        }
        return new Input(table(sheet), contributions, impossible(sheet));
    }

    private BitSet impossible(CsvSheet sheet) {
        BitSet impossible = new BitSet();
        options.structural()
                .map(sheet::column)
                .ifPresent(column -> IntStream.range(0, sheet.rows().size())
                        .filter(row -> sheet.rows().get(row).get(column).strip().equals("1"))
                        .forEach(impossible::set));
        return impossible;
    }

    private static double amount(CsvSheet sheet, int row, Optional<String> column) {
        return column.map(name -> sheet.number(row, sheet.column(name))).orElse(0.0);
    }

    private Table table(CsvSheet sheet) {
        return table(sheet, options.value(), names(sheet));
    }

    /** A sheet as a table of the library. */
    static Table table(CsvSheet sheet, String valueColumn, List<String> names) {
        int value = sheet.column(valueColumn);
        int[] columns = names.stream().mapToInt(sheet::column).toArray();
        List<List<String>> codes = new ArrayList<>();
        double[] values = new double[sheet.rows().size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = sheet.number(row, value);
            List<String> fields = new ArrayList<>(columns.length);
            for (int column : columns) {
                fields.add(sheet.rows().get(row).get(column));
            }
            codes.add(fields);
        }
        return new Table(sheet.file().toString(), names, codes, values);
    }

    private List<String> names(CsvSheet sheet) {
        return sheet.header().stream()
                .filter(column -> !options.isNoDimension(column))
                .toList();
    }

    private List<Dimension> dimensions(List<Table> tables) {
        Map<String, Set<String>> codes = new LinkedHashMap<>();
        for (Table table : tables) {
            for (int d = 0; d < table.dimensions().size(); d++) {
                Set<String> own = codes.computeIfAbsent(table.dimensions().get(d), n -> new LinkedHashSet<>());
                for (List<String> row : table.codes()) {
                    own.add(row.get(d));
                }
            }
        }
        Map<String, List<Map<String, String>>> trees = new LinkedHashMap<>();
        for (Named named : options.hierarchies()) {
            if (!codes.containsKey(named.name())) {
                throw CsvSheet.problem(
                        TableProblem.COLUMN_MISSING,
                        "There is a hierarchy for '" + named.name() + "', but no table has that column.",
                        named.file().toString(),
                        "The dimensions are " + String.join(", ", codes.keySet()) + ".");
            }
            Map<String, String> parents = parents(named.file());
            renamed(named.name()).forEach((code, group) -> {
                String parent = parents.remove(code);
                if (parent != null) {
                    parents.put(group, parent);
                }
            });
            trees.computeIfAbsent(named.name(), n -> new ArrayList<>()).add(parents);
        }
        List<Dimension> dimensions = new ArrayList<>();
        codes.forEach((name, own) -> {
            if (!trees.containsKey(name) && !options.isFlat(name)) {
                tables.forEach(table -> HiddenTotal.refuse(table, name));
            }
            dimensions.add(trees.containsKey(name) ? Dimension.of(name, trees.get(name)) : Dimension.flat(name, own));
        });
        return dimensions;
    }

    static Map<String, String> parents(Path file) {
        CsvSheet sheet = CsvSheet.read(file);
        int child = sheet.column("child");
        int parent = sheet.column("parent");
        Map<String, String> parents = new LinkedHashMap<>();
        for (int row = 0; row < sheet.rows().size(); row++) {
            String code = sheet.rows().get(row).get(child);
            String above = sheet.rows().get(row).get(parent);
            // The top may be listed with an empty parent.
            if (!above.isBlank()) {
                String other = parents.putIfAbsent(code, above);
                if (other != null && !other.equals(above)) {
                    throw new ModelProblem(
                            ModelProblem.Reason.TWO_PARENTS,
                            "'" + code + "' has two parents, " + other + " and " + above,
                            CsvSheet.place(file, row));
                }
            }
        }
        return parents;
    }

    private void requireMemory() {
        long rows = 0;
        for (Path file : options.tables()) {
            rows += lines(file);
        }
        for (String release : options.earlier()) {
            rows += lines(Path.of(release.substring(release.indexOf('=') + 1)));
        }
        long needed = rows * BYTES_PER_CELL;
        long available = Runtime.getRuntime().maxMemory();
        if (needed > available) {
            throw CsvSheet.problem(
                    TableProblem.TOO_LARGE,
                    String.format(
                            Locale.UK,
                            "%,d cells need about %,d MB, the program may use %,d MB.",
                            rows,
                            needed >> 20,
                            available >> 20),
                    "",
                    "Give it more memory (java -Xmx), publish fewer dimensions, or coarser codes.");
        }
    }

    private static long lines(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            long lines = 0;
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
            return lines;
        } catch (IOException e) {
            throw CsvSheet.problem(
                    TableProblem.FILE_UNREADABLE,
                    "The file cannot be read: " + e.getClass().getSimpleName() + ".",
                    file.toString(),
                    "Check the name.");
        }
    }
}
