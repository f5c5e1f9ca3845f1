package nl.hofvijver.handbook.study;

import static nl.hofvijver.engine.DuckDbEngine.literal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.Pipeline;
import nl.hofvijver.engine.Schema;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.Step;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.files.FolderLock;
import nl.hofvijver.engine.files.Sha256;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.HandbookProblem;
import nl.hofvijver.handbook.compile.Compiled;
import nl.hofvijver.handbook.compile.Division;
import nl.hofvijver.handbook.compile.HandbookCompiler;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.pond.refresh.Snapshot;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.pond.seal.Pseudonyms;
import nl.hofvijver.pond.seal.RegionKeys;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Draws the extract of a study that was approved. */
public final class StudyExtract {
    private static final String GROUPS = "person_group";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Region region;
    private final Snapshot snapshot;
    private final Study study;

    private StudyExtract(Region region, Snapshot snapshot, Study study) {
        this.region = region;
        this.snapshot = snapshot;
        this.study = study;
    }

    /**
     * What was drawn.
     *
     * @param folder with {@code TABLE.parquet}, {@code manifest.json} and {@code about.txt}
     * @param persons how many people
     * @param objecting how many more belong to the group and object to research
     * @param rows per table
     */
    public record Drawn(Path folder, long persons, long objecting, Map<String, Long> rows) {}

    /**
     * Draws it into {@code extracts/} of the region, whole or not at all; an earlier one of the same study gives way.
     *
     * @param entry the entry that the study names, in the version that was approved
     * @param approval what the manifest says about who asked for it and who approved
     * @throws ProblemException {@code HV-4302} when the group is smaller than the threshold of the region
     */
    public static Drawn draw(
            Region region,
            Snapshot snapshot,
            Study study,
            Entry entry,
            Map<String, String> approval,
            Progress progress) {
        StudyExtract extract = new StudyExtract(region, snapshot, study);
        Compiled compiled = HandbookCompiler.compile(
                new Handbook(List.of(entry)),
                Map.of(entry.id(), List.of(study.group())),
                region.years(),
                Division.of(region));
        Path scratch = region.results().resolve(Aside.PREFIX + "study");
        try (FolderLock _ = FolderLock.take(region.results())) {
            return extract.draw(compiled, approval, scratch, progress);
        } finally {
            remove(scratch);
        }
    }

    private Drawn draw(Compiled compiled, Map<String, String> approval, Path scratch, Progress progress) {
        Path target = region.extracts().resolve(study.id());
        try (DuckDbEngine engine = DuckDbEngine.open(region.engine(List.of(snapshot.folder(), scratch)));
                Statement statement = engine.connection().createStatement()) {
            groups(engine, compiled, scratch, progress);
            String group = Optional.ofNullable(compiled.people().get(study.entry() + ": " + study.group()))
                    .orElseThrow();
            engine.bind("x_objected_use", snapshot.source("x_objected_use"));
            List<Long> people = people(statement, filled(StudyTable.text("cohort.sql"), group));
            long objecting = number(statement, filled(StudyTable.text("objecting.sql"), group));
            refuseSmall(people.size());
            engine.bind("cohort", cohort(people));
            Map<String, Long> rows = new LinkedHashMap<>();
            remove(target);
            Aside.folder(target, part -> {
                rows.putAll(tables(engine, statement, group, part));
                Aside.text(part.resolve("about.txt"), StudyTable.text("about.txt"));
                Aside.text(
                        part.resolve("manifest.json"),
                        JSON.writeValueAsString(manifest(approval, people.size(), rows, part)) + "\n");
            });
            return new Drawn(target, people.size(), objecting, rows);
        } catch (SQLException e) {
            throw DuckDbEngine.failed("study " + study.id(), e);
        }
    }

    private void groups(DuckDbEngine engine, Compiled compiled, Path scratch, Progress progress) {
        List<Step> steps = new ArrayList<>();
        for (Step step : compiled.steps()) {
            boolean last = step.name().equals(GROUPS);
            steps.add(last ? new Step(step.name(), step.reads(), step.sql(), false) : step);
            if (last) {
                break;
            }
        }
        Pipeline pipeline = new Pipeline(engine, scratch, new Pipeline.Earlier(scratch, Map.of()), progress);
        for (String table : Compiled.POND) {
            pipeline.input(table, snapshot.source(table), snapshot.hash(table));
        }
        compiled.parameters().forEach((name, rows) -> pipeline.input(name, rows, name));
        progress.stage("study", steps.size());
        pipeline.run(steps);
    }

    private String filled(String sql, String group) {
        return sql.replace("{group}", group)
                .replace("{from}", Integer.toString(study.years().from()))
                .replace("{to}", Integer.toString(study.years().to()));
    }

    private static List<Long> people(Statement statement, String sql) throws SQLException {
        List<Long> people = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                people.add(row.getLong(1));
            }
        }
        return people;
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void refuseSmall(long persons) {
        int least = region.protection().threshold();
        if (persons < least) {
            throw new ProblemException(new Problem(
                    HandbookProblem.STUDY_SMALL,
                    "The group has fewer than " + least + " people, so that they could be recognised by being in it.",
                    study.id(),
                    "Ask for a wider group or more years."));
        }
    }

    /** The people with the pseudonyms of this study, which no other study has. */
    private Source.Rows cohort(List<Long> people) {
        Pseudonyms pseudonyms = Pseudonyms.of(RegionKeys.in(region.keys()).secret(), "study/" + study.id());
        List<List<@Nullable Object>> rows = new ArrayList<>(people.size());
        people.forEach(p -> rows.add(List.of(p, pseudonyms.of(Long.toString(p)))));
        return new Source.Rows(
                Schema.of(
                        new Schema.Column("person_id", Schema.Type.BIGINT),
                        new Schema.Column("person", Schema.Type.TEXT)),
                rows);
    }

    /** Sorted by pseudonym, so that the order of rows tells nothing of the pond's. */
    private Map<String, Long> tables(DuckDbEngine engine, Statement statement, String group, Path part) {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (StudyTable table : StudyTable.values()) {
            if (table == StudyTable.PERSON || study.tables().contains(table.word())) {
                engine.bind(table.pond(), snapshot.source(table.pond()));
                Path file = part.resolve(table.word() + ".parquet");
                try {
                    rows.put(
                            table.word(),
                            statement.executeLargeUpdate("copy (\n" + filled(table.sql(), group) + "\n) to "
                                    + literal(file.toString()) + " (format parquet, compression zstd)"));
                } catch (SQLException e) {
                    throw DuckDbEngine.failed("study table " + table.word(), e);
                }
            }
        }
        return rows;
    }

    private Map<String, Object> manifest(
            Map<String, String> approval, long persons, Map<String, Long> rows, Path part) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("study", study.id());
        manifest.put("kind", "data about persons, for this study only; not a release");
        manifest.putAll(approval);
        manifest.put("region", region.code());
        manifest.put("snapshot", snapshot.id());
        manifest.put("entry", study.entry());
        manifest.put("version", study.version());
        manifest.put("group", study.group());
        manifest.put("from", study.years().from());
        manifest.put("to", study.years().to());
        manifest.put("persons", persons);
        List<Map<String, Object>> tables = new ArrayList<>();
        rows.forEach((table, number) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("table", table);
            one.put("rows", number);
            one.put("sha256", Sha256.of(part.resolve(table + ".parquet")));
            tables.add(one);
        });
        manifest.put("tables", tables);
        return manifest;
    }

    private static void remove(Path folder) {
        try {
            if (Files.exists(folder)) {
                Aside.delete(folder);
            }
        } catch (IOException e) {
            throw Aside.failed(folder, e);
        }
    }
}
