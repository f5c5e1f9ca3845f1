package nl.hofvijver.desk.family;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.hofvijver.desk.method.Choices;
import nl.hofvijver.desk.method.Column;
import nl.hofvijver.desk.method.Group;
import nl.hofvijver.desk.method.Option;
import nl.hofvijver.desk.method.Results;
import nl.hofvijver.desk.method.TableMethod;
import nl.hofvijver.desk.method.Theme;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Estimates;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.StableSum;
import nl.hofvijver.statistics.funnel.Funnel;
import nl.hofvijver.statistics.funnel.OverDispersion;
import nl.hofvijver.statistics.funnel.Position;
import nl.hofvijver.statistics.funnel.ProportionFunnel;
import nl.hofvijver.statistics.funnel.RatioFunnel;
import nl.hofvijver.statistics.rates.CrudeRate;
import nl.hofvijver.statistics.rates.Proportion;

/** Funnel plots. */
final class FunnelMethods {
    private static final Column COUNT = Column.number("count", "events or persons with the characteristic");
    private static final Column SIZE =
            Column.number("size", "persons (proportion), expected events (ratio) or person-years (rate)");

    private static final Option<Kind> KIND = Option.choice("kind", Kind.PROPORTION, "what is plotted");
    private static final Option<Optional<Double>> BENCHMARK = Option.number(
            "benchmark",
            "the middle of the funnel, on the scale of the result (default: that of all rows together; 1 for a ratio)");
    private static final Option<Double> MULTIPLIER = Options.multiplier(
            "1", "scale of the result: 100 for a percentage or ratio in per cent, 100000 for a rate");
    private static final Option<Boolean> OVER_DISPERSION =
            Option.flag("over-dispersion", "widen the limits by the variation between rows that is more than chance");
    private static final Option<OverDispersion.Form> WIDENING = Option.choice(
            "widening", OverDispersion.Form.ADDITIVE, "with --over-dispersion: add that variation, or multiply by it");

    private FunnelMethods() {}

    /** What a funnel is drawn of. */
    private enum Kind {
        PROPORTION,
        RATIO,
        RATE
    }

    static List<TableMethod> all() {
        return List.of(
                TableMethod.named("funnel", Theme.SMALL_AREAS, "control limits for a funnel plot, and who lies outside")
                        .about(
                                "Limits around a benchmark that narrow with size: a row outside them differs by more than chance. Not a league"
                                        + " table: within the funnel there is no order.",
                                "Wilson limits inverted, or exact Poisson limits; over-dispersion Spiegelhalter 2005.")
                        .columns(COUNT, SIZE)
                        .options(KIND, BENCHMARK, MULTIPLIER, OVER_DISPERSION, WIDENING)
                        .output("value", "the figure of the row")
                        .output("benchmark", "the middle of the funnel")
                        .output("lower95", "lower 95% control limit")
                        .output("upper95", "upper 95% control limit")
                        .output("lower998", "lower 99.8% control limit")
                        .output("upper998", "upper 99.8% control limit")
                        .output("position", "below-both, below-inner, within, above-inner or above-both limits")
                        .example("--benchmark 0.1")
                        .perRow(FunnelMethods::compute));
    }

    private static void compute(Group group, Choices choices, Results results) {
        Kind kind = choices.get(KIND);
        double[] counts = group.numbers(COUNT);
        double[] sizes = group.numbers(SIZE);
        // The reasons of proportions and rates are those of a point in the funnel.
        Estimates checked = kind == Kind.PROPORTION
                ? Proportion.wilson(Funnel.INNER).of(counts, sizes)
                : CrudeRate.per(1, Funnel.INNER).of(counts, sizes);
        int[] usable = IntStream.range(0, group.size()).filter(checked::present).toArray();
        double[] used = pick(counts, usable);
        double multiplier = choices.get(MULTIPLIER);
        double benchmark = choices.get(BENCHMARK)
                .map(b -> b / multiplier)
                .orElseGet(() -> kind == Kind.RATIO ? 1 : StableSum.of(used) / StableSum.of(pick(sizes, usable)));
        if (usable.length > 0 && !(benchmark > 0)) {
            throw new IllegalArgumentException("a benchmark above 0 expected, got " + benchmark * multiplier);
        }
        // Both funnels with Poisson limits count the events that the benchmark expects: so many per person-year, or so
        // many per event that the reference expects.
        double[] scaled = Arrays.stream(sizes)
                .map(s -> kind == Kind.PROPORTION ? s : s * benchmark)
                .toArray();
        double[] size = pick(scaled, usable);
        Optional<OverDispersion> extra = choices.get(OVER_DISPERSION) && usable.length > 1
                ? Optional.of((kind == Kind.PROPORTION
                                ? OverDispersion.ofProportions(used, size, benchmark)
                                : OverDispersion.ofRatios(used, size))
                        .as(choices.get(WIDENING)))
                : Optional.empty();
        Funnel funnel = usable.length == 0 || kind == Kind.PROPORTION
                ? new ProportionFunnel(usable.length == 0 ? 0.5 : benchmark, multiplier)
                : new RatioFunnel(benchmark * multiplier);
        Method method = method(kind, extra);
        for (int i = 0; i < group.size(); i++) {
            Results.Line line = results.line(i).method(method);
            if (checked.get(i) instanceof Estimate.Missing missing) {
                line.reason(missing.reason()).note(missing.detail());
            } else {
                point(line.set("benchmark", benchmark * multiplier), funnel, extra, counts[i], scaled[i]);
            }
            line.write();
        }
    }

    private static void point(
            Results.Line line, Funnel funnel, Optional<OverDispersion> extra, double count, double size) {
        var inner =
                extra.map(e -> funnel.limits(size, Funnel.INNER, e)).orElseGet(() -> funnel.limits(size, Funnel.INNER));
        var outer =
                extra.map(e -> funnel.limits(size, Funnel.OUTER, e)).orElseGet(() -> funnel.limits(size, Funnel.OUTER));
        Position position =
                extra.map(e -> funnel.position(count, size, e)).orElseGet(() -> funnel.position(count, size));
        line.set("value", funnel.value(count, size))
                .interval("lower95", "upper95", inner)
                .interval("lower998", "upper998", outer)
                .set("position", word(position));
    }

    private static String word(Position position) {
        return Option.word(position);
    }

    private static Method method(Kind kind, Optional<OverDispersion> extra) {
        boolean proportion = kind == Kind.PROPORTION;
        boolean widened = extra.map(e -> !e.none()).orElse(false);
        String limits = widened
                ? "normal limits on the scale of the " + (proportion ? "arcsine" : "square root")
                : proportion ? "Wilson limits inverted" : "exact Poisson limits";
        Method method = Method.of("funnel of a " + Option.word(kind), limits);
        return extra.map(e -> method.with("over-dispersion", e.ratio())
                        .with("between areas", e.betweenAreas())
                        .with("widening", e.none() ? "none" : Option.word(e.form())))
                .orElse(method);
    }

    private static double[] pick(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(i -> values[i]).toArray();
    }
}
