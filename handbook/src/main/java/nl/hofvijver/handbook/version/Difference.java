package nl.hofvijver.handbook.version;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.Pipeline;
import nl.hofvijver.engine.Step;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.compile.Compiled;
import nl.hofvijver.handbook.compile.Division;
import nl.hofvijver.handbook.compile.HandbookCompiler;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.definition.Group;
import nl.hofvijver.pond.refresh.Snapshot;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.pond.region.Years;

/**
 * For whom a change of definition makes a difference, as numbers of people in the last year.
 *
 * @param group a group of people that both definitions have
 * @param before how many belonged to it
 * @param after how many belong to it
 * @param left how many belonged to it and no longer do
 * @param joined how many belong to it and did not
 */
public record Difference(String group, long before, long after, long left, long joined) {
    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final String GROUPS = "person_group";

    /** The differences per group that both entries have, in the order of the new one. */
    public static List<Difference> between(
            Region region, Snapshot snapshot, Entry before, Entry after, Progress progress) {
        Years years = region.years();
        Compiled compiled = HandbookCompiler.compile(
                new Handbook(List.of(renamed(before, BEFORE), renamed(after, AFTER))),
                Map.of(BEFORE, ofPeople(before), AFTER, ofPeople(after)),
                years,
                Division.of(region));
        Path folder = region.results().resolve(Aside.PREFIX + "difference");
        try {
            return compare(region, snapshot, after, years, compiled, folder, progress);
        } finally {
            remove(folder);
        }
    }

    private static List<Difference> compare(
            Region region,
            Snapshot snapshot,
            Entry after,
            Years years,
            Compiled compiled,
            Path folder,
            Progress progress) {
        List<Step> steps = new ArrayList<>();
        for (Step step : compiled.steps()) {
            boolean last = step.name().equals(GROUPS);
            steps.add(last ? new Step(step.name(), step.reads(), step.sql(), false) : step);
            if (last) {
                break;
            }
        }
        try (DuckDbEngine engine = DuckDbEngine.open(region.engine(List.of(snapshot.folder(), folder)))) {
            Pipeline pipeline = new Pipeline(engine, folder, new Pipeline.Earlier(folder, Map.of()), progress);
            for (String table : Compiled.POND) {
                pipeline.input(table, snapshot.source(table), snapshot.hash(table));
            }
            compiled.parameters().forEach((name, rows) -> pipeline.input(name, rows, name));
            progress.stage("compare", steps.size());
            pipeline.run(steps);
            List<Difference> differences = new ArrayList<>();
            for (String group : after.groups().keySet()) {
                String old = compiled.people().get(BEFORE + ": " + group);
                String now = compiled.people().get(AFTER + ": " + group);
                if (old != null && now != null) {
                    differences.add(count(engine, group, old, now, years.to()));
                }
            }
            return differences;
        }
    }

    private static Difference count(DuckDbEngine engine, String group, String old, String now, int year) {
        String sql = Comparison.sql(old, now);
        try (Statement statement = engine.connection().createStatement();
                ResultSet row = statement.executeQuery(sql.replace("{year}", Integer.toString(year)))) {
            row.next();
            return new Difference(group, row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
        } catch (SQLException e) {
            throw DuckDbEngine.failed("comparing two definitions", e);
        }
    }

    private static List<String> ofPeople(Entry entry) {
        return entry.groups().values().stream()
                .filter(group -> group.event().isEmpty())
                .map(Group::name)
                .toList();
    }

    private static Entry renamed(Entry entry, String id) {
        return new Entry(
                id,
                entry.title(),
                entry.version(),
                entry.theme(),
                entry.chapter(),
                entry.events(),
                entry.groups(),
                entry.values(),
                List.of(),
                List.of(),
                java.util.Optional.empty(),
                entry.source(),
                entry.caveat(),
                entry.guidance(),
                entry.text());
    }

    private static void remove(Path folder) {
        try {
            Aside.delete(folder);
        } catch (IOException e) {
            throw Aside.failed(folder, e);
        }
    }
}
