package nl.hofvijver.release.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.hofvijver.release.figure.Figure;
import nl.hofvijver.release.figure.MapSink;
import nl.hofvijver.release.measure.Measure;
import nl.hofvijver.release.read.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The region's hot issues and hot spots, as data: the parts of every score stand beside it, so that a reader can weigh them
 * otherwise. Only protected figures are used, never counts.
 *
 * <p>An issue is scored on five parts from 0 to 1, each the place among the issues (0 lowest, 1 highest; equal values share a
 * place): <i>burden</i>, the share of the region's people; <i>inequality</i>, the ratio between most and least deprived;
 * <i>trend</i>, the change over five years against the first of them; <i>changeability</i> and <i>effort</i>, judgements of
 * the handbook from 1 to 5 (effort counts the other way round). A part that is not known counts as one half and says so. A
 * spot is an area, scored by the number of issues for which it lies above the region with at least 95% probability, and the
 * mean of those probabilities.
 */
public final class RankingFile implements MapSink {
    /** The name of the file. */
    public static final String FILE = "ranking.json";

    private static final int SHOWN = 10;
    private static final int TREND_YEARS = 5;
    private static final double CERTAIN = 95;
    private static final String RATIO = ".relative-index";
    private static final String EXCEEDANCE = ".exceedance";
    private static final List<String> PARTS = List.of("burden", "inequality", "trend", "changeability", "effort");

    /** Measure to period to the figure of the region. */
    private final Map<String, TreeMap<String, Double>> region = new HashMap<>();
    /** Area to measure to the probability of the last period. */
    private final Map<String, Map<String, Double>> probabilities = new TreeMap<>();

    private final Map<String, String> lastPeriod = new HashMap<>();

    @Override
    public void accept(List<Figure> map) {
        Figure first = map.getFirst();
        boolean everybody = first.sex().equals("all") && first.age().equals("all");
        if (!everybody) {
            return;
        }
        String id = first.measure().id();
        if (first.slice().level().equals("region")) {
            for (Figure figure : map) {
                if (figure.status().hasFigure()
                        && Double.isFinite(figure.numbers().value())) {
                    region.computeIfAbsent(id, m -> new TreeMap<>())
                            .put(figure.slice().period(), figure.numbers().value());
                }
            }
        }
        if (first.slice().level().equals("buurt") && id.endsWith(EXCEEDANCE)) {
            spots(id, map);
        }
    }

    private void spots(String id, List<Figure> map) {
        String period = map.getFirst().slice().period();
        String last = lastPeriod.getOrDefault(id, "");
        if (period.compareTo(last) < 0) {
            return;
        }
        lastPeriod.put(id, period);
        probabilities.values().forEach(of -> of.remove(id));
        for (Figure figure : map) {
            if (figure.status().hasFigure() && Double.isFinite(figure.numbers().value())) {
                probabilities
                        .computeIfAbsent(figure.area(), a -> new TreeMap<>())
                        .put(id, figure.numbers().value());
            }
        }
    }

    /** One issue with its parts before they are compared; NaN for what is not known. */
    private record Issue(ObjectNode about, String measure, Map<String, Double> parts) {}

    /** The content of the file. */
    public ObjectNode json(List<Measure> measures) {
        List<Issue> issues = new ArrayList<>();
        Set<String> ranked = new TreeSet<>();
        for (Measure measure : measures) {
            boolean itself = measure.id().equals(measure.cells());
            if (itself && measure.description().path("hotIssue") instanceof ObjectNode issue) {
                issues.add(new Issue(issue, measure.id(), parts(measure, issue)));
                ranked.add(measure.id());
            }
        }
        ObjectNode json = Json.mapper().createObjectNode();
        ObjectNode weights = json.putObject("weights");
        PARTS.forEach(p -> weights.put(p, 1));
        json.put("shown", SHOWN);
        json.set("issues", issues(issues));
        json.set("spots", spots(ranked));
        return json;
    }

    private Map<String, Double> parts(Measure measure, ObjectNode issue) {
        TreeMap<String, Double> figures = region.getOrDefault(measure.id(), new TreeMap<>());
        TreeMap<String, Double> ratios = region.getOrDefault(measure.id() + RATIO, new TreeMap<>());
        Map<String, Double> parts = new TreeMap<>();
        parts.put("burden", figures.isEmpty() ? Double.NaN : figures.lastEntry().getValue() / measure.multiplier());
        parts.put(
                "inequality", ratios.isEmpty() ? Double.NaN : ratios.lastEntry().getValue());
        parts.put("trend", trend(figures));
        parts.put("changeability", issue.path("changeability").asDouble(Double.NaN));
        parts.put("effort", -issue.path("effort").asDouble(Double.NaN));
        return parts;
    }

    private static double trend(SortedMap<String, Double> figures) {
        if (figures.size() < 2) {
            return Double.NaN;
        }
        List<Double> values = List.copyOf(figures.values());
        double before = values.get(Math.max(0, values.size() - 1 - TREND_YEARS));
        return before > 0 ? values.getLast() / before - 1 : Double.NaN;
    }

    private static ArrayNode issues(List<Issue> issues) {
        List<ObjectNode> scored = new ArrayList<>();
        for (Issue issue : issues) {
            ObjectNode json = Json.mapper().createObjectNode();
            json.put("measure", issue.measure());
            json.set("title", issue.about().path("title"));
            ObjectNode parts = json.putObject("parts");
            double sum = 0;
            for (String part : PARTS) {
                double value = issue.parts().getOrDefault(part, Double.NaN);
                double place = place(value, issues, part);
                sum += place;
                ObjectNode one = parts.putObject(part);
                one.put("score", rounded(place)).put("known", !Double.isNaN(value));
                if (!Double.isNaN(value)) {
                    one.put("value", rounded(part.equals("effort") ? -value : value));
                }
            }
            json.put("score", rounded(sum / PARTS.size()));
            scored.add(json);
        }
        scored.sort(
                Comparator.comparingDouble((ObjectNode n) -> -n.path("score").asDouble(0))
                        .thenComparing(n -> n.path("measure").asString("")));
        ArrayNode array = Json.mapper().createArrayNode();
        scored.forEach(array::add);
        return array;
    }

    private static double place(double value, List<Issue> issues, String part) {
        List<Double> others = issues.stream()
                .map(i -> i.parts().getOrDefault(part, Double.NaN))
                .filter(v -> !v.isNaN())
                .toList();
        if (Double.isNaN(value) || others.size() < 2) {
            return 0.5;
        }
        long below = others.stream().filter(v -> v < value).count();
        long equal = others.stream().filter(v -> v == value).count() - 1;
        return (below + equal / 2.0) / (others.size() - 1);
    }

    private ArrayNode spots(Set<String> ranked) {
        List<ObjectNode> scored = new ArrayList<>();
        probabilities.forEach((area, of) -> {
            ArrayNode issues = Json.mapper().createArrayNode();
            double sum = 0;
            int certain = 0;
            for (String measure : ranked) {
                double probability = of.getOrDefault(measure + EXCEEDANCE, Double.NaN);
                if (!Double.isNaN(probability)) {
                    sum += probability;
                    issues.addObject().put("measure", measure).put("probability", rounded(probability));
                    certain += probability >= CERTAIN ? 1 : 0;
                }
            }
            if (!issues.isEmpty()) {
                ObjectNode json = Json.mapper().createObjectNode();
                json.put("area", area).put("level", "buurt").put("kind", "modelled");
                json.put("certain", certain).put("mean", rounded(sum / issues.size()));
                json.set("issues", issues);
                scored.add(json);
            }
        });
        scored.sort(Comparator.comparingInt((ObjectNode n) -> -n.path("certain").asInt(0))
                .thenComparingDouble(n -> -n.path("mean").asDouble(0))
                .thenComparing(n -> n.path("area").asString("")));
        ArrayNode array = Json.mapper().createArrayNode();
        scored.forEach(array::add);
        return array;
    }

    private static double rounded(double value) {
        return Math.rint(value * 10_000) / 10_000;
    }
}
