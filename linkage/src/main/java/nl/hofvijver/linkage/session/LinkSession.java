package nl.hofvijver.linkage.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.EngineSettings;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.files.FolderLock;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.linkage.LinkProblem;
import nl.hofvijver.linkage.LinkResult;
import nl.hofvijver.linkage.LinkSettings;
import nl.hofvijver.linkage.Linkage;
import nl.hofvijver.linkage.encode.Encoder;
import nl.hofvijver.linkage.report.Explanation;
import nl.hofvijver.linkage.run.Before;
import nl.hofvijver.linkage.run.Form;
import nl.hofvijver.linkage.run.Method;
import nl.hofvijver.linkage.run.Persons;
import nl.hofvijver.linkage.run.Work;
import nl.hofvijver.linkage.source.RecordTable;
import nl.hofvijver.linkage.source.SourceFile;

/**
 * Links CSV files on the embedded engine.
 *
 * <pre>{@code
 * try (var session = LinkSession.open(Path.of("out"), Optional.empty(), Optional.empty(), Progress.silent())) {
 *     LinkResult result = session.link(files, LinkSettings.STANDARD, false);
 *     session.writeLinks(Path.of("out/links.csv"));
 * }
 * }</pre>
 */
public final class LinkSession implements AutoCloseable {
    private final Path scratch;
    private final Optional<StateFolder> state;
    private final Optional<FolderLock> lock;
    private final Optional<Encoder> encoder;
    private final Form form;
    private final DuckDbEngine engine;
    private final Work work;
    private final Progress progress;
    private Optional<Before> before = Optional.empty();
    private Optional<LinkResult> result = Optional.empty();
    private List<Problem> problems = List.of();

    private LinkSession(Path place, Optional<Path> state, Optional<Encoder> encoder, Progress progress)
            throws IOException {
        Files.createDirectories(place);
        this.progress = progress;
        this.encoder = encoder;
        this.lock = state.map(FolderLock::take);
        state.ifPresent(Aside::sweep);
        this.scratch = Files.createTempDirectory(place, Aside.PREFIX + "link-");
        this.form = encoder.isPresent() ? Form.ENCODED : Form.PLAIN;
        Path tables = Files.createDirectories(scratch.resolve("tables"));
        List<Path> folders = state.map(s -> List.of(tables, s)).orElse(List.of(tables));
        this.engine = DuckDbEngine.open(EngineSettings.forMachine(scratch.resolve("spill"), folders));
        this.work = new Work(engine, engine, tables, progress);
        this.state = state.map(s -> new StateFolder(s, form, engine.identity(), Method.current()));
    }

    /**
     * Opens a session.
     *
     * @param place folder for tables that are deleted afterwards; where a state is given, they stand there instead
     * @param state folder of earlier runs; created when it does not exist
     * @param encoder when given, records are encoded on the way in and linked without names
     */
    public static LinkSession open(Path place, Optional<Path> state, Optional<Encoder> encoder, Progress progress) {
        try {
            return new LinkSession(state.orElse(place), state, encoder, progress);
        } catch (IOException e) {
            throw Aside.failed(place, e);
        }
    }

    /**
     * Links the files, with what earlier runs left where there is a state.
     *
     * @param whole true when each file has all records of its source: what is not in it any more is forgotten
     */
    public LinkResult link(List<SourceFile> files, LinkSettings settings, boolean whole) {
        distinct(files);
        before = state.flatMap(StateFolder::read);
        progress.stage("read", 0);
        RecordTable table = encoder.map(e -> RecordTable.encoded(engine, e)).orElseGet(() -> RecordTable.plain(engine));
        Path incoming = work.fresh("incoming");
        Optional<Before> earlier = before.filter(Before::hasPersons);
        earlier.ifPresent(work::bindRecords);
        long read = table.write(
                files,
                incoming,
                earlier.map(b -> Work.RECORDS_BEFORE),
                earlier.map(b -> work.nextPosition()).orElse(0L));
        problems = List.copyOf(table.problems());
        progress.done(String.format(Locale.UK, "%,d records of %d files", read, files.size()));
        Map<String, Boolean> unique = new HashMap<>();
        files.forEach(f -> f.spec().unique().ifPresent(u -> unique.put(f.spec().name(), u)));
        List<String> sources = whole ? files.stream().map(f -> f.spec().name()).toList() : List.of();
        LinkResult linked = new Linkage(work, form, settings, progress).run(incoming, before, sources, unique);
        result = Optional.of(linked);
        return linked;
    }

    private static void distinct(List<SourceFile> files) {
        Set<String> names = new HashSet<>();
        for (SourceFile file : files) {
            if (!names.add(file.spec().name())) {
                throw new ProblemException(new Problem(
                        LinkProblem.SOURCE_TWICE,
                        "Two files are called " + file.spec().name() + ".",
                        file.spec().file().toString(),
                        "Give them different names in a specification (--spec)."));
            }
        }
    }

    /** Rows that were left out, and why. */
    public List<Problem> problems() {
        return problems;
    }

    /** Writes {@code source, record, person, probability} for every record, in the order in which they came. */
    public void writeLinks(Path file) {
        Aside.file(file, work::links);
    }

    /** Writes the pairs that a person should look at; returns how many. */
    public long writeClerical(Path file) {
        return Explanation.clerical(work, file);
    }

    /**
     * Why two records are one person, or not.
     *
     * @throws ProblemException {@code HV-2611} when one of them does not exist
     */
    public Explanation explain(String source, String record, String otherSource, String otherRecord) {
        return Explanation.of(work, form, done().model(), source, record, otherSource, otherRecord);
    }

    /** Keeps what the next run needs, when there is a state. Comes last: the tables are moved away. */
    public void keep() {
        state.ifPresent(s -> s.keep(work, done().limits().most(), done().terms(), new Persons(work).last(before)));
    }

    private LinkResult done() {
        return result.orElseThrow(() -> new IllegalStateException("nothing was linked yet"));
    }

    /** Deletes what is not kept. */
    @Override
    public void close() {
        engine.close();
        try {
            Aside.delete(scratch);
        } catch (IOException e) {
            throw Aside.failed(scratch, e);
        } finally {
            lock.ifPresent(FolderLock::close);
        }
    }
}
