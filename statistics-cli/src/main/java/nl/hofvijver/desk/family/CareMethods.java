package nl.hofvijver.desk.family;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.desk.StatisticsProblem;
import nl.hofvijver.desk.method.Choices;
import nl.hofvijver.desk.method.Column;
import nl.hofvijver.desk.method.Group;
import nl.hofvijver.desk.method.Option;
import nl.hofvijver.desk.method.Results;
import nl.hofvijver.desk.method.TableMethod;
import nl.hofvijver.desk.method.Theme;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.access.Decay;
import nl.hofvijver.statistics.access.FloatingCatchment;
import nl.hofvijver.statistics.access.FloatingCatchment.Access;
import nl.hofvijver.statistics.access.FloatingCatchment.Travel;

/** How much care people can reach. */
final class CareMethods {
    private static final Column AREA = Column.text("area", "where people live");
    private static final Column PLACE = Column.text("place", "place of care");
    private static final Column MINUTES = Column.number("minutes", "travel time between them");
    private static final Column POPULATION =
            Column.number("population", "people (or need-weighted people) in the area");
    private static final Column SUPPLY =
            Column.number("supply", "full-time equivalents at the place; 0 for a closed list");

    private static final Option<Optional<Path>> AREAS = Option.file("areas", "table with columns area and population");
    private static final Option<Optional<Path>> PLACES = Option.file("places", "table with columns place and supply");
    private static final Option<Fading> DECAY = Option.choice(
            "decay",
            Fading.SLOW,
            "weights 1, 0.68, 0.22 (slow) or 1, 0.42, 0.09 (fast) to 10, 20, 30 minutes,"
                    + " all alike within --bound, or gaussian to --bound");
    private static final Option<Double> BOUND = Options.aboveZero("bound", "30", "minutes, for within and gaussian");
    private static final Option<FloatingCatchment.Steps> STEPS = Option.choice(
            "steps", FloatingCatchment.Steps.TWO, "three: people divide themselves over the places in reach");
    private static final Option<Show> SHOW =
            Option.choice("show", Show.AREAS, "supply per person of areas, or of places");

    private CareMethods() {}

    /** How the weight of a place falls with travel time. */
    private enum Fading {
        SLOW,
        FAST,
        WITHIN,
        GAUSSIAN
    }

    /** What is shown. */
    private enum Show {
        AREAS,
        PLACES
    }

    static List<TableMethod> all() {
        return List.of(TableMethod.named("e2sfca", Theme.CARE, "access to care by floating catchment areas")
                .about(
                        "Supply per person that each area can reach, with competition by everybody else who can reach it. The table has"
                                + " one row per pair that can be travelled; a pair without a row is out of reach.",
                        "R = S/sum w P per place, A = sum w R per area; Luo & Wang 2003, Luo & Qi 2009, Dai 2010, Wan et al. 2012.")
                .columns(AREA, PLACE, MINUTES)
                .options(AREAS, PLACES, DECAY, BOUND, STEPS, SHOW)
                .output("name", "the area or place")
                .output("value", "supply per person that an area can reach; or supply per weighted person of a place")
                .example("--areas areas.csv --places places.csv", "areas.csv", "places.csv")
                .perGroup(CareMethods::compute));
    }

    private static void compute(Group group, Choices choices, Results results) {
        Group areas = choices.table(AREAS, AREA, POPULATION);
        Group places = choices.table(PLACES, PLACE, SUPPLY);
        var travel = new Travel(indices(group, AREA, areas), indices(group, PLACE, places), group.numbers(MINUTES));
        var outcome = FloatingCatchment.of(
                travel, areas.numbers(POPULATION), places.numbers(SUPPLY), decay(choices), choices.get(STEPS));
        switch (outcome) {
            case Outcome.Refused<Access> refused -> results.refused(refused);
            case Outcome.Computed<Access>(Access access) -> {
                boolean ofAreas = choices.get(SHOW) == Show.AREAS;
                String[] names = ofAreas ? areas.texts(AREA) : places.texts(PLACE);
                double[] values = ofAreas ? access.accessibility() : access.ratio();
                for (int i = 0; i < names.length; i++) {
                    Results.Line line = results.line()
                            .method(access.method())
                            .set("name", names[i])
                            .set("value", values[i]);
                    if (!ofAreas && access.withoutDemand().contains(i)) {
                        line.notices(access.notices());
                    }
                    line.write();
                }
            }
        }
    }

    private static Decay decay(Choices choices) {
        return switch (choices.get(DECAY)) {
            case SLOW -> Decay.Zones.slow();
            case FAST -> Decay.Zones.fast();
            case WITHIN -> new Decay.Within(choices.get(BOUND));
            case GAUSSIAN -> new Decay.Gaussian(choices.get(BOUND));
        };
    }

    private static int[] indices(Group group, Column column, Group other) {
        Map<String, Integer> places = other.names(column);
        return Arrays.stream(group.texts(column))
                .mapToInt(name -> {
                    Integer place = places.get(name);
                    if (place == null) {
                        throw new ProblemException(new Problem(
                                StatisticsProblem.NAME_UNKNOWN,
                                "'" + name + "' is not in column " + column.name() + " of the second table.",
                                other.file(),
                                "Add it there." + NearestName.suggestion(name, places.keySet())));
                    }
                    return place;
                })
                .toArray();
    }
}
