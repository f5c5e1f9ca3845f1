package nl.hofvijver.desk.family;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import nl.hofvijver.desk.method.Column;
import nl.hofvijver.desk.method.Group;
import nl.hofvijver.desk.method.Option;
import nl.hofvijver.desk.method.Results;
import nl.hofvijver.desk.method.TableMethod;
import nl.hofvijver.desk.method.Theme;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.inequality.ConcentrationIndex;
import nl.hofvijver.statistics.inequality.Gini;
import nl.hofvijver.statistics.inequality.Quantiles;
import nl.hofvijver.statistics.inequality.Scale;
import nl.hofvijver.statistics.inequality.SlopeIndex;

/** Inequality between people or areas that are ordered by something. */
final class InequalityMethods {
    private static final Column RANK =
            Column.number("rank", "what orders the groups from worst to best off, or the reverse");
    private static final Column POPULATION = Column.number("population", "people in the group");
    private static final Column VALUE = Column.number("value", "the figure of the group or person");
    private static final Column ERROR =
            Column.number("error", "standard error, on the scale of the line").optional();
    private static final Column LOWER =
            Column.number("lower", "instead of error: lower limit of the value").optional();
    private static final Column UPPER =
            Column.number("upper", "instead of error: upper limit of the value").optional();
    private static final Column WEIGHT = Column.number("weight", "people that the row stands for (without it 1)")
            .optional();
    private static final Column SCORE = Column.number("score", "what areas are divided by");

    private static final Option<Scale> SCALE =
            Option.choice("scale", Scale.LINEAR, "scale of the line: log for rates, logit for proportions");
    private static final Option<Double> MULTIPLIER = Option.number(
            "multiplier", "1", "of the slope index, for example -1", "a number other than 0", v -> v != 0);
    private static final Option<Integer> REPLICATES =
            Option.whole("replicates", 100_000, 1000, "simulated lines, where simulation is needed");
    private static final Option<Double> GIVEN_LEVEL =
            Options.share("given-level", "0.95", "level of the limits in columns lower and upper");
    private static final Option<ConcentrationIndex.Form> FORM =
            Option.choice("form", ConcentrationIndex.Form.STANDARD, "which of the published forms");
    private static final Option<Double> LOWEST =
            Option.number("lowest", "0", "lowest value possible in theory (bounded forms)", "a number", _ -> true);
    private static final Option<Double> HIGHEST =
            Option.number("highest", "1", "highest value possible in theory (bounded forms)", "a number", _ -> true);
    private static final Option<Integer> COUNT = Option.whole("count", 5, 2, "number of quantiles");
    private static final Option<Boolean> HIGHEST_FIRST =
            Option.flag("highest-first", "quantile 1 has the highest scores");

    private static final Option<Boolean> PERSONS = Option.flag(
            "persons",
            "rows are persons drawn by chance, the weight a sampling weight: gives limits. Of groups nobody knows how"
                    + " much their members differ");

    private static final Option<ConcentrationIndex.Errors> ERRORS =
            Option.choice("errors", ConcentrationIndex.Errors.DELTA, "with --persons: what the limits rest on");
    private static final Option<Gini.Correction> CORRECTION = Option.choice(
            "correction", Gini.Correction.NONE, "with --persons: times n/(n-1), n being the rows, or not");
    private static final Option<Quantiles.Ties> TIES =
            Option.choice("ties", Quantiles.Ties.LOWEST, "which of their ranks equal scores share");

    private InequalityMethods() {}

    static List<TableMethod> all() {
        return List.of(slope(), concentration(), gini(), quantiles());
    }

    private static TableMethod slope() {
        return TableMethod.named("sii", Theme.INEQUALITY, "slope and relative index of inequality (SII, RII)")
                .about(
                        "The gap between the two ends of society, and their ratio, from groups in order of deprivation: one row per"
                                + " group. The index is that of the last group minus (or over) the first.",
                        "Weighted line through the groups at the middle of their population share; Low & Low 2004, Regidor 2004.")
                .columns(RANK, POPULATION, VALUE, ERROR, LOWER, UPPER)
                .options(SCALE, MULTIPLIER, GIVEN_LEVEL, REPLICATES, Option.SEED)
                .output("index", "slope or relative")
                .figure()
                .example("")
                .perGroup((group, choices, results) -> {
                    var index = new SlopeIndex(
                            choices.get(SCALE),
                            choices.get(MULTIPLIER),
                            choices.get(Option.LEVEL),
                            choices.get(REPLICATES),
                            choices.get(Option.SEED));
                    Group ordered = group.sortedBy(RANK);
                    SlopeIndex.Indices indices = index.of(
                            ordered.numbers(POPULATION),
                            ordered.numbers(VALUE),
                            errors(ordered, index, choices.get(GIVEN_LEVEL)));
                    results.line()
                            .set("index", "slope")
                            .estimate(indices.slope())
                            .write();
                    results.line()
                            .set("index", "relative")
                            .estimate(indices.ratio())
                            .write();
                });
    }

    private static double[] errors(Group group, SlopeIndex index, double level) {
        if (group.has(ERROR)) {
            return group.numbers(ERROR);
        }
        if (group.has(LOWER) && group.has(UPPER)) {
            return index.standardErrors(group.numbers(LOWER), group.numbers(UPPER), level);
        }
        throw group.lacks(ERROR, "columns lower and upper are not there either");
    }

    private static TableMethod concentration() {
        return TableMethod.named(
                        "concentration-index", Theme.INEQUALITY, "concentration index of health by income or rank")
                .about(
                        "How unequally something is spread over people ordered by income; above zero when the better off have more."
                                + " One row per person, or per group with its population as weight.",
                        "2*cov(value, fractional rank)/mean; Kakwani et al. 1997, Wagstaff 2005, Erreygers 2009.")
                .columns(VALUE, RANK, WEIGHT)
                .options(FORM, LOWEST, HIGHEST, PERSONS, ERRORS)
                .figure()
                .example("")
                .perGroup((group, choices, results) -> {
                    ConcentrationIndex.Form form = choices.get(FORM);
                    var index = form == ConcentrationIndex.Form.STANDARD
                            ? ConcentrationIndex.standard()
                            : new ConcentrationIndex(form, choices.get(LOWEST), choices.get(HIGHEST));
                    double[] values = group.numbers(VALUE);
                    double[] ranks = group.numbers(RANK);
                    double[] weights = group.numbers(WEIGHT, 1);
                    results.estimate(
                            choices.get(PERSONS)
                                    ? index.ofPersons(
                                            values, ranks, weights, choices.get(Option.LEVEL), choices.get(ERRORS))
                                    : index.of(values, ranks, weights));
                });
    }

    private static TableMethod gini() {
        return TableMethod.named("gini", Theme.INEQUALITY, "Gini coefficient")
                .about(
                        "0 when everybody has the same, towards 1 when one has everything. Zeros count: leave nobody out.",
                        "sum (2i - n - 1) x / (n * sum x), weighted by trapezoids. Limits by the delta method.")
                .columns(VALUE, WEIGHT)
                .options(PERSONS, CORRECTION)
                .figure()
                .example("")
                .perGroup((group, choices, results) -> {
                    double[] values = group.numbers(VALUE);
                    double[] weights = group.numbers(WEIGHT, 1);
                    if (choices.get(CORRECTION) != Gini.Correction.NONE && !choices.get(PERSONS)) {
                        throw new IllegalArgumentException("--correction is about a sample of persons: add --persons");
                    }
                    results.estimate(
                            choices.get(PERSONS)
                                    ? Gini.ofPersons(
                                            values, weights, choices.get(Option.LEVEL), choices.get(CORRECTION))
                                    : Gini.of(values, weights));
                });
    }

    private static TableMethod quantiles() {
        return TableMethod.named("quantiles", Theme.INEQUALITY, "areas divided into quintiles, deciles ... by a score")
                .about(
                        "Groups of about equal number; equal scores always fall in the same group. A missing score leaves its row"
                                + " without a quantile and the others undisturbed.",
                        "floor((q+1) - ceil(((n+1) - rank)/(n/q))), as Public Health England does; ties take the lowest rank there.")
                .columns(SCORE)
                .options(COUNT, HIGHEST_FIRST, TIES)
                .output("quantile", "1 to --count")
                .example("--count 5")
                .perRow((group, choices, results) -> {
                    boolean highestFirst = choices.get(HIGHEST_FIRST);
                    int count = choices.get(COUNT);
                    double[] scores = group.numbers(SCORE);
                    Quantiles quantiles = Quantiles.of(scores, count, highestFirst, choices.get(TIES));
                    Method method = Method.of("quantiles", highestFirst ? "highest first" : "lowest first")
                            .with("count", count)
                            .with("ties", Option.word(choices.get(TIES)));
                    for (int i = 0; i < scores.length; i++) {
                        write(results.line(i).method(method), quantiles, i);
                    }
                });
    }

    private static void write(Results.Line line, Quantiles quantiles, int i) {
        OptionalInt group = quantiles.group(i);
        if (group.isPresent()) {
            line.set("quantile", String.format(Locale.ROOT, "%d", group.getAsInt()));
        } else {
            line.reason(quantiles.reason().orElse(Reason.VALUE_MISSING));
        }
        line.write();
    }
}
