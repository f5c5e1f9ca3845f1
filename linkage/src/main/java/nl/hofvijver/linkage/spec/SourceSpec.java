package nl.hofvijver.linkage.spec;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.linkage.field.Role;

/**
 * A file to be linked.
 *
 * @param name how the source is called in results
 * @param file the CSV file
 * @param roles column to role, in the order in which columns of one role are read; empty: guess from the names
 * @param unique whether the source has one record per person; empty: found out from the data
 */
public record SourceSpec(String name, Path file, Map<String, Role> roles, Optional<Boolean> unique) {
    public SourceSpec {
        roles = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(roles));
    }

    /** A file without a specification: its name is the source, its column names say the rest. */
    public static SourceSpec of(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return new SourceSpec(dot > 0 ? name.substring(0, dot) : name, file, Map.of(), Optional.empty());
    }
}
