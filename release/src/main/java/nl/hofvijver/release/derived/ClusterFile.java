package nl.hofvijver.release.derived;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.hofvijver.release.read.Json;
import nl.hofvijver.statistics.grouping.Grouping;
import nl.hofvijver.statistics.grouping.KMeans;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Areas that resemble each other in care, prosperity and age. {@code axes.json} names per axis the measures that may
 * stand for it, best first; the first one that the release has is taken. Without a measure for every axis there are no
 * clusters, and the file says which axis is missing.
 */
final class ClusterFile {
    static final String FILE = "clusters.json";
    private static final int GROUPS = 4;
    private static final int STARTS = 20;
    private static final int FEWEST = 12;

    private final Subject subject;
    private final List<Axis> axes;

    private record Axis(String name, List<Source> from) {}

    /**
     * @param falling true when a high figure means little of what the axis is about
     * @param olderThan 0, or the age from which the people counted are a share of all people counted
     */
    private record Source(String measure, boolean falling, int olderThan) {}

    @SuppressWarnings("ArrayRecordComponent") // a column, never compared
    private record Column(Axis axis, Source source, String period, double[] values) {}

    ClusterFile(Subject subject) {
        this.subject = subject;
        axes = read();
    }

    /** By level: the axes with their measures, the groups with what characterises them, and the group of each area. */
    ObjectNode json() {
        ObjectNode json = Json.mapper().createObjectNode();
        for (String level : subject.levels()) {
            List<Column> columns = new ArrayList<>();
            for (Axis axis : axes) {
                column(axis, level).ifPresent(columns::add);
            }
            if (columns.size() == axes.size()) {
                level(level, columns).ifPresent(found -> json.set(level, found));
            } else if (subject.areas(level).size() >= FEWEST) {
                ArrayNode missing = json.withObjectProperty("missing").putArray(level);
                axes.stream()
                        .filter(axis -> columns.stream().noneMatch(c -> c.axis.equals(axis)))
                        .forEach(axis -> missing.add(axis.name));
            }
        }
        return json;
    }

    private Optional<Column> column(Axis axis, String level) {
        for (Source source : axis.from) {
            Grid grid = subject.grid(source.measure, level);
            int period = grid.last();
            if (period >= 0) {
                String when = grid.periods().get(period);
                double[] values = source.olderThan == 0
                        ? grid.values(period)
                        : OlderPeople.shares(subject, source.measure, level, when, source.olderThan);
                if (Arrays.stream(values).filter(v -> !Double.isNaN(v)).count() >= FEWEST) {
                    return Optional.of(new Column(axis, source, when, values));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<ObjectNode> level(String level, List<Column> columns) {
        List<String> areas = subject.areas(level);
        int[] kept = IntStream.range(0, areas.size())
                .filter(a -> columns.stream().noneMatch(c -> Double.isNaN(c.values[a])))
                .toArray();
        if (kept.length < FEWEST) {
            return Optional.empty();
        }
        double[][] values = columns.stream()
                .map(c -> Arrays.stream(kept).mapToDouble(a -> c.values[a]).toArray())
                .toArray(double[][]::new);
        return new KMeans(GROUPS, STARTS, 1).of(values).computed().map(found -> json(areas, kept, columns, found));
    }

    private static ObjectNode json(List<String> areas, int[] kept, List<Column> columns, Grouping found) {
        ObjectNode json = Json.mapper().createObjectNode();
        json.put("explained", Subject.shortened(found.explained()))
                .put("silhouette", Subject.shortened(found.silhouette()));
        ArrayNode described = json.putArray("axes");
        for (Column column : columns) {
            described
                    .addObject()
                    .put("axis", column.axis.name)
                    .put("measure", column.source.measure)
                    .put("period", column.period)
                    .put("falling", column.source.falling)
                    .put("olderThan", column.source.olderThan);
        }
        ArrayNode groups = json.putArray("groups");
        for (int k = 0; k < found.sizes().length; k++) {
            ObjectNode group = groups.addObject().put("areas", found.sizes()[k]);
            ArrayNode centre = group.putArray("centre");
            ArrayNode mean = group.putArray("mean");
            for (int j = 0; j < columns.size(); j++) {
                centre.add(Subject.shortened(found.centres()[k][j]));
                mean.add(Subject.shortened(mean(columns.get(j).values, kept, found.group(), k)));
            }
        }
        ObjectNode members = json.putObject("members");
        for (int i = 0; i < kept.length; i++) {
            members.put(areas.get(kept[i]), found.group()[i]);
        }
        return json;
    }

    private static double mean(double[] values, int[] kept, int[] group, int wanted) {
        return IntStream.range(0, kept.length)
                .filter(i -> group[i] == wanted)
                .mapToDouble(i -> values[kept[i]])
                .average()
                .orElse(Double.NaN);
    }

    private static List<Axis> read() {
        try (InputStream in = Objects.requireNonNull(ClusterFile.class.getResourceAsStream("axes.json"))) {
            List<Axis> axes = new ArrayList<>();
            for (JsonNode axis : Json.mapper().readTree(in)) {
                List<Source> from = new ArrayList<>();
                axis.path("from")
                        .forEach(source -> from.add(new Source(
                                source.path("measure").asString(""),
                                source.path("falling").asBoolean(false),
                                source.path("olderThan").asInt(0))));
                axes.add(new Axis(axis.path("axis").asString(""), from));
            }
            return axes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
