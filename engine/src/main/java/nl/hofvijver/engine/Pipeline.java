package nl.hofvijver.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.files.Sha256;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.engine.progress.Progress;

/**
 * Runs steps in order into a folder, one sub-folder per table, and takes over from an earlier folder every table
 * whose inputs, SQL, functions and engine have not changed. Scratch tables are made only when a step that runs reads them.
 */
public final class Pipeline {
    private final Engine engine;
    private final Path folder;
    private final Earlier earlier;
    private final Progress progress;
    private final String functions;
    private final Map<String, String> hashes = new HashMap<>();
    private final Map<String, Source> unbound = new HashMap<>();

    /**
     * What an earlier run left: its folder, and the hash of each table in it.
     *
     * @param folder the folder with a sub-folder per table
     * @param hashes table to content hash, as {@link Made#hash()} gave them
     */
    public record Earlier(Path folder, Map<String, String> hashes) {
        public Earlier {
            hashes = Map.copyOf(hashes);
        }
    }

    /**
     * A table that was made.
     *
     * @param hash decides its content: inputs, SQL, functions and engine
     * @param rows number of rows; -1 when it was taken over
     * @param reused true when it was taken over from the earlier run
     */
    public record Made(String table, String hash, long rows, boolean reused) {}

    public Pipeline(Engine engine, Path folder, Earlier earlier, Progress progress) {
        this(engine, folder, earlier, progress, DuckDbEngine.functions());
    }

    /** As above; {@code functions} stands for what the functions mean that steps use. */
    Pipeline(Engine engine, Path folder, Earlier earlier, Progress progress, String functions) {
        this.functions = functions;
        this.engine = engine;
        this.folder = folder;
        this.earlier = earlier;
        this.progress = progress;
    }

    /** Gives the pipeline an input table whose content is known by {@code hash}; it is opened when a step needs it. */
    public Pipeline input(String table, Source source, String hash) {
        unbound.put(table, source);
        hashes.put(table, hash);
        return this;
    }

    /**
     * The hash that each step's table will have, given the inputs; nothing is run.
     *
     * @throws ProblemException {@code HV-2021} when a step reads a table that is neither an input nor made before it
     */
    public Map<String, String> plan(List<Step> steps) {
        Map<String, String> known = new HashMap<>(hashes);
        Map<String, String> planned = new LinkedHashMap<>();
        for (Step step : steps) {
            Sha256 hash = new Sha256().add(engine.identity()).add(functions).add(step.hash());
            for (String read : step.reads()) {
                String input = known.get(read);
                if (input == null) {
                    throw new ProblemException(new Problem(
                            EngineProblem.STEP_INVALID,
                            "The step reads '" + read + "', which nothing makes before it.",
                            step.name() + ".sql",
                            "Correct '-- reads:' or the order of the steps."));
                }
                hash.add(read).add(input);
            }
            String hex = hash.hex();
            known.put(step.name(), hex);
            planned.put(step.name(), hex);
        }
        return planned;
    }

    /** Runs what has to be run and takes over the rest. Tells progress per step that is kept or run. */
    public List<Made> run(List<Step> steps) {
        Map<String, String> planned = plan(steps);
        Set<String> needed = needed(steps, planned);
        List<Made> made = new ArrayList<>();
        Path scratch = folder.resolve(".scratch");
        for (Step step : steps) {
            String hash = planned.getOrDefault(step.name(), "");
            if (!needed.contains(step.name())) {
                if (!step.scratch()) {
                    made.add(takeOver(step, hash));
                }
                continue;
            }
            step.reads().forEach(this::bindInput);
            Path table = (step.scratch() ? scratch : folder).resolve(step.name());
            long rows = runInto(step, table);
            hashes.put(step.name(), hash);
            made.add(new Made(step.name(), hash, rows, false));
            progress.step(step.name(), rows);
        }
        try {
            Aside.delete(scratch);
        } catch (IOException e) {
            throw Aside.failed(scratch, e);
        }
        return made.stream().filter(m -> isKept(steps, m.table())).toList();
    }

    private static boolean isKept(List<Step> steps, String table) {
        return steps.stream().anyMatch(s -> s.name().equals(table) && !s.scratch());
    }

    /** Steps that must run: kept ones that changed, and the scratch tables that those read, directly or not. */
    private Set<String> needed(List<Step> steps, Map<String, String> planned) {
        Set<String> needed = new HashSet<>();
        Set<String> read = new HashSet<>();
        for (Step step : steps.reversed()) {
            boolean changed = !step.scratch()
                    && !planned.getOrDefault(step.name(), "")
                            .equals(earlier.hashes().get(step.name()));
            if (changed || (step.scratch() && read.contains(step.name()))) {
                needed.add(step.name());
                read.addAll(step.reads());
            }
        }
        return needed;
    }

    private void bindInput(String table) {
        Source source = unbound.remove(table);
        if (source != null) {
            engine.bind(table, source);
        }
    }

    private long runInto(Step step, Path table) {
        try {
            Files.createDirectories(table);
        } catch (IOException e) {
            throw Aside.failed(table, e);
        }
        long rows = engine.run(step, table);
        engine.bind(step.name(), new Source.Parquet(parquetFiles(table)));
        return rows;
    }

    private Made takeOver(Step step, String hash) {
        Path from = earlier.folder().resolve(step.name());
        Path to = folder.resolve(step.name());
        try {
            Files.createDirectories(to);
            for (Path file : parquetFiles(from)) {
                Aside.secondName(to.resolve(file.getFileName()), file);
            }
        } catch (IOException e) {
            throw Aside.failed(to, e);
        }
        engine.bind(step.name(), new Source.Parquet(parquetFiles(to)));
        hashes.put(step.name(), hash);
        progress.step(step.name(), -1);
        return new Made(step.name(), hash, -1, true);
    }

    /** The Parquet files directly in {@code folder}, by name. */
    public static List<Path> parquetFiles(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".parquet")).sorted().toList();
        } catch (IOException e) {
            throw Aside.failed(folder, e);
        }
    }
}
