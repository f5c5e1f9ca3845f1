package nl.hofvijver.pond.delivery;

import static nl.hofvijver.engine.DuckDbEngine.literal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.files.Sha256;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.pond.contract.Contract;
import nl.hofvijver.pond.contract.Contracts;
import nl.hofvijver.pond.contract.Table;
import nl.hofvijver.pond.region.Region;

/** Takes packages in, one after the other. The lock of the region is held by whoever made it. */
final class Taking {
    private final Region region;
    private final Contracts contracts;
    private final Bench bench;
    private final Function<String, List<Receipt>> receipts;

    /** @param receipts the receipts of a partner; that of a package taken in is added to them */
    Taking(Region region, Contracts contracts, Bench bench, Function<String, List<Receipt>> receipts) {
        this.region = region;
        this.contracts = contracts;
        this.bench = bench;
        this.receipts = receipts;
    }

    /**
     * Takes in a package, or only looks whether it could be.
     *
     * @throws DeliveryRefused when it is not in order as a whole
     */
    Outcome take(Path folder, boolean store) {
        DeliveryNote note = Admission.of(region, folder, receipts).note();
        Contract contract = contracts.get(note.contract(), Region.FILE);
        Map<PackageFile, FileColumns> files = columns(PackageContents.of(folder, note, contract), note);
        String sha256 = hash(note, files);
        Optional<Receipt> known = known(note, sha256);
        if (known.isPresent()) {
            return new Outcome.Known(folder, known.get());
        }
        Path target = region.deliveries().resolve(note.partner()).resolve(note.id());
        List<Receipt> written = new ArrayList<>();
        if (store) {
            Aside.folder(target, part -> written.add(fill(part, note, contract, files, sha256)));
            receipts.apply(note.partner()).addAll(written);
        } else {
            Path part = region.deliveries().resolve(Aside.PREFIX + "check-" + note.partner());
            try {
                Files.createDirectories(part);
                written.add(fill(part, note, contract, files, sha256));
            } catch (IOException e) {
                throw Aside.failed(part, e);
            } finally {
                remove(part);
            }
        }
        return new Outcome.Taken(folder, written.getFirst());
    }

    private static void remove(Path part) {
        try {
            Aside.delete(part);
        } catch (IOException e) {
            throw Aside.failed(part, e);
        }
    }

    private Map<PackageFile, FileColumns> columns(List<PackageFile> files, DeliveryNote note) {
        Map<PackageFile, FileColumns> columns = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (PackageFile file : files) {
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

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new DeliveryRefused(problems);
        }
    }

    /** What decides what the delivery means: its files, and how they count. Its id and date do not. */
    private static String hash(DeliveryNote note, Map<PackageFile, FileColumns> files) {
        Sha256 hash = new Sha256()
                .add(note.contract())
                .add(note.mode().name())
                .add(note.replaces().orElse(""))
                .add(note.period().map(Period::toString).orElse(""));
        note.empty().stream().sorted().forEach(hash::add);
        files.keySet().forEach(file -> hash.add(file.table().name()).add(Sha256.of(file.path())));
        return hash.hex();
    }

    private Optional<Receipt> known(DeliveryNote note, String sha256) {
        Optional<Receipt> sameId = ofPartner(note.partner()).stream()
                .filter(r -> r.delivery().equals(note.id()))
                .findFirst();
        if (sameId.isPresent() && !sameId.get().sha256().equals(sha256)) {
            throw new DeliveryRefused(new Problem(
                    DeliveryProblem.ID_TAKEN,
                    "Delivery '" + note.id() + "' of " + note.partner() + " was taken in before with other content.",
                    note.partner() + "/" + note.id(),
                    "Give this package a new id; with 'mode: correction' and 'replaces: " + note.id()
                            + "' it takes the place of the earlier one."));
        }
        return sameId.or(() -> Standing.of(ofPartner(note.partner())).stream()
                .filter(r -> r.sha256().equals(sha256))
                .findFirst());
    }

    private List<Receipt> ofPartner(String partner) {
        return receipts.apply(partner);
    }

    private Receipt fill(
            Path part, DeliveryNote note, Contract contract, Map<PackageFile, FileColumns> files, String sha256) {
        bench.run("quarantine", SqlText.of("quarantine-table.sql"));
        TableTaking taking = new TableTaking(bench, note, part);
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
        emptyTables(note, contract, files).forEach(table -> tables.add(taking.empty(table)));
        tables.sort(Comparator.comparingInt(
                t -> contract.tables().indexOf(contract.table(t.table()).orElseThrow())));
        Path quarantine = part.resolve("quarantine.parquet");
        bench.run(quarantine.toString(), SqlText.of("quarantine.sql", Map.of("file", literal(quarantine.toString()))));
        Receipt receipt = receipt(note, contract, sha256, tables);
        Aside.text(part.resolve(Receipt.FILE), Receipts.json(receipt));
        Aside.text(part.resolve(QualityReport.FILE), QualityReport.of(receipt, contract));
        return receipt;
    }

    private static List<Table> emptyTables(DeliveryNote note, Contract contract, Map<PackageFile, FileColumns> files) {
        return contract.tables().stream()
                .filter(t -> note.empty().contains(t.name()))
                .filter(t -> files.keySet().stream().noneMatch(f -> f.table().equals(t)))
                .toList();
    }

    private Receipt receipt(DeliveryNote note, Contract contract, String sha256, List<Receipt.TableReceipt> tables) {
        List<String> names = tables.stream().map(Receipt.TableReceipt::table).toList();
        List<Receipt.Absent> absent = contract.tables().stream()
                .filter(t -> !names.contains(t.name()))
                .map(t -> new Receipt.Absent(t.name(), t.serves()))
                .collect(Collectors.toList());
        int sequence = 1
                + ofPartner(note.partner()).stream()
                        .mapToInt(Receipt::sequence)
                        .max()
                        .orElse(0);
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
                tables,
                absent);
    }
}
