package nl.hofvijver.pond.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.pond.contract.Contract;
import nl.hofvijver.pond.contract.Contracts;
import nl.hofvijver.pond.objection.Marks;
import nl.hofvijver.pond.objection.ObjectedUse;
import nl.hofvijver.pond.objection.ObjectionList;
import nl.hofvijver.pond.objection.Purpose;
import nl.hofvijver.pond.objection.Removal;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.pond.seal.RegionKeys;
import nl.hofvijver.pond.seal.SealedPackage;

/** Objections in what is stored: whose data have to go, and who objects to one use of them. */
final class ObjectionSweep {
    private final Region region;
    private final Contracts contracts;
    private final Bench bench;
    private final Marks marks;

    ObjectionSweep(Region region, Bench bench) {
        this.region = region;
        this.contracts = Contracts.of(region);
        this.bench = bench;
        this.marks = new Marks(RegionKeys.in(region.keys()).secret());
    }

    /** Takes the rows of people who object out of every stored delivery; per table how many rows. */
    Map<String, Long> enforce(ObjectionList list) {
        Map<String, Long> all = new TreeMap<>();
        recognise(list);
        for (Receipt receipt : Receipts.readAll(region.deliveries())) {
            contract(receipt).ifPresent(contract -> {
                Path folder = folder(receipt);
                Removal removal = removal(contract, receipt);
                List<String> objecting = removal.people(marks).stream()
                        .filter(p -> list.objects(p.marks(), receipt.partner(), Purpose.FIGURES))
                        .map(Removal.Known::number)
                        .toList();
                Removal.Removed removed = removal.remove(objecting);
                if (!removed.rows().isEmpty()) {
                    Receipt less = receipt.less(
                            removed.persons(),
                            receipt.tables().stream()
                                    .map(t -> ObjectionDoor.less(t, folder, removed))
                                    .toList());
                    Aside.text(folder.resolve(Receipt.FILE), Receipts.json(less));
                    Aside.text(folder.resolve(QualityReport.FILE), QualityReport.of(less, contract));
                    removed.rows()
                            .forEach((table, rows) -> all.merge(receipt.contract() + "." + table, rows, Long::sum));
                    dropPackage(receipt);
                }
            });
        }
        return all;
    }

    private void recognise(ObjectionList list) {
        if (list.statements().stream().allMatch(s -> s.partner().isPresent())) {
            return;
        }
        for (Receipt receipt : Receipts.readAll(region.deliveries())) {
            contract(receipt)
                    .ifPresent(contract ->
                            ObjectionDoor.recognise(removal(contract, receipt).people(marks), list));
        }
    }

    /** The marks of whoever a partner delivered under these numbers; numbers of nobody are left out. */
    Map<String, Set<String>> marksOf(String partner, Set<String> numbers) {
        Map<String, Set<String>> found = new TreeMap<>();
        Receipts.readAll(region.deliveries()).stream()
                .filter(r -> r.partner().equals(partner))
                .flatMap(r -> contract(r).stream().flatMap(c -> removal(c, r).people(marks).stream()))
                .filter(p -> numbers.contains(p.number()))
                .forEach(p ->
                        found.computeIfAbsent(p.number(), n -> new TreeSet<>()).addAll(p.marks()));
        return found;
    }

    private Path folder(Receipt receipt) {
        return region.deliveries().resolve(receipt.partner()).resolve(receipt.delivery());
    }

    private Optional<Contract> contract(Receipt receipt) {
        return contracts.find(receipt.contract()).filter(c -> c.persons().isPresent());
    }

    private Removal removal(Contract contract, Receipt receipt) {
        return bench.with(c -> new Removal(c, contract, receipt.partner(), folder(receipt)));
    }

    /** Who objects to one use of the stored data, of every delivery that counts. */
    List<ObjectedUse> uses(ObjectionList said) {
        Set<ObjectedUse> uses = new TreeSet<>(Comparator.comparing(ObjectedUse::toString));
        for (Receipt receipt : Standing.of(Receipts.readAll(region.deliveries()))) {
            contract(receipt).ifPresent(contract -> {
                for (Removal.Known person : removal(contract, receipt).people(marks)) {
                    for (Purpose purpose : List.of(Purpose.RESEARCH, Purpose.PRACTICE)) {
                        if (said.objects(person.marks(), receipt.partner(), purpose)) {
                            uses.add(new ObjectedUse(receipt.partner(), person.number(), purpose));
                        }
                    }
                }
            });
        }
        return List.copyOf(uses);
    }

    /** The partner has its own copy; the one in the inbox still holds the rows. */
    private void dropPackage(Receipt receipt) {
        Path waiting = region.inbox().resolve(receipt.partner());
        for (Path copy :
                List.of(waiting.resolve(receipt.delivery() + SealedPackage.END), waiting.resolve(receipt.delivery()))) {
            try {
                Aside.delete(copy);
            } catch (IOException e) {
                throw Aside.failed(copy, e);
            }
        }
    }
}
