package nl.hofvijver.release.derived;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.hofvijver.release.read.Json;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.timeseries.BoundedTrend;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a series goes on when nothing changes, with limits that cannot go below zero or above everybody. Only measured
 * figures by calendar year with an unbroken run of years up to the last; never further than {@value #MOST_AHEAD} years
 * and never further than half of the years observed.
 */
final class ProjectionFile {
    static final String FILE = "projections.json";
    /** In four out of five cases the figure will lie between the limits, if the past goes on. */
    static final double LEVEL = 0.8;

    private static final double INTERVALS = 0.95;
    private static final int MOST_AHEAD = 5;
    private static final int FEWEST = 5;
    private static final List<String> FINEST = List.of("buurt");

    private final Subject subject;

    ProjectionFile(Subject subject) {
        this.subject = subject;
    }

    /** By measure and level: the years, and per area three rows of figures. */
    ObjectNode json() {
        ObjectNode json = Json.mapper().createObjectNode();
        json.put("level", LEVEL);
        ObjectNode measures = json.putObject("measures");
        for (JsonNode measure : subject.measures()) {
            if (!Subject.text(measure, "kind").equals("modelled")) {
                ObjectNode levels = levels(measure);
                if (!levels.isEmpty()) {
                    measures.set(Subject.text(measure, "id"), levels);
                }
            }
        }
        return json;
    }

    private ObjectNode levels(JsonNode measure) {
        ObjectNode json = Json.mapper().createObjectNode();
        for (String level : IntStream.concat(
                        IntStream.of(-1), IntStream.range(0, subject.levels().size()))
                .mapToObj(i -> i < 0 ? Subject.REGION : subject.levels().get(i))
                .filter(l -> !FINEST.contains(l))
                .toList()) {
            level(measure, level).ifPresent(found -> json.set(level, found));
        }
        return json;
    }

    private Optional<ObjectNode> level(JsonNode measure, String level) {
        Grid grid = subject.grid(Subject.text(measure, "id"), level);
        if (grid.periods().size() < FEWEST || !grid.periods().stream().allMatch(p -> p.matches("\\d{4}"))) {
            return Optional.empty();
        }
        double[] years =
                grid.periods().stream().mapToDouble(Double::parseDouble).toArray();
        double[] ahead = ahead(years);
        BoundedTrend trend = new BoundedTrend(most(measure), LEVEL);
        ObjectNode json = Json.mapper().createObjectNode();
        ArrayNode periods = json.putArray("periods");
        Arrays.stream(ahead).forEach(year -> periods.add(Integer.toString((int) year)));
        ObjectNode areas = json.putObject("areas");
        for (int a = 0; a < grid.areas().size(); a++) {
            int area = a;
            run(grid, a, years)
                    .flatMap(from -> trend.project(
                                    Arrays.copyOfRange(years, from, years.length),
                                    IntStream.range(from, years.length)
                                            .mapToDouble(p -> grid.value(p, area))
                                            .toArray(),
                                    ahead,
                                    trend.variance(
                                            grid.lower(years.length - 1, area),
                                            grid.upper(years.length - 1, area),
                                            INTERVALS))
                            .computed())
                    .ifPresent(found -> areas.set(grid.areas().get(area), rows(found)));
        }
        return areas.isEmpty() ? Optional.empty() : Optional.of(json);
    }

    private static double[] ahead(double[] years) {
        int count = Math.clamp(years.length / 2, 1, MOST_AHEAD);
        double last = years[years.length - 1];
        return IntStream.rangeClosed(1, count).mapToDouble(i -> last + i).toArray();
    }

    private static double most(JsonNode measure) {
        return Subject.text(measure, "unit").equals("percent") ? 100 : Double.POSITIVE_INFINITY;
    }

    /** Where the unbroken run of consecutive years up to the last begins; empty when it is too short. */
    private static Optional<Integer> run(Grid grid, int area, double[] years) {
        int from = years.length;
        while (from > 0
                && !Double.isNaN(grid.value(from - 1, area))
                && (from == years.length || years[from] - years[from - 1] == 1)) {
            from--;
        }
        return years.length - from < FEWEST ? Optional.empty() : Optional.of(from);
    }

    private static ArrayNode rows(List<Estimate.Value> found) {
        ArrayNode rows = Json.mapper().createArrayNode();
        for (Estimate.Value year : found) {
            ArrayNode row = rows.addArray();
            row.add(Subject.shortened(year.value()));
            year.interval()
                    .ifPresent(limits ->
                            row.add(Subject.shortened(limits.lower())).add(Subject.shortened(limits.upper())));
        }
        return rows;
    }
}
