package nl.hofvijver.handbook.version;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.HandbookProblem;
import nl.hofvijver.handbook.definition.Entry;

/** The definitions that a region has used: one line per entry and version, in the order in which they were first used. */
public final class Versions {
    private static final String FILE = "definitions.txt";
    private static final int FIELDS = 4;
    private final Path file;
    private final List<Used> used;

    /** A definition that was used, and the day of the region's clock on which it was used first. */
    public record Used(String entry, int version, String fingerprint, LocalDate since) {
        private String line() {
            return String.join(" ", entry, Integer.toString(version), fingerprint, since.toString());
        }
    }

    private Versions(Path file, List<Used> used) {
        this.file = file;
        this.used = List.copyOf(used);
    }

    /**
     * What was used so far; nothing before the first time.
     *
     * @param folder the folder of the region's results
     * @throws ProblemException {@code HV-4109} when the record cannot be read
     */
    public static Versions read(Path folder) {
        Path file = folder.resolve(FILE);
        List<Used> used = new ArrayList<>();
        if (Files.isRegularFile(file)) {
            try {
                for (String line : Files.readAllLines(file)) {
                    used.add(parse(line, used.size() + 1));
                }
            } catch (IOException e) {
                throw Aside.failed(file, e);
            }
        }
        return new Versions(file, used);
    }

    private static Used parse(String line, int number) {
        String[] fields = line.split(" ");
        try {
            if (fields.length == FIELDS) {
                return new Used(fields[0], Integer.parseInt(fields[1]), fields[2], LocalDate.parse(fields[3]));
            }
        } catch (NumberFormatException | DateTimeParseException e) {
            throw unreadable(number, e);
        }
        throw unreadable(number, new IllegalArgumentException("not four fields"));
    }

    private static ProblemException unreadable(int line, Exception cause) {
        return new ProblemException(
                new Problem(
                        HandbookProblem.VERSIONS_UNREADABLE,
                        "The record of earlier definitions is damaged.",
                        FILE + ", line " + line,
                        "Put it back from a copy, or remove it; then versions are no longer compared with earlier ones."),
                cause);
    }

    /** One problem ({@code HV-4104}) for every entry that means something else than before under the same version. */
    public List<Problem> changed(Handbook handbook) {
        List<Problem> problems = new ArrayList<>();
        for (Entry entry : handbook.entries()) {
            used.stream()
                    .filter(u -> u.entry().equals(entry.id()) && u.version() == entry.version())
                    .filter(u -> !u.fingerprint().equals(Fingerprint.of(entry)))
                    .findFirst()
                    .ifPresent(u -> problems.add(new Problem(
                            HandbookProblem.CHANGED_WITHOUT_VERSION,
                            "The definition of '" + entry.id() + "' has changed since " + u.since()
                                    + " and is still version " + entry.version() + ".",
                            entry.id() + ".yaml, version: " + entry.version(),
                            remedy(entry))));
        }
        return problems;
    }

    private static String remedy(Entry entry) {
        String next = "'version: " + (entry.version() + 1) + "', so that readers see the break in the trend";
        boolean ownText = Handbook.builtIn()
                .entry(entry.id())
                .filter(builtIn -> builtIn.text().equals(entry.text()))
                .isEmpty();
        return ownText
                ? "Write " + next + "; or undo the change."
                : "It came with another version of Hofvijver. Put a copy of it in the region's folder handbook/ with "
                        + next + "; or go back to the version before.";
    }

    /** The same, with the entries of a handbook that are new; not yet kept. */
    public Versions with(Handbook handbook, LocalDate today) {
        List<Used> now = new ArrayList<>(used);
        for (Entry entry : handbook.entries()) {
            boolean known = used.stream().anyMatch(u -> u.entry().equals(entry.id()) && u.version() == entry.version());
            if (!known) {
                now.add(new Used(entry.id(), entry.version(), Fingerprint.of(entry), today));
            }
        }
        return new Versions(file, now);
    }

    /** Keeps what was used. */
    public void keep() {
        StringBuilder text = new StringBuilder();
        used.forEach(u -> text.append(u.line()).append('\n'));
        Aside.text(file, text.toString());
    }

    /** The versions after the first one of each entry, with the day since which they are used: breaks in a trend. */
    public Map<String, List<Used>> breaks() {
        Map<String, List<Used>> breaks = new TreeMap<>();
        for (Used one : used) {
            Optional<Used> first =
                    used.stream().filter(u -> u.entry().equals(one.entry())).findFirst();
            if (!first.equals(Optional.of(one))) {
                breaks.computeIfAbsent(one.entry(), e -> new ArrayList<>()).add(one);
            }
        }
        return breaks;
    }
}
