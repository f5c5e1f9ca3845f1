package nl.hofvijver.pond.delivery;

import static nl.hofvijver.engine.DuckDbEngine.literal;
import static nl.hofvijver.engine.DuckDbEngine.quoted;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.hofvijver.engine.files.Sha256;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.pond.contract.CodeSystem;
import nl.hofvijver.pond.contract.Column;
import nl.hofvijver.pond.contract.Table;
import nl.hofvijver.pond.region.Title;

/** Takes in one table of a package: checks the rows, writes those in order, and puts the others in quarantine. */
final class TableTaking {
    private static final Map<Integer, String> OTHER_FORMS = Map.of(2, "dd-mm-yyyy", 3, "yyyymmdd");

    private final Bench bench;
    private final DeliveryNote note;
    private final Path folder;
    private final Kept kept;

    /** For how long a delivered table is kept, and so how it is written. */
    enum Kept {
        /** For good: small, and with a hash. */
        STORED("zstd, compression_level 1"),
        /** Until the next step has read it. */
        IN_BETWEEN("snappy");

        private final String compression;

        Kept(String compression) {
            this.compression = compression;
        }

        private String hash(Path parquet) {
            return this == STORED ? Sha256.of(parquet) : "";
        }
    }

    /** @param folder where the delivered table is written */
    TableTaking(Bench bench, DeliveryNote note, Path folder, Kept kept) {
        this.bench = bench;
        this.note = note;
        this.folder = folder;
        this.kept = kept;
    }

    /**
     * Takes in a file of which the header is in order.
     *
     * @throws DeliveryRefused when the file as a whole cannot be used
     */
    Receipt.TableReceipt take(PackageFile file, FileColumns columns) {
        Staging staging = new Staging(bench, file, columns, note.date());
        try {
            long broken = staging.run();
            Findings findings = new Findings(bench, file, staging.delivered(), new ReasonText(bench, note.date()));
            Findings.Counts counts = findings.counts(broken);
            refuseEmpty(file, counts);
            List<Receipt.Reason> reasons = new ArrayList<>(findings.reasons(counts));
            List<Problem> wrong = findings.wrongSystems(reasons);
            if (!wrong.isEmpty()) {
                throw new DeliveryRefused(wrong);
            }
            long duplicates = findDuplicates(file.table(), staging.delivered());
            if (duplicates > 0) {
                reasons.add(findings.duplicates(duplicates));
            }
            String which = accepted(counts, duplicates);
            Path parquet = accept(file.table(), which);
            quarantine(file, staging.delivered(), counts, duplicates);
            long rows = counts.split() - counts.faulty() - duplicates;
            return new Receipt.TableReceipt(
                    file.table().name(),
                    file.name(),
                    counts.split() + counts.broken(),
                    rows,
                    counts.faulty() + counts.broken(),
                    duplicates,
                    0,
                    reasons,
                    columnReceipts(file.table(), staging.delivered(), rows, which),
                    columns.ignored(),
                    notJudged(columns, staging.unjudged()),
                    kept.hash(parquet));
        } finally {
            staging.clear();
        }
    }

    /** Takes in a table of which the partner stated that it has no rows, and which has no file. */
    Receipt.TableReceipt empty(Table table) {
        Path parquet = folder.resolve(table.name() + ".parquet");
        String columns = table.schema().columns().stream()
                .map(c -> "cast(null as " + c.type().sql() + ") as " + quoted(c.name()))
                .collect(Collectors.joining(", "));
        Map<String, String> values = Map.of("columns", columns, "file", literal(parquet.toString()));
        bench.run(parquet.toString(), SqlText.of("empty.sql", values));
        return new Receipt.TableReceipt(
                table.name(), "", 0, 0, 0, 0, 0, List.of(), List.of(), List.of(), List.of(), kept.hash(parquet));
    }

    private void refuseEmpty(PackageFile file, Findings.Counts counts) {
        boolean statedEmpty = note.empty().contains(file.table().name());
        boolean noRows = counts.split() + counts.broken() == 0;
        if (noRows && !statedEmpty) {
            throw new DeliveryRefused(new Problem(
                    DeliveryProblem.HEADER_ONLY,
                    "The file has no rows.",
                    file.path().toString(),
                    "Make the extract again. If there is nothing to deliver, write 'empty: ["
                            + file.table().name() + "]' in " + DeliveryNote.FILE + "."));
        }
        if (!noRows && statedEmpty) {
            throw new DeliveryRefused(new Problem(
                    DeliveryProblem.NOTE_INVALID,
                    "The table " + file.table().name() + " is listed as empty, but its file has rows.",
                    file.path().toString(),
                    "Remove it from 'empty' in " + DeliveryNote.FILE + "."));
        }
    }

    private long findDuplicates(Table table, List<ColumnSql> delivered) {
        List<Column> key = table.key().stream()
                .flatMap(name -> table.column(name).stream())
                .filter(c -> delivered.stream().anyMatch(d -> d.column().equals(c)))
                .toList();
        if (key.isEmpty()) {
            return 0;
        }
        String judged = key.stream()
                .filter(c -> c.limits().system().isPresent())
                .map(c -> " and " + quoted(c.name()) + " is not null")
                .collect(Collectors.joining("", "hv_kinds is null", ""));
        String columns = key.stream().map(c -> quoted(c.name())).collect(Collectors.joining(", "));
        bench.run(table.name(), SqlText.of("duplicate.sql", Map.of("key", columns, "judged", judged)));
        return bench.rows(table.name(), "select count(*) from duplicate", row -> row.getLong(1))
                .getFirst();
    }

    /** What tells the rows that are taken in from the others; looks for nothing that is not there. */
    private static String accepted(Findings.Counts counts, long duplicates) {
        List<String> accepted = new ArrayList<>(List.of("true"));
        if (counts.faulty() > 0) {
            accepted.add("hv_kinds is null");
        }
        if (duplicates > 0) {
            accepted.add("hv_row not in (select hv_row from duplicate)");
        }
        return String.join(" and ", accepted);
    }

    private Path accept(Table table, String accepted) {
        Path file = folder.resolve(table.name() + ".parquet");
        Map<String, String> values = new HashMap<>();
        values.put(
                "columns", table.columns().stream().map(c -> quoted(c.name())).collect(Collectors.joining(", ")));
        values.put("partner", literal(note.partner()));
        values.put("delivery", literal(note.id()));
        values.put("accepted", accepted);
        values.put("file", literal(file.toString()));
        values.put("compression", kept.compression);
        bench.run(file.toString(), SqlText.of("accept.sql", values));
        return file;
    }

    private void quarantine(PackageFile file, List<ColumnSql> delivered, Findings.Counts counts, long duplicates) {
        Map<String, String> values = new HashMap<>();
        values.put("table", literal(file.table().name()));
        Predicate<ColumnSql> safe = c -> !c.column().identifier();
        values.put("safe_names", list(delivered, safe, c -> literal(c.column().name())));
        if (counts.faulty() > 0) {
            values.put(
                    "names", list(delivered, c -> true, c -> literal(c.column().name())));
            values.put(
                    "safe_values",
                    IntStream.range(0, delivered.size())
                            .filter(i -> safe.test(delivered.get(i)))
                            .mapToObj(i -> "hv_raw[" + (i + 1) + "]")
                            .collect(Collectors.joining(", ")));
            bench.run(file.name(), SqlText.of("quarantine-faults.sql", values));
        }
        if (duplicates > 0) {
            values.put("names", file.table().key().stream().map(k -> literal(k)).collect(Collectors.joining(", ")));
            values.put(
                    "safe_values",
                    list(delivered, safe, c -> "cast(" + quoted(c.column().name()) + " as varchar)"));
            bench.run(file.name(), SqlText.of("quarantine-duplicates.sql", values));
        }
        if (counts.broken() > 0) {
            bench.run(file.name(), SqlText.of("quarantine-broken.sql", values));
        }
    }

    private static String list(
            List<ColumnSql> columns, Predicate<ColumnSql> which, java.util.function.Function<ColumnSql, String> sql) {
        return columns.stream().filter(which).map(sql).collect(Collectors.joining(", "));
    }

    private List<Receipt.ColumnReceipt> columnReceipts(
            Table table, List<ColumnSql> delivered, long accepted, String which) {
        List<String> names = table.columns().stream().map(Column::name).toList();
        String counts = names.stream().map(n -> "count(" + quoted(n) + ")").collect(Collectors.joining(", "));
        String taken = "from numbered where " + which;
        List<Long> filled = bench.rows(table.name(), "select " + counts + " " + taken, row -> {
                    List<Long> each = new ArrayList<>();
                    for (int i = 1; i <= names.size(); i++) {
                        each.add(row.getLong(i));
                    }
                    return each;
                })
                .getFirst();
        Map<String, Map<Integer, Long>> forms = otherForms(table, delivered, taken);
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Receipt.ColumnReceipt(
                        names.get(i),
                        delivered.stream().anyMatch(d -> d.column().name().equals(names.get(i))),
                        filled.get(i),
                        accepted == 0 ? 0 : Math.round(1000.0 * filled.get(i) / accepted) / 10.0,
                        forms.getOrDefault(names.get(i), Map.of()).entrySet().stream()
                                .map(e -> new Receipt.DateForm(OTHER_FORMS.getOrDefault(e.getKey(), ""), e.getValue()))
                                .toList()))
                .toList();
    }

    /** Per date column: rows per form other than the agreed one, taken out of the bits that staging packed. */
    private Map<String, Map<Integer, Long>> otherForms(Table table, List<ColumnSql> delivered, String taken) {
        List<ColumnSql> dates = delivered.stream().filter(ColumnSql::isDate).toList();
        Map<String, Map<Integer, Long>> forms = new HashMap<>();
        if (dates.isEmpty()) {
            return forms;
        }
        record Bits(long forms, long rows) {}
        String sql = "select hv_forms, count(*) " + taken + " group by hv_forms";
        for (Bits bits : bench.rows(table.name(), sql, row -> new Bits(row.getLong(1), row.getLong(2)))) {
            for (int i = 0; i < dates.size(); i++) {
                int form = (int) (bits.forms() >> (4 * i)) & 15;
                if (OTHER_FORMS.containsKey(form)) {
                    forms.computeIfAbsent(dates.get(i).column().name(), n -> new TreeMap<>())
                            .merge(form, bits.rows(), Long::sum);
                }
            }
        }
        return forms;
    }

    private static List<Title> notJudged(FileColumns columns, List<Column> unjudged) {
        List<Title> notes = new ArrayList<>();
        for (Column absent : columns.absent()) {
            notes.add(new Title(
                    "De kolom " + absent.name() + " is niet geleverd.",
                    "The column " + absent.name() + " was not delivered."));
        }
        for (Column column : unjudged) {
            String level = column.limits()
                    .system()
                    .map(c -> c.system().rule())
                    .map(rule -> rule instanceof CodeSystem.Rule.Area area ? area.level() : "area")
                    .orElse("area");
            notes.add(new Title(
                    "De codes in " + column.name() + " zijn niet gecontroleerd: de regio heeft geen indeling (" + level
                            + ").",
                    "The codes in " + column.name() + " were not checked: the region has no division (" + level
                            + ")."));
        }
        return notes;
    }
}
