package nl.hofvijver.desk.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.hofvijver.desk.StatisticsProblem;
import nl.hofvijver.desk.WrongUse;
import nl.hofvijver.desk.table.Field;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.statistics.regression.Design;

/** Makes the explanatory columns of a model from those named on the command line. */
public final class Designs {
    private Designs() {}

    /** Returns the columns, next to an intercept. */
    public static Design withIntercept(Group group, Choices choices) {
        return fill(Design.withIntercept(group.size()), group, choices);
    }

    /** Returns the columns alone, for models in which a constant cancels out. */
    public static Design withoutIntercept(Group group, Choices choices) {
        return fill(Design.ofRows(group.size()), group, choices);
    }

    /** Returns the number of columns that were named. */
    public static int named(Choices choices) {
        return choices.get(Option.COVARIATES).size()
                + choices.get(Option.CATEGORIES).size();
    }

    /**
     * Says that a method has nothing to estimate without explanatory columns.
     *
     * @throws WrongUse {@code HV-6112} when none were named
     */
    public static void needed(Choices choices) {
        if (named(choices) == 0) {
            throw missing(choices, Option.COVARIATES.dashed() + " or " + Option.CATEGORIES.dashed());
        }
    }

    /**
     * Says the same for a method that knows columns with numbers only.
     *
     * @throws WrongUse {@code HV-6112} when none were named
     */
    public static void covariatesNeeded(Choices choices) {
        if (choices.get(Option.COVARIATES).isEmpty()) {
            throw missing(choices, Option.COVARIATES.dashed());
        }
    }

    private static WrongUse missing(Choices choices, String options) {
        return new WrongUse(new Problem(
                StatisticsProblem.OPTION_MISSING,
                "The method needs " + options + ".",
                choices.method(),
                "Name the columns, for example --covariates age."));
    }

    /** Returns what has to be read for the columns that were named. */
    static List<Field> fields(Choices choices) {
        var fields = new ArrayList<Field>();
        if (choices.declares(Option.COVARIATES)) {
            choices.get(Option.COVARIATES).forEach(name -> fields.add(new Field(name, Field.Kind.NUMBER)));
        }
        if (choices.declares(Option.CATEGORIES)) {
            choices.get(Option.CATEGORIES)
                    .forEach(name -> fields.add(new Field(name.split("=", 2)[0], Field.Kind.TEXT)));
        }
        return fields;
    }

    private static Design fill(Design design, Group group, Choices choices) {
        Design filled = design;
        for (String name : choices.get(Option.COVARIATES)) {
            filled = filled.column(name, group.covariate(name));
        }
        for (String typed : choices.get(Option.CATEGORIES)) {
            String[] parts = typed.split("=", 2);
            String[] values = group.category(parts[0]);
            String reference = parts.length == 2
                    ? parts[1]
                    : Arrays.stream(values)
                            .filter(v -> !v.isEmpty())
                            .sorted()
                            .findFirst()
                            .orElse("");
            levels(filled, parts[0], values, reference);
        }
        return filled;
    }

    // An empty category is not a level: the library sees a missing value and says in which row.
    private static void levels(Design design, String name, String[] values, String reference) {
        int from = design.size();
        String[] known =
                Arrays.stream(values).map(v -> v.isEmpty() ? reference : v).toArray(String[]::new);
        design.levels(name, known, reference);
        for (int column = from; column < design.size(); column++) {
            for (int row = 0; row < values.length; row++) {
                if (values[row].isEmpty()) {
                    design.column(column)[row] = Double.NaN;
                }
            }
        }
    }
}
