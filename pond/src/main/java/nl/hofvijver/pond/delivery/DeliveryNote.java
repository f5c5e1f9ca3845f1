package nl.hofvijver.pond.delivery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.hofvijver.engine.document.YamlDocument;
import nl.hofvijver.engine.document.YamlValue;
import nl.hofvijver.engine.problem.Problem;

/**
 * What a partner writes on a package: its {@code delivery.yaml}.
 *
 * @param partner id of the partner
 * @param contract id of the contract
 * @param id name of the delivery, unique for the partner
 * @param date the day of extraction
 * @param mode what it does to earlier deliveries
 * @param replaces for a correction: the id of the delivery that it replaces
 * @param period the days about which it tells, when stated
 * @param files table to file name; empty: every file is named after its table
 * @param empty tables that have no rows because there is nothing to deliver, which is not the same as not delivering
 */
public record DeliveryNote(
        String partner,
        String contract,
        String id,
        LocalDate date,
        Mode mode,
        Optional<String> replaces,
        Optional<Period> period,
        Map<String, String> files,
        Set<String> empty) {

    /** The name of the file. */
    public static final String FILE = "delivery.yaml";

    private static final String ID = "[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?";

    public DeliveryNote {
        files = Map.copyOf(files);
        empty = Set.copyOf(empty);
    }

    /**
     * Reads the note of a package.
     *
     * @throws nl.hofvijver.engine.problem.ProblemException {@code HV-1101} or {@code HV-1102}, and {@code HV-2001} to
     *     {@code HV-2005} for the document itself
     */
    public static DeliveryNote read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new DeliveryRefused(new Problem(
                    DeliveryProblem.NOTE_MISSING,
                    "The package has no " + FILE + ".",
                    folder.toString(),
                    "Add it: it says who delivers what, and when it was extracted."));
        }
        YamlValue note = YamlDocument.read(file)
                .only("partner", "contract", "id", "date", "mode", "replaces", "period", "files", "empty");
        Mode mode = note.get("mode").oneOf(Mode.class);
        return new DeliveryNote(
                note.get("partner").text(),
                note.get("contract").text(),
                id(note.get("id")),
                note.get("date").date(),
                mode,
                replaces(note, mode),
                note.find("period").map(DeliveryNote::period),
                note.find("files").map(DeliveryNote::files).orElse(Map.of()),
                note.find("empty").map(e -> Set.copyOf(e.texts())).orElse(Set.of()));
    }

    /** The same note for files named after their tables, of which these have no rows. */
    public DeliveryNote withFiles(Collection<String> noRows) {
        Set<String> none = new TreeSet<>(empty);
        none.addAll(noRows);
        return new DeliveryNote(partner, contract, id, date, mode, replaces, period, Map.of(), none);
    }

    /** The note as it stands in its file; files with names of their own are left out. */
    public String text() {
        StringBuilder text = new StringBuilder("partner: %s%ncontract: %s%nid: %s%ndate: %s%nmode: %s%n"
                .formatted(partner, contract, id, date, mode.name().toLowerCase(Locale.ROOT)));
        replaces.ifPresent(r -> text.append("replaces: ").append(r).append('\n'));
        period.ifPresent(p -> text.append("period: {from: ")
                .append(p.from())
                .append(", to: ")
                .append(p.to())
                .append("}\n"));
        if (!empty.isEmpty()) {
            text.append("empty: [")
                    .append(String.join(", ", new TreeSet<>(empty)))
                    .append("]\n");
        }
        return text.toString();
    }

    private static String id(YamlValue value) {
        if (!value.text().matches(ID)) {
            throw value.problem(
                    DeliveryProblem.NOTE_INVALID,
                    "'" + value.text() + "' is not the id of a delivery.",
                    "Use at most 64 letters, digits, points, hyphens and underscores; begin and end with a letter or"
                            + " digit.");
        }
        return value.text();
    }

    private static Optional<String> replaces(YamlValue note, Mode mode) {
        if (mode == Mode.CORRECTION) {
            return Optional.of(note.get("replaces").text());
        }
        note.find("replaces").ifPresent(value -> {
            throw value.problem(
                    DeliveryProblem.NOTE_INVALID,
                    "Only a correction replaces one delivery.",
                    "Write 'mode: correction', or remove 'replaces'.");
        });
        return Optional.empty();
    }

    private static Period period(YamlValue value) {
        value.only("from", "to");
        LocalDate from = value.get("from").date();
        LocalDate to = value.get("to").date();
        if (to.isBefore(from)) {
            throw value.problem(
                    DeliveryProblem.NOTE_INVALID,
                    "The period ends on " + to + ", before it starts.",
                    "Write the first and the last day.");
        }
        return new Period(from, to);
    }

    private static Map<String, String> files(YamlValue value) {
        Map<String, String> files = new LinkedHashMap<>();
        value.entries().forEach((table, file) -> {
            if (file.text().contains("/") || file.text().contains("\\")) {
                throw file.problem(
                        DeliveryProblem.NOTE_INVALID,
                        "A file lies beside " + FILE + ".",
                        "Write the name of the file without a folder.");
            }
            files.put(table, file.text());
        });
        return files;
    }
}
