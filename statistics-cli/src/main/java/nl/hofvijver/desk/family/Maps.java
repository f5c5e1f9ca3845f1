package nl.hofvijver.desk.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.hofvijver.desk.StatisticsProblem;
import nl.hofvijver.desk.method.Choices;
import nl.hofvijver.desk.method.Column;
import nl.hofvijver.desk.method.Group;
import nl.hofvijver.desk.method.Option;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.spatial.Neighbours;

/** Who is next to whom: from pairs in a second table, or the nearest by coordinates. */
final class Maps {
    static final Column AREA =
            Column.text("area", "name of the area, needed with --neighbours").optional();
    static final Column X =
            Column.number("x", "coordinate in metres, needed with --nearest").optional();
    static final Column Y =
            Column.number("y", "coordinate in metres, needed with --nearest").optional();
    static final Option<Integer> NEAREST =
            Option.whole("nearest", 8, 1, "without --neighbours: the number of nearest areas that are neighbours");

    private static final Column FROM = Column.text("from", "an area");
    private static final Column TO = Column.text("to", "an area that it touches");

    private Maps() {}

    /** Weights of neighbours. */
    enum Weights {
        /** Each area's neighbours add up to one. */
        ROW,
        /** Each neighbour counts one. */
        BINARY
    }

    /** Returns the neighbours of the areas of a group, each with weight one. */
    static Neighbours neighbours(Group group, Choices choices) {
        if (choices.get(Option.NEIGHBOURS).isPresent()) {
            if (!group.has(AREA)) {
                throw group.lacks(AREA, "the second table names areas");
            }
            return ofPairs(group, choices.table(Option.NEIGHBOURS, FROM, TO));
        }
        for (Column coordinate : List.of(X, Y)) {
            if (!group.has(coordinate)) {
                throw group.lacks(coordinate, "there is no table of --neighbours");
            }
        }
        int k = Math.min(choices.get(NEAREST), group.size() - 1);
        double[] x = group.numbers(X);
        double[] y = group.numbers(Y);
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i] + y[i])) {
                throw new ProblemException(new Problem(
                        StatisticsProblem.VALUE_ABSENT,
                        "An area has no coordinates.",
                        group.file() + ", " + (group.has(AREA) ? "area " + group.texts(AREA)[i] : "row " + (i + 1)),
                        "Fill in x and y, or drop the line: its neighbours depend on where it lies."));
            }
        }
        return Neighbours.nearest(x, y, k);
    }

    static Neighbours weighted(Group group, Choices choices, Option<Weights> weights) {
        Neighbours neighbours = neighbours(group, choices);
        return choices.get(weights) == Weights.ROW ? neighbours.rowStandardised() : neighbours;
    }

    /** Returns the method with the weights that the neighbours had. */
    static Method named(Method method, Choices choices, Option<Weights> weights) {
        return method.with("weights", Option.word(choices.get(weights)));
    }

    private static Neighbours ofPairs(Group group, Group pairs) {
        Map<String, Integer> places = group.names(AREA);
        var lists = new ArrayList<TreeSet<Integer>>();
        places.forEach((_, _) -> lists.add(new TreeSet<>()));
        String[] from = pairs.texts(FROM);
        String[] to = pairs.texts(TO);
        unknown(group, pairs);
        for (int i = 0; i < from.length; i++) {
            Integer a = places.get(from[i]);
            Integer b = places.get(to[i]);
            if (a != null && b != null && !a.equals(b)) {
                lists.get(a).add(b);
                lists.get(b).add(a);
            }
        }
        return Neighbours.of(lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new));
    }

    // An area that another group of the table has may be absent here; one that no group has is a mistake.
    private static void unknown(Group group, Group pairs) {
        Map<String, Integer> all = group.all().places(AREA);
        Stream.concat(Stream.of(pairs.texts(FROM)), Stream.of(pairs.texts(TO)))
                .filter(name -> !all.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new ProblemException(new Problem(
                            StatisticsProblem.NAME_UNKNOWN,
                            "The neighbours name '" + name + "', which is not an area of the table.",
                            pairs.file(),
                            "Write names as in column area." + NearestName.suggestion(name, all.keySet())));
                });
    }
}
