package nl.hofvijver.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.engine.files.Sha256;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;

/**
 * One SELECT that makes one table.
 *
 * @param name the table that it makes
 * @param reads the tables that it reads, inputs or earlier steps
 * @param sql the SELECT, without a semicolon
 * @param scratch true when the table only serves later steps and is not kept
 * @param keyed a column of which the values never meet: what the step makes of rows with one value does not depend on
 *     rows with another, so that it may be made for some of the values at a time; tables without the column are read
 *     whole
 */
public record Step(String name, List<String> reads, String sql, boolean scratch, Optional<String> keyed) {
    /** A step of which all rows may meet. */
    public Step(String name, List<String> reads, String sql, boolean scratch) {
        this(name, reads, sql, scratch, Optional.empty());
    }

    public Step {
        reads = List.copyOf(reads);
        if (!name.matches("[a-z_][a-z0-9_]*")) {
            throw new IllegalArgumentException("not a table name: " + name);
        }
    }

    /**
     * The step in the resource {@code name.sql} beside {@code owner}. Its header comments give {@code -- step: name},
     * {@code -- reads: a, b} and, for a table that is not kept, {@code -- scratch: yes}, and {@code -- keyed: column} where
     * rows with different values of a column never meet; the rest of the header is for the reader. Several lines of reads
     * are read as one.
     */
    public static Step resource(Class<?> owner, String name) {
        String file = name + ".sql";
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + file + " beside " + owner.getName());
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The step in {@code text}; {@code file} is how messages call it. */
    public static Step parse(String text, String file) {
        Map<String, String> header = new LinkedHashMap<>();
        text.lines().takeWhile(line -> line.startsWith("--")).forEach(line -> {
            String[] parts = line.substring(2).split(":", 2);
            if (parts.length == 2 && parts[0].strip().matches("[a-z]+")) {
                header.merge(parts[0].strip(), parts[1].strip(), (before, more) -> before + ", " + more);
            }
        });
        String name = header.getOrDefault("step", "");
        if (name.isEmpty() || !header.containsKey("reads")) {
            throw new ProblemException(new Problem(
                    EngineProblem.STEP_INVALID,
                    "The header lacks '-- step:' or '-- reads:'.",
                    file,
                    "Begin the file with both; '-- reads: none' when it reads no table."));
        }
        List<String> reads = Arrays.stream(header.getOrDefault("reads", "").split(","))
                .map(String::strip)
                .filter(r -> !r.isEmpty() && !r.equals("none"))
                .toList();
        return new Step(
                name, reads, text, "yes".equals(header.get("scratch")), Optional.ofNullable(header.get("keyed")));
    }

    /** What decides the content of the table, apart from its inputs: name and text, comments left out. */
    public String hash() {
        Sha256 hash = new Sha256().add(name);
        sql.lines().filter(line -> !line.startsWith("--")).forEach(hash::add);
        return hash.hex();
    }
}
