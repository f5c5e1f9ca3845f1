package nl.hofvijver.spark.workplace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.hofvijver.engine.files.Aside;

/**
 * Which file of the store is a copy of which local file, kept in a local file: a line per copy, added once the copy is complete.
 * What is not in the list is of no use to anybody and may go; losing the list costs sending everything again.
 */
final class Copies {
    private static final String TAB = "\t";

    private final Path list;
    /** Names in the store, below the folder of the workplace. */
    private final Map<FileIdentity, String> names = new HashMap<>();

    private Copies(Path list) {
        this.list = list;
    }

    /** The list in {@code file}, empty when there is none. A line that a killed process left unfinished is not a copy. */
    static Copies read(Path file) {
        Copies copies = new Copies(file);
        try {
            if (Files.exists(file)) {
                Files.readString(file, StandardCharsets.UTF_8).lines().forEach(copies::take);
            }
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
        return copies;
    }

    private void take(String line) {
        String[] fields = line.split(TAB, -1);
        if (fields.length == 5 && fields[4].equals(".")) {
            names.put(new FileIdentity(fields[0], Long.parseLong(fields[1]), Long.parseLong(fields[2])), fields[3]);
        }
    }

    Optional<String> name(FileIdentity local) {
        return Optional.ofNullable(names.get(local));
    }

    /** Notes that the file {@code name} of the store is a complete copy. */
    void add(FileIdentity local, String name) {
        names.put(local, name);
        try {
            Files.writeString(
                    list,
                    line(local, name),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw Aside.failed(list, e);
        }
    }

    /** Keeps copies of {@code wanted} files only, of those that the store has: name to size in bytes. */
    void keepOnly(Set<FileIdentity> wanted, Map<String, Long> stored) {
        names.entrySet()
                .removeIf(copy -> !wanted.contains(copy.getKey())
                        || stored.getOrDefault(copy.getValue(), -1L)
                                != copy.getKey().bytes());
        List<String> lines = new ArrayList<>();
        names.forEach((local, name) -> lines.add(line(local, name)));
        lines.sort(null);
        Aside.text(list, String.join("", lines));
    }

    /** Names in the store of all copies. */
    Set<String> all() {
        return new HashSet<>(names.values());
    }

    private static String line(FileIdentity local, String name) {
        // The last field tells a whole line from one that was cut off.
        return String.join(TAB, local.key(), Long.toString(local.bytes()), Long.toString(local.written()), name, ".")
                + "\n";
    }
}
