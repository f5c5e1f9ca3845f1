package nl.hofvijver.pond.refresh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.hofvijver.engine.Engines;
import nl.hofvijver.engine.Pipeline;
import nl.hofvijver.engine.Schema;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.Step;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.files.Sha256;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.linkage.LinkResult;
import nl.hofvijver.linkage.LinkSettings;
import nl.hofvijver.linkage.Linkage;
import nl.hofvijver.linkage.report.Explanation;
import nl.hofvijver.linkage.report.ReportFile;
import nl.hofvijver.linkage.run.Before;
import nl.hofvijver.linkage.run.Form;
import nl.hofvijver.linkage.run.Method;
import nl.hofvijver.linkage.run.Persons;
import nl.hofvijver.linkage.run.Work;
import nl.hofvijver.linkage.session.StateFolder;
import nl.hofvijver.pond.region.Partner;
import nl.hofvijver.pond.region.Region;

/**
 * Brings the records of one person together before a snapshot is made: equal pseudonyms first, then whoever has none, on
 * what partners encoded. A person keeps its number in later refreshes; merges and splits are in {@code link/history/}.
 *
 * <p>When nothing that it reads has changed, nor how it links, the result of the refresh before is taken over, so that the
 * same deliveries give the same snapshot. When it links in another way, all pairs are compared anew.
 */
final class PersonLinking {
    /** Columns of the table {@code linked}. */
    static final Schema LINKED = Schema.of(
            new Schema.Column("source", Schema.Type.TEXT),
            new Schema.Column("record", Schema.Type.TEXT),
            new Schema.Column("person_id", Schema.Type.BIGINT),
            new Schema.Column("probability", Schema.Type.DOUBLE));

    private static final String REVIEW = "review.csv";
    private static final String PSEUDONYM = "pseudonym";
    private static final List<String> STEPS = List.of(
            "gp_patient",
            "person_source",
            "link_row",
            "link_feature",
            "link_first",
            "link_names",
            "link_words",
            "link_entity");

    private final Region region;
    private final Engines engines;
    private final Method method;
    private final Map<String, RefreshInput> inputs = new HashMap<>();
    private final Path folder;

    PersonLinking(Region region, Engines engines, Method method, List<RefreshInput> inputs) {
        this.region = region;
        this.engines = engines;
        this.method = method;
        this.folder = region.folder().resolve("link");
        inputs.forEach(i -> this.inputs.put(i.table(), i));
    }

    /** The table {@code linked}. */
    RefreshInput linked(Progress progress) {
        String content = content();
        Path made = folder.resolve("linked-" + content.substring(0, 16));
        if (!Files.isDirectory(made) && !link(made, progress)) {
            return new RefreshInput("linked", Source.Rows.none(LINKED), "nobody");
        }
        Source source = new Source.Parquet(Pipeline.parquetFiles(made));
        return new RefreshInput("linked", source, content(made));
    }

    /** Decides what linking would give, apart from the past. */
    private String content() {
        Sha256 hash = new Sha256()
                .add(engines.reader().identity())
                .add(method.hash())
                .add(LinkSettings.STANDARD.toString())
                .add(Step.resource(PersonLinking.class, "linked").hash());
        for (String name : STEPS) {
            Step step = Step.resource(RefreshSteps.class, name);
            hash.add(step.hash());
            step.reads().stream()
                    .map(inputs::get)
                    .filter(Objects::nonNull)
                    .forEach(i -> hash.add(i.table()).add(i.hash()));
        }
        return hash.hex();
    }

    private static String content(Path made) {
        Sha256 hash = new Sha256();
        Pipeline.parquetFiles(made).forEach(file -> hash.add(Sha256.of(file)));
        return hash.hex();
    }

    /** False when nobody delivered a person. */
    private boolean link(Path made, Progress progress) {
        Aside.sweep(folder);
        Path scratch = folder.resolve(Aside.PREFIX + "work");
        try {
            Files.createDirectories(scratch);
            Work work = new Work(engines.engine(), engines.reader(), scratch, progress);
            progress.stage("describe", STEPS.size());
            Path entities = entities(work);
            StateFolder state =
                    new StateFolder(folder, Form.ENCODED, engines.reader().identity(), method);
            long described = work.count("link_entity");
            progress.done(
                    String.format(Locale.UK, "%,d descriptions of people, by pseudonym or by partner", described));
            if (described == 0) {
                state.clear();
                Files.deleteIfExists(folder.resolve(REVIEW));
                forget(made);
                Aside.delete(scratch);
                return false;
            }
            Optional<Before> before = state.read();
            Set<String> sources = sources();
            Map<String, Boolean> unique = new HashMap<>();
            sources.forEach(s -> unique.put(s, true));
            LinkResult result = new Linkage(work, Form.ENCODED, LinkSettings.STANDARD, progress)
                    .run(entities, before, sources, unique, Set.of(PSEUDONYM));
            ReportFile.write(result, folder.resolve("quality.json"));
            review(work, progress);
            long last = new Persons(work).last(before);
            work.run(Work.class, "link");
            Path linked = work.run(PersonLinking.class, "linked");
            String run = state.keep(work, result.limits().most(), result.terms(), last);
            ReportFile.write(result, folder.resolve("history").resolve(run + "-quality.json"));
            Aside.folder(made, part -> {
                for (Path file : Pipeline.parquetFiles(linked)) {
                    Files.move(file, part.resolve(file.getFileName()));
                }
            });
            forget(made);
            Aside.delete(scratch);
            return true;
        } catch (IOException e) {
            throw Aside.failed(folder, e);
        }
    }

    /** Pairs of which a person at the partners could tell more; they know the numbers of their records. */
    private void review(Work work, Progress progress) {
        progress.stage("review", 0);
        long pairs = Explanation.clerical(work, folder.resolve(REVIEW));
        progress.done(String.format(Locale.UK, "%,d pairs that a person could look at, in link/%s", pairs, REVIEW));
    }

    private Path entities(Work work) {
        Path last = folder;
        for (String name : STEPS) {
            for (String read : Step.resource(RefreshSteps.class, name).reads()) {
                RefreshInput input = inputs.get(read);
                if (input != null) {
                    engines.bind(read, input.source());
                }
            }
            last = work.run(RefreshSteps.class, name);
        }
        return last;
    }

    private Set<String> sources() {
        Set<String> sources = new TreeSet<>(Set.of(PSEUDONYM));
        region.partners().stream().map(Partner::id).forEach(sources::add);
        return sources;
    }

    /** Older results are of no use: what they would be taken over for has changed. */
    private void forget(Path made) throws IOException {
        List<Path> old = new ArrayList<>();
        try (var entries = Files.newDirectoryStream(folder, "linked-*")) {
            entries.forEach(old::add);
        }
        for (Path path : old) {
            if (!path.equals(made)) {
                Aside.delete(path);
            }
        }
    }
}
