package nl.hofvijver.handbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.files.Sha256;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.read.DefinitionInvalid;
import nl.hofvijver.handbook.read.EntryReader;
import nl.hofvijver.pond.region.Region;

/**
 * The entries that are asked together, by id.
 *
 * @param entries in the order of their ids, which are unique
 */
public record Handbook(List<Entry> entries) {
    /** The file in a region's folder {@code handbook/} with the ids of built-in entries that it does without. */
    public static final String LEFT_OUT = "left-out.txt";

    private static final String BUILT_IN = "entries/";

    public Handbook {
        entries = entries.stream().sorted(Comparator.comparing(Entry::id)).toList();
        if (entries.stream().map(Entry::id).distinct().count() != entries.size()) {
            throw new IllegalArgumentException("an id stands twice");
        }
    }

    /**
     * The built-in entries, with those in the region's folder {@code handbook/} added. An entry of the region takes the
     * place of the built-in one with the same id. Entries of which the file {@code left-out.txt} in that folder gives the
     * id, one on a line, are left out.
     *
     * @throws DefinitionInvalid with one problem per entry that is not in order ({@code HV-4001} to {@code HV-4014})
     */
    public static Handbook load(Region region) {
        return load(region.handbook());
    }

    /** As {@link #load(Region)}, for a folder, which need not exist. */
    public static Handbook load(Path folder) {
        Collected all = new Collected();
        Map<String, Entry> entries = addBuiltIn(all);
        for (Path file : documents(folder)) {
            String name = folder.relativize(file).toString();
            all.add(name, () -> EntryReader.read(text(file), name, n -> beside(file, n)));
        }
        entries.putAll(all.end());
        leaveOut(entries, folder.resolve(LEFT_OUT));
        return new Handbook(List.copyOf(entries.values()));
    }

    /** The entries that come with the program. */
    public static Handbook builtIn() {
        return new Handbook(List.copyOf(addBuiltIn(new Collected()).values()));
    }

    private static Map<String, Entry> addBuiltIn(Collected all) {
        for (String name : resource("index.txt").orElse("").lines().toList()) {
            Function<String, Optional<String>> beside =
                    file -> resource(name.substring(0, name.lastIndexOf('/') + 1) + file);
            all.add(name, () -> EntryReader.read(resource(name).orElse(""), name, beside));
        }
        return all.end();
    }

    private static void leaveOut(Map<String, Entry> entries, Path file) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        List<Problem> problems = new ArrayList<>();
        List<String> lines = text(file).lines().map(String::strip).toList();
        List<String> known = List.copyOf(entries.keySet());
        for (int line = 0; line < lines.size(); line++) {
            String id = lines.get(line);
            if (!id.isEmpty() && !id.startsWith("#") && entries.remove(id) == null) {
                problems.add(new Problem(
                        HandbookProblem.LEFT_OUT_UNKNOWN,
                        "There is no entry '" + id + "' to leave out.",
                        LEFT_OUT + ", line " + (line + 1),
                        "Correct the id or remove the line." + NearestName.suggestion(id, known)));
            }
        }
        if (!problems.isEmpty()) {
            throw new DefinitionInvalid(problems);
        }
    }

    /** The entry with this id. */
    public Optional<Entry> entry(String id) {
        return entries.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /** Decides what is asked and how it is described: the text of all entries with their guidance. */
    public String hash() {
        Sha256 hash = new Sha256();
        for (Entry entry : entries) {
            hash.add(entry.text())
                    .add(entry.guidance().nl())
                    .add(entry.guidance().en());
        }
        return hash.hex();
    }

    /** Reads on after a problem, so that all entries that are not in order are told at once. */
    private static final class Collected {
        private final Map<String, Entry> entries = new TreeMap<>();
        private final Map<String, String> documents = new TreeMap<>();
        private final List<Problem> problems = new ArrayList<>();

        void add(String document, Supplier<Entry> reading) {
            try {
                Entry entry = reading.get();
                String other = documents.putIfAbsent(entry.id(), document);
                if (other != null) {
                    problems.add(new Problem(
                            HandbookProblem.ENTRY_TWICE,
                            "The id '" + entry.id() + "' stands in two documents.",
                            other + " and " + document,
                            "Give one of them another id, or remove it."));
                }
                entries.put(entry.id(), entry);
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }

        /** The entries read since the last call; all problems with them at once. */
        Map<String, Entry> end() {
            if (!problems.isEmpty()) {
                throw new DefinitionInvalid(problems);
            }
            Map<String, Entry> read = new TreeMap<>(entries);
            entries.clear();
            documents.clear();
            return read;
        }
    }

    private static List<Path> documents(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw Aside.failed(folder, e);
        }
    }

    /** A file that an entry names must lie beside it: a name cannot lead out of the folder. */
    private static Optional<String> beside(Path document, String name) {
        Path file = document.resolveSibling(name);
        boolean plain = name.matches("[A-Za-z0-9_][A-Za-z0-9._-]*");
        return plain && Files.isRegularFile(file) ? Optional.of(text(file)) : Optional.empty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
    }

    private static Optional<String> resource(String name) {
        try (InputStream in = Handbook.class.getResourceAsStream(BUILT_IN + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
