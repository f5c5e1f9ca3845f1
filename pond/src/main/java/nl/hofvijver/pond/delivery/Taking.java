package nl.hofvijver.pond.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.pond.contract.Contract;
import nl.hofvijver.pond.contract.Contracts;
import nl.hofvijver.pond.region.Region;

/** Takes packages in, one after the other. The lock of the region is held by whoever made it. */
final class Taking {
    private final Region region;
    private final Contracts contracts;
    private final Bench bench;
    private final ObjectionDoor objections;
    private final Function<String, List<Receipt>> receipts;

    /** @param receipts the receipts of a partner; that of a package taken in is added to them */
    Taking(
            Region region,
            Contracts contracts,
            Bench bench,
            ObjectionDoor objections,
            Function<String, List<Receipt>> receipts) {
        this.objections = objections;
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
    Outcome take(Path given, boolean store) {
        try (Opened opened = Opened.of(region, given)) {
            return take(given, opened, store);
        }
    }

    private Outcome take(Path given, Opened opened, boolean store) {
        Path folder = opened.folder();
        DeliveryNote note = Admission.of(region, given, opened, receipts).note();
        Contract contract = contracts.get(note.contract(), Region.FILE);
        Rekey.apply(region, bench, opened, contract);
        Contents contents = new Contents(bench, note, contract, folder);
        String sha256 = contents.hash();
        Optional<Receipt> known = known(note, sha256);
        if (known.isPresent()) {
            return new Outcome.Known(given, known.get());
        }
        Path target = region.deliveries().resolve(note.partner()).resolve(note.id());
        Optional<Receipt> door = Checked.read(folder);
        List<Receipt> written = new ArrayList<>();
        if (store) {
            Aside.folder(target, part -> written.add(fill(part, note, contract, contents, sha256, door, store)));
            receipts.apply(note.partner()).addAll(written);
        } else {
            Path part = region.deliveries().resolve(Aside.PREFIX + "check-" + note.partner());
            try {
                Files.createDirectories(part);
                written.add(fill(part, note, contract, contents, sha256, door, store));
            } catch (IOException e) {
                throw Aside.failed(part, e);
            } finally {
                remove(part);
            }
        }
        return new Outcome.Taken(given, written.getFirst());
    }

    private static void remove(Path part) {
        try {
            Aside.delete(part);
        } catch (IOException e) {
            throw Aside.failed(part, e);
        }
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
                .filter(r -> r.sha256().equals(sha256) && r.removedPersons() == 0)
                .findFirst());
    }

    private List<Receipt> ofPartner(String partner) {
        return receipts.apply(partner);
    }

    private Receipt fill(
            Path part,
            DeliveryNote note,
            Contract contract,
            Contents contents,
            String sha256,
            Optional<Receipt> door,
            boolean store) {
        List<Receipt.TableReceipt> tables = Checked.added(contents.fill(part, TableTaking.Kept.STORED), door);
        ObjectionDoor.Honoured honoured = objections.honour(bench, note, contract, part, tables, store);
        Receipt receipt = Contents.receipt(
                note, contract, sha256, sequence(note.partner()), honoured.persons(), honoured.tables());
        Aside.text(part.resolve(Receipt.FILE), Receipts.json(receipt));
        Aside.text(part.resolve(QualityReport.FILE), QualityReport.of(receipt, contract));
        return receipt;
    }

    private int sequence(String partner) {
        return 1 + ofPartner(partner).stream().mapToInt(Receipt::sequence).max().orElse(0);
    }
}
