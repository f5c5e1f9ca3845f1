package nl.hofvijver.pond.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.engine.files.Aside;

/**
 * What {@code pack} found at the partner's door travels with the package: faulty rows stayed behind, but the region and
 * the partner's receipt still know how many there were and why.
 */
public final class Checked {
    /** The name of the file in a package. */
    public static final String FILE = "checked.json";

    private Checked() {}

    /** Writes it into a package. */
    public static void write(Path folder, Receipt found) {
        Aside.text(folder.resolve(FILE), Receipts.json(found));
    }

    static Optional<Receipt> read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            return Files.isRegularFile(file) ? Optional.of(Receipts.parse(file)) : Optional.empty();
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
    }

    /** The tables as the region found them, with what was found at the door added. */
    static List<Receipt.TableReceipt> added(List<Receipt.TableReceipt> here, Optional<Receipt> door) {
        if (door.isEmpty()) {
            return here;
        }
        Map<String, Receipt.TableReceipt> there = new LinkedHashMap<>();
        door.get().tables().forEach(t -> there.put(t.table(), t));
        return here.stream()
                .map(t -> Optional.ofNullable(there.get(t.table()))
                        .map(earlier -> sum(t, earlier))
                        .orElse(t))
                .toList();
    }

    private static Receipt.TableReceipt sum(Receipt.TableReceipt here, Receipt.TableReceipt door) {
        List<Receipt.Reason> reasons = new ArrayList<>(door.reasons());
        reasons.addAll(here.reasons());
        return new Receipt.TableReceipt(
                here.table(),
                door.file(),
                door.rows(),
                here.accepted(),
                here.quarantined() + door.quarantined(),
                here.duplicates() + door.duplicates(),
                here.removed() + Math.max(0, door.accepted() - here.rows()),
                reasons,
                columns(here, door),
                door.ignored(),
                here.notJudged(),
                here.sha256());
    }

    /** Of columns that went through the door as they were, the door saw the forms of the dates. */
    private static List<Receipt.ColumnReceipt> columns(Receipt.TableReceipt here, Receipt.TableReceipt door) {
        return here.columns().stream()
                .map(c -> door.columns().stream()
                        .filter(d -> d.column().equals(c.column()))
                        .findFirst()
                        .map(d -> new Receipt.ColumnReceipt(
                                c.column(), d.delivered(), c.filled(), c.percentFilled(), d.otherDateForms()))
                        .orElse(c))
                .toList();
    }
}
