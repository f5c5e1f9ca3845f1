package nl.hofvijver.server.api;

import nl.hofvijver.release.read.Columns;
import nl.hofvijver.release.read.MapKey;
import nl.hofvijver.release.read.Range;
import nl.hofvijver.server.ServerProblem;
import tools.jackson.databind.JsonNode;

/** What a release has of a map that is asked for. */
sealed interface FoundMap {
    /** Its rows. */
    record Figures(Range rows) implements FoundMap {}

    /**
     * A map of one sex or age that the release leaves out because every row of it would be hidden or not delivered.
     *
     * @param everybody the rows of all sexes and ages on the same level and period
     */
    record WithoutFigures(Range everybody) implements FoundMap {}

    /**
     * Looks a map up.
     *
     * @param measure the description of its measure
     * @throws nl.hofvijver.engine.problem.ProblemException {@code HV-5008} when the measure is not made for this level,
     *     period, sex and age
     */
    static FoundMap of(Columns columns, JsonNode measure, MapKey key) {
        return columns.map(key)
                .<FoundMap>map(Figures::new)
                .or(() -> columns.map(new MapKey(key.measure(), key.level(), key.period(), "all", "all"))
                        .filter(_ -> lists(measure, "sexes", key.sex()) && lists(measure, "ages", key.age()))
                        .map(WithoutFigures::new))
                .orElseThrow(() -> Answers.problem(
                        ServerProblem.MAP_UNKNOWN,
                        "This measure has no figures for this level, period, sex and age.",
                        "The measure's levels, periods, sexes and ages say which there are."));
    }

    private static boolean lists(JsonNode measure, String property, String wanted) {
        return measure.path(property).valueStream().anyMatch(v -> v.asString("").equals(wanted));
    }
}
