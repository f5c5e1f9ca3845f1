package nl.hofvijver.pond.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.pond.contract.Contract;
import nl.hofvijver.pond.contract.Table;

/** Finds out which file of a package holds which table. Every file must be one; nothing is silently left aside. */
final class PackageContents {
    private final Path folder;
    private final DeliveryNote note;
    private final Contract contract;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, PackageFile> found = new TreeMap<>();

    private PackageContents(Path folder, DeliveryNote note, Contract contract) {
        this.folder = folder;
        this.note = note;
        this.contract = contract;
    }

    /** The files of a package in the order of the contract's tables. */
    static List<PackageFile> of(Path folder, DeliveryNote note, Contract contract) {
        PackageContents contents = new PackageContents(folder, note, contract);
        contents.collect();
        if (!contents.problems.isEmpty()) {
            throw new DeliveryRefused(contents.problems);
        }
        return contract.tables().stream()
                .map(t -> Optional.ofNullable(contents.found.get(t.name())))
                .flatMap(Optional::stream)
                .toList();
    }

    private void collect() {
        if (note.files().isEmpty()) {
            namesInFolder().forEach(name -> add(stem(name), name));
        } else {
            note.files().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(this::addNamed);
            namesInFolder().stream()
                    .filter(name -> !note.files().containsValue(name))
                    .forEach(name -> unknown(name, "is not named in " + DeliveryNote.FILE));
        }
        for (Table table : contract.tables()) {
            if (table.required()
                    && !found.containsKey(table.name())
                    && !note.empty().contains(table.name())) {
                problems.add(new Problem(
                        DeliveryProblem.TABLE_MISSING,
                        "The table " + table.name() + " is missing, which the contract requires.",
                        folder.toString(),
                        "Add " + table.name() + ".csv, " + table.name() + ".csv.gz or " + table.name() + ".parquet."));
            }
        }
        for (String empty : note.empty()) {
            if (contract.table(empty).isEmpty()) {
                unknown(empty, "is listed as empty, but is no table of the contract");
            }
        }
    }

    private void addNamed(Map.Entry<String, String> entry) {
        if (Files.isRegularFile(folder.resolve(entry.getValue()))) {
            add(entry.getKey(), entry.getValue());
        } else {
            problems.add(new Problem(
                    DeliveryProblem.FILE_MISSING,
                    "The file '" + entry.getValue() + "' for table " + entry.getKey() + " is not in the package.",
                    folder.resolve(DeliveryNote.FILE).toString(),
                    "Add the file, or correct its name."));
        }
    }

    private void add(String tableName, String fileName) {
        Optional<Table> table = contract.table(tableName);
        Optional<PackageFile.Form> form = PackageFile.Form.of(fileName);
        if (table.isEmpty() || form.isEmpty()) {
            unknown(fileName, "is no table of the contract");
            return;
        }
        PackageFile file = new PackageFile(table.get(), folder.resolve(fileName), form.get());
        PackageFile other = found.put(table.get().name(), file);
        if (other != null) {
            problems.add(new Problem(
                    DeliveryProblem.FILE_TWICE,
                    "The table " + table.get().name() + " is in '" + other.name() + "' and in '" + file.name() + "'.",
                    folder.toString(),
                    "Keep one of them."));
        }
    }

    private void unknown(String name, String why) {
        List<String> tables = contract.tables().stream().map(Table::name).toList();
        problems.add(new Problem(
                DeliveryProblem.TABLE_UNKNOWN,
                "'" + name + "' " + why + ".",
                folder.resolve(name).toString(),
                "Tables of contract '" + contract.id() + "': " + String.join(", ", tables) + "; as .csv, .csv.gz or"
                        + " .parquet." + NearestName.suggestion(stem(name), tables)));
    }

    private static String stem(String fileName) {
        return PackageFile.Form.of(fileName).map(f -> f.stem(fileName)).orElse(fileName);
    }

    private List<String> namesInFolder() {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(name ->
                            !name.startsWith(".") && !name.equals(DeliveryNote.FILE) && !name.equals(Checked.FILE))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Aside.failed(folder, e);
        }
    }
}
