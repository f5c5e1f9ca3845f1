package nl.hofvijver.release.derived;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.hofvijver.release.read.Json;
import nl.hofvijver.statistics.spatial.GetisOrd;
import nl.hofvijver.statistics.spatial.LocalStatistics;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a subject weighs: how many people it is about, how much areas differ, where it goes, and where it piles up. The
 * file holds these ingredients and their place among all subjects (0 to 100); which matters most is for readers to say,
 * who mix them with weights of their own.
 */
final class RankingFile {
    static final String FILE = "weights.json";
    private static final double FALSE_DISCOVERIES = 0.05;
    private static final int FIFTHS = 5;
    private static final int FEWEST = 10;
    private static final List<String> SCORED = List.of("burden", "gap", "trend");

    private final Subject subject;
    private final Map<String, int[][]> touching;

    RankingFile(Subject subject, Map<String, int[][]> touching) {
        this.subject = subject;
        this.touching = touching;
    }

    /** One item per measure of which it is said whether higher is worse. */
    ArrayNode json() {
        List<ObjectNode> items = new ArrayList<>();
        for (JsonNode measure : subject.measures()) {
            int direction = Subject.direction(measure);
            if (direction != 0) {
                item(measure, direction).ifPresent(items::add);
            }
        }
        SCORED.forEach(name -> score(items, name));
        ArrayNode all = Json.mapper().createArrayNode();
        items.forEach(all::add);
        return all;
    }

    private Optional<ObjectNode> item(JsonNode measure, int direction) {
        String id = Subject.text(measure, "id");
        Optional<String> level = level(id);
        if (level.isEmpty()) {
            return Optional.empty();
        }
        Grid grid = subject.comparable(id, level.get());
        int period = grid.last();
        ObjectNode item = Json.mapper()
                .createObjectNode()
                .put("measure", id)
                .put("entry", Subject.text(measure, "entry"))
                .put("level", level.get())
                .put("period", grid.periods().get(period));
        Grid region = subject.grid(id, Subject.REGION);
        whole(item, region, measure, direction);
        double benchmark =
                benchmark(subject.comparable(id, Subject.REGION), grid.periods().get(period));
        Standing standing = Standing.of(grid, period, benchmark, direction);
        item.put("worse", standing.count(-1))
                .put("better", standing.count(1))
                .put("judged", standing.judged())
                .put("byInterval", standing.byInterval());
        gap(item, grid.values(period));
        if (region.last() < 0) {
            trendOfAreas(item, grid, direction);
        }
        hot(item, grid, period, level.get(), direction);
        return Optional.of(item);
    }

    /** The finest level on which at least half of the areas have a figure; else the one with the most figures. */
    private Optional<String> level(String measure) {
        String best = "";
        int most = 0;
        for (String level : subject.levels()) {
            Grid grid = subject.comparable(measure, level);
            int period = grid.last();
            int known = period < 0 ? 0 : grid.count(period);
            boolean half = known > 0 && 2 * known >= grid.areas().size();
            if (half || known > most) {
                best = level;
                most = Math.max(most, known);
            }
        }
        return most == 0 ? Optional.empty() : Optional.of(best);
    }

    private static double benchmark(Grid region, String period) {
        int p = region.periods().indexOf(period);
        return p < 0 || region.areas().isEmpty() ? Double.NaN : region.value(p, 0);
    }

    /** The region as a whole: its figure, its people, and the change over its last years with an answer on chance. */
    private static void whole(ObjectNode item, Grid region, JsonNode measure, int direction) {
        int last = region.last();
        if (last < 0) {
            return;
        }
        double value = region.value(last, 0);
        item.put("value", Subject.shortened(value))
                .put("valuePeriod", region.periods().get(last));
        double people = region.numerator(last, 0);
        double coverage = region.coverage(last, 0);
        if (!Double.isNaN(people) && !Subject.text(measure, "method").equals("life-expectancy")) {
            item.put("people", people);
            double of = region.denominator(last, 0);
            item.put("burden", Subject.shortened(of > 0 ? 1000 * people / of : 0));
        }
        if (!Double.isNaN(coverage)) {
            item.put("coverage", coverage);
        }
        int first = IntStream.range(0, last)
                .filter(p -> !Double.isNaN(region.value(p, 0)))
                .findFirst()
                .orElse(-1);
        if (first >= 0 && region.value(first, 0) > 0 && value > 0) {
            double years = Math.max(1, last - first);
            double change = 100 * (Math.pow(value / region.value(first, 0), 1 / years) - 1);
            boolean sure =
                    region.lower(last, 0) > region.upper(first, 0) || region.upper(last, 0) < region.lower(first, 0);
            item.put("from", region.periods().get(first))
                    .put("fromValue", Subject.shortened(region.value(first, 0)))
                    .put("change", Subject.shortened(change))
                    .put("sure", sure);
            item.put("trend", Subject.shortened(-direction * (sure ? change : 0)));
        }
    }

    /** Without a figure of the region, the middle of the areas stands in; nothing is said of chance then. */
    private static void trendOfAreas(ObjectNode item, Grid grid, int direction) {
        int last = grid.last();
        double end = middle(grid.values(last));
        item.put("median", Subject.shortened(end));
        int first = IntStream.range(0, last)
                .filter(p -> grid.count(p) > 0)
                .findFirst()
                .orElse(-1);
        if (first >= 0) {
            double begin = middle(grid.values(first));
            if (begin > 0 && end > 0) {
                double years = years(grid.periods().get(first), grid.periods().get(last));
                double change = 100 * (Math.pow(end / begin, 1 / years) - 1);
                item.put("from", grid.periods().get(first))
                        .put("fromValue", Subject.shortened(begin))
                        .put("change", Subject.shortened(change))
                        .put("trend", Subject.shortened(-direction * change));
            }
        }
    }

    private static double years(String from, String to) {
        boolean plain = from.matches("\\d{4}") && to.matches("\\d{4}");
        return plain ? Math.max(1, Integer.parseInt(to) - Integer.parseInt(from)) : 1;
    }

    private static double middle(double[] values) {
        double[] known = known(values);
        return known.length == 0 ? Double.NaN : known[known.length / 2];
    }

    private static double[] known(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    }

    /** The means of the fifths of the areas with the lowest and the highest figures, and how many times they differ. */
    private static void gap(ObjectNode item, double[] values) {
        double[] sorted = known(values);
        if (sorted.length < FEWEST) {
            return;
        }
        int fifth = sorted.length / FIFTHS;
        double low = Arrays.stream(sorted, 0, fifth).average().orElse(Double.NaN);
        double high = Arrays.stream(sorted, sorted.length - fifth, sorted.length)
                .average()
                .orElse(Double.NaN);
        item.put("lowFifth", Subject.shortened(low)).put("highFifth", Subject.shortened(high));
        if (low > 0) {
            item.put("gap", Subject.shortened(high / low));
        }
    }

    /** Areas that lie together with others that are as bad: Gi* with neighbours that touch, false discovery rate 5%. */
    private void hot(ObjectNode item, Grid grid, int period, String level, int direction) {
        double[] values = grid.values(period);
        int[] kept = IntStream.range(0, values.length)
                .filter(a -> !Double.isNaN(values[a]))
                .toArray();
        ArrayNode hot = item.putArray("hot");
        if (kept.length < FEWEST) {
            return;
        }
        double[] known =
                Arrays.stream(kept).mapToDouble(a -> -direction * values[a]).toArray();
        LocalStatistics found =
                GetisOrd.normal(known, Touching.among(touching.getOrDefault(level, new int[0][]), kept));
        for (int i = 0; i < kept.length; i++) {
            if (found.high(i, FALSE_DISCOVERIES)) {
                hot.add(grid.areas().get(kept[i]));
            }
        }
    }

    /** The place among the items that have it: 0 for the least, 100 for the most; equal ones share the middle. */
    private static void score(List<ObjectNode> items, String name) {
        List<ObjectNode> having = items.stream().filter(i -> i.has(name)).toList();
        for (ObjectNode item : having) {
            double own = item.path(name).asDouble(0);
            long below =
                    having.stream().filter(i -> i.path(name).asDouble(0) < own).count();
            long equal =
                    having.stream().filter(i -> i.path(name).asDouble(0) == own).count();
            double place = having.size() == 1 ? 50 : 100 * (below + (equal - 1) / 2.0) / (having.size() - 1);
            item.withObjectProperty("scores").put(name, Math.rint(place));
        }
    }
}
