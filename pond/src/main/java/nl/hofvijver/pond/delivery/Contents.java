package nl.hofvijver.pond.delivery;

import static nl.hofvijver.engine.DuckDbEngine.literal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.hofvijver.engine.files.Sha256;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.pond.contract.Contract;
import nl.hofvijver.pond.contract.Table;

/** The files of a package on the bench: their columns, what they hash to, and the rows in order written aside. */
final class Contents {
    private final Bench bench;
    private final DeliveryNote note;
    private final Contract contract;
    private final Map<PackageFile, FileColumns> files;

    /**
     * Finds the files of a package and reads their headers.
     *
     * @throws DeliveryRefused when a file is no table, a table is missing, or a header is not in order
     */
    Contents(Bench bench, DeliveryNote note, Contract contract, Path folder) {
        this.bench = bench;
        this.note = note;
        this.contract = contract;
        this.files = columns(PackageContents.of(folder, note, contract));
    }

    private Map<PackageFile, FileColumns> columns(List<PackageFile> found) {
        Map<PackageFile, FileColumns> columns = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (PackageFile file : found) {
            try {
                List<String> names = file.form() == PackageFile.Form.PARQUET
                        ? Staging.parquetColumns(bench, file)
                        : CsvHeader.read(
                                file, note.empty().contains(file.table().name()));
                columns.put(file, FileColumns.match(file, names));
            } catch (DeliveryRefused e) {
                problems.addAll(e.problems());
            }
        }
        refuse(problems);
        return columns;
    }

    /** What decides what the delivery means: its files, and how they count. Its id and date do not. */
    String hash() {
        Sha256 hash = new Sha256()
                .add(note.contract())
                .add(note.mode().name())
                .add(note.replaces().orElse(""))
                .add(note.period().map(Period::toString).orElse(""));
        note.empty().stream().sorted().forEach(hash::add);
        files.keySet().forEach(file -> hash.add(file.table().name()).add(Sha256.of(file.path())));
        return hash.hex();
    }

    /**
     * Writes the rows in order of every table, and the others as quarantine, into {@code part}.
     *
     * @param kept for how long the files are kept
     * @return what became of each table, in the order of the contract
     * @throws DeliveryRefused when a file as a whole cannot be used
     */
    List<Receipt.TableReceipt> fill(Path part, TableTaking.Kept kept) {
        bench.run("quarantine", SqlText.of("quarantine-table.sql"));
        TableTaking taking = new TableTaking(bench, note, part, kept);
        List<Receipt.TableReceipt> tables = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        files.forEach((file, columns) -> {
            try {
                tables.add(taking.take(file, columns));
            } catch (DeliveryRefused e) {
                problems.addAll(e.problems());
            }
        });
        refuse(problems);
        emptyTables().forEach(table -> tables.add(taking.empty(table)));
        tables.sort(Comparator.comparingInt(
                t -> contract.tables().indexOf(contract.table(t.table()).orElseThrow())));
        Path quarantine = part.resolve("quarantine.parquet");
        bench.run(quarantine.toString(), SqlText.of("quarantine.sql", Map.of("file", literal(quarantine.toString()))));
        return tables;
    }

    private List<Table> emptyTables() {
        return contract.tables().stream()
                .filter(t -> note.empty().contains(t.name()))
                .filter(t -> files.keySet().stream().noneMatch(f -> f.table().equals(t)))
                .toList();
    }

    /** A receipt of tables under a contract. */
    static Receipt receipt(
            DeliveryNote note,
            Contract contract,
            String sha256,
            int sequence,
            long removedPersons,
            List<Receipt.TableReceipt> tables) {
        List<String> names = tables.stream().map(Receipt.TableReceipt::table).toList();
        List<Receipt.Absent> absent = contract.data().stream()
                .filter(t -> !names.contains(t.name()))
                .map(t -> new Receipt.Absent(t.name(), t.serves()))
                .toList();
        return new Receipt(
                note.partner(),
                note.contract(),
                contract.version(),
                note.id(),
                note.date(),
                note.mode(),
                note.replaces(),
                note.period(),
                sequence,
                sha256,
                removedPersons,
                tables,
                absent);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new DeliveryRefused(problems);
        }
    }
}
