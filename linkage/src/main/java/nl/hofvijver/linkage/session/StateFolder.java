package nl.hofvijver.linkage.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.linkage.LinkProblem;
import nl.hofvijver.linkage.run.Before;
import nl.hofvijver.linkage.run.Form;
import nl.hofvijver.linkage.run.Method;
import nl.hofvijver.linkage.run.Rule;
import nl.hofvijver.linkage.run.Work;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What earlier runs left, on disk: {@code current} names the run, {@code run-N/} holds its tables, {@code history/} a file
 * per run with every merge and split.
 */
public final class StateFolder {
    private static final String CURRENT = "current";
    private static final String NOTE = "state.json";
    private static final int FORMAT = 2;
    /** The oldest that is understood; it lacks what spares work. */
    private static final int OLDEST = 1;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;
    private final String kind;
    private final Method method;

    /**
     * The state in a folder.
     *
     * @param form of its records
     * @param engine identity of the engine, because another one hashes differently
     * @param method what a run has to have linked by for its pairs to be taken over
     */
    public StateFolder(Path folder, Form form, String engine, Method method) {
        this.folder = folder;
        this.kind = form + " " + engine;
        this.method = method;
    }

    /**
     * What the last run left; empty when there was none.
     *
     * @throws ProblemException {@code HV-2610} when it was made by another engine, in another form or version
     */
    public Optional<Before> read() {
        Path pointer = folder.resolve(CURRENT);
        if (!Files.exists(pointer)) {
            return Optional.empty();
        }
        try {
            Path run = folder.resolve(Files.readString(pointer).strip());
            JsonNode note = JSON.readTree(run.resolve(NOTE));
            int format = note.path("format").asInt();
            if (format < OLDEST
                    || format > FORMAT
                    || !kind.equals(note.path("kind").asString(""))) {
                throw invalid("It was made by another version, or from other records (plain, encoded).");
            }
            Map<Rule, Long> limits = new EnumMap<>(Rule.class);
            for (Rule rule : Rule.values()) {
                limits.put(rule, note.path("limits").path(rule.name()).asLong(-1));
            }
            Map<String, Path> tables = new HashMap<>();
            if (Files.exists(run.resolve(Before.TABLES.getFirst()))) {
                Before.TABLES.forEach(t -> tables.put(t, run.resolve(t)));
                Before.SPARED.stream()
                        .filter(t -> Files.exists(run.resolve(t)))
                        .forEach(t -> tables.put(t, run.resolve(t)));
            }
            Set<String> unique = new HashSet<>();
            note.path("unique").forEach(source -> unique.add(source.asString()));
            return Optional.of(new Before(
                    tables,
                    limits,
                    note.path("lastPerson").asLong(),
                    new Before.Terms(unique, note.path("largest").asInt()),
                    method.hash().equals(note.path("method").asString(""))));
        } catch (IOException | JacksonException e) {
            throw invalid("It cannot be read: " + e.getClass().getSimpleName() + ".");
        }
    }

    private ProblemException invalid(String why) {
        return new ProblemException(new Problem(
                LinkProblem.STATE_INVALID,
                "The earlier linkage cannot be continued. " + why,
                folder.toString(),
                "Link all files at once into a new folder; persons then get new numbers."));
    }

    /**
     * Makes what {@code work} holds the last run; returns its name. The tables are moved out of it.
     *
     * @param limits of blocks with which pairs were found
     * @param terms under which records were grouped
     * @param lastPerson the highest number ever given to a person
     */
    public String keep(Work work, Map<Rule, Long> limits, Before.Terms terms, long lastPerson) {
        String name = nextRun();
        Aside.file(folder.resolve("history").resolve(name + ".csv"), work::history);
        Aside.folder(folder.resolve(name), part -> {
            for (String table : Stream.concat(Before.TABLES.stream(), Before.SPARED.stream())
                    .filter(work::has)
                    .toList()) {
                Files.move(work.folder(table), part.resolve(table));
            }
            Files.writeString(part.resolve(NOTE), note(limits, terms, lastPerson));
        });
        Aside.text(folder.resolve(CURRENT), name);
        forget(name);
        return name;
    }

    /** Forgets everybody, because nobody is left; the history stays, and numbers that were given are not given again. */
    public void clear() {
        Path pointer = folder.resolve(CURRENT);
        if (!Files.exists(pointer)) {
            return;
        }
        try {
            Path run = folder.resolve(Files.readString(pointer).strip());
            long last = JSON.readTree(run.resolve(NOTE)).path("lastPerson").asLong();
            String name = nextRun();
            Aside.folder(
                    folder.resolve(name),
                    part -> Files.writeString(part.resolve(NOTE), note(Map.of(), new Before.Terms(Set.of(), 0), last)));
            Aside.text(pointer, name);
            forget(name);
        } catch (IOException e) {
            throw Aside.failed(folder, e);
        }
    }

    private String note(Map<Rule, Long> limits, Before.Terms terms, long lastPerson) {
        ObjectNode note =
                JSON.createObjectNode().put("format", FORMAT).put("kind", kind).put("lastPerson", lastPerson);
        note.put("method", method.hash());
        ObjectNode most = note.putObject("limits");
        limits.forEach((rule, limit) -> most.put(rule.name(), limit.longValue()));
        note.put("largest", terms.largest());
        var unique = note.putArray("unique");
        terms.unique().stream().sorted().forEach(unique::add);
        return note.toPrettyString();
    }

    private String nextRun() {
        return "run-%05d".formatted(number() + 1);
    }

    private int number() {
        try {
            return Files.exists(folder.resolve(CURRENT))
                    ? Integer.parseInt(
                            Files.readString(folder.resolve(CURRENT)).strip().substring("run-".length()))
                    : 0;
        } catch (IOException e) {
            throw Aside.failed(folder, e);
        }
    }

    private void forget(String current) {
        try (var runs = Files.newDirectoryStream(folder, "run-*")) {
            for (Path run : runs) {
                if (!String.valueOf(run.getFileName()).equals(current)) {
                    Aside.delete(run);
                }
            }
        } catch (IOException e) {
            throw Aside.failed(folder, e);
        }
    }
}
