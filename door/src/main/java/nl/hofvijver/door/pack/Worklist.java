package nl.hofvijver.door.pack;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.door.DoorProblem;
import nl.hofvijver.door.keys.PartnerKeys;
import nl.hofvijver.door.keys.PartnerKeys.NumberSeal;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;

/** A worklist that comes back to the practice with sealed patient numbers, in whatever columns. */
public final class Worklist {
    private Worklist() {}

    /**
     * What became of the sealed numbers.
     *
     * @param opened how many were this partner's
     * @param closed how many were not, or were changed; they are left as they are
     */
    public record Unlocked(long opened, long closed) {}

    /**
     * Writes the worklist again with the partner's own numbers.
     *
     * @throws ProblemException {@code HV-2741} when the file is no CSV
     */
    public static Unlocked unlock(Path worklist, Path target, PartnerKeys keys) {
        NumberSeal seal = keys.numbers();
        long[] counts = new long[2];
        Aside.file(target, part -> {
            char separator = separator(worklist);
            try (CsvReader<CsvRecord> in =
                            CsvReader.builder().fieldSeparator(separator).ofCsvRecord(worklist);
                    CsvWriter out =
                            CsvWriter.builder().fieldSeparator(separator).build(part)) {
                for (CsvRecord row : in) {
                    List<String> cells = new ArrayList<>();
                    for (String cell : row.getFields()) {
                        cells.add(opened(seal, cell, counts));
                    }
                    out.writeRecord(cells);
                }
            } catch (CsvParseException | UncheckedIOException e) {
                throw new ProblemException(
                        new Problem(
                                DoorProblem.WORKLIST_UNREADABLE,
                                "The worklist cannot be read as CSV.",
                                worklist.toString(),
                                "Ask for it again."),
                        e);
            }
        });
        return new Unlocked(counts[0], counts[1]);
    }

    private static char separator(Path worklist) throws IOException {
        try (var lines = Files.lines(worklist, StandardCharsets.UTF_8)) {
            return lines.findFirst().filter(l -> l.contains(";")).isPresent() ? ';' : ',';
        }
    }

    private static String opened(NumberSeal seal, String cell, long[] counts) {
        if (!NumberSeal.isSealed(cell)) {
            return cell;
        }
        Optional<String> number = seal.open(cell);
        counts[number.isPresent() ? 0 : 1]++;
        return number.orElse(cell);
    }
}
