package nl.hofvijver.desk.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.hofvijver.desk.method.Choices;
import nl.hofvijver.desk.method.Column;
import nl.hofvijver.desk.method.Group;
import nl.hofvijver.desk.method.Option;
import nl.hofvijver.desk.method.Results;
import nl.hofvijver.desk.method.TableMethod;
import nl.hofvijver.desk.method.Theme;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.workforce.Demand;
import nl.hofvijver.statistics.workforce.Inflow;
import nl.hofvijver.statistics.workforce.Stock;
import nl.hofvijver.statistics.workforce.StockFlow;

/** How many professionals there will be, against how many are needed. */
final class WorkforceMethods {
    private static final Column AGE = Column.whole("age", "age in years, without gaps; the highest is open");
    private static final Column SEX =
            Column.text("sex", "professionals of one sex age into each other").optional();
    private static final Column HEADS = Column.number("heads", "professionals now");
    private static final Column EXIT = Column.number("exit_rate", "share that leaves within a year");
    private static final Column FULLTIME = Column.number("fte", "full-time equivalents per head");
    private static final Column SHARE =
            Column.number("entry_share", "share of all entrants who enter here; together 1");

    private static final Option<Integer> YEARS = Option.whole("years", 10, 1, "years ahead");
    private static final Option<Double> INTAKE = notNegative("intake", "0", "persons who begin training in a year");
    private static final Option<Double> COMPLETION = part("completion", "1", "share of them who finish");
    private static final Option<Double> RETENTION = part("retention", "1", "share of those who then work here");
    private static final Option<Double> IMMIGRATION = notNegative("immigration", "0", "persons a year from elsewhere");
    private static final Option<Optional<Double>> DEMAND =
            Option.number("demand", "full-time equivalents needed now; then the gap is computed too");
    private static final Option<Double> DEMOGRAPHIC = growth("demographic", "number and age of people");
    private static final Option<Double> EPIDEMIOLOGIC = growth("epidemiologic", "how ill they are");
    private static final Option<Double> SOCIOCULTURAL = growth("sociocultural", "what they ask");
    private static final Option<Double> EFFICIENCY = growth("efficiency", "how work is done");
    private static final Option<Double> SUBSTITUTION = growth("substitution", "work moved from or to others");
    private static final Option<Double> EXIT_DOUBT =
            notNegative("exit-doubt", "0", "doubt about all exit rates: 0.1 is some 10% up or down");
    private static final Option<Double> INTAKE_DOUBT =
            notNegative("intake-doubt", "0", "the same about the intake, 0.1 is some 10%");
    private static final Option<Double> GROWTH_DOUBT =
            notNegative("growth-doubt", "0", "doubt about the yearly growth of demand, 0.002 is 0.2 percentage points");
    private static final Option<Integer> REPLICATES =
            Option.whole("replicates", 2000, 100, "draws, when there is doubt");

    private WorkforceMethods() {}

    private static Option<Double> notNegative(String name, String standard, String meaning) {
        return Option.number(name, standard, meaning, "a number of zero or above", v -> v >= 0);
    }

    private static Option<Double> part(String name, String standard, String meaning) {
        return Option.number(name, standard, meaning, "a number from 0 to 1", v -> v >= 0 && v <= 1);
    }

    private static Option<Double> growth(String name, String cause) {
        String meaning = "yearly growth of demand by " + cause + ", for example 0.009";
        return Option.number(name, "0", meaning, "a number between -1 and 1", v -> v > -1 && v < 1);
    }

    static List<TableMethod> all() {
        return List.of(TableMethod.named("workforce", Theme.CARE, "professionals there will be, against those needed")
                .about(
                        "Heads and full-time equivalents year by year when rates stay as they are; with --demand the gap, and by what"
                                + " factor the intake has to change to close it in that year. Not a prediction: give each scenario its"
                                + " rows and use --by, and show the interval.",
                        "stock' = (stock - exits) a year older + intake*completion*retention + immigration; demand by five factors.")
                .columns(AGE, SEX, HEADS, EXIT, FULLTIME, SHARE)
                .options(YEARS, INTAKE, COMPLETION, RETENTION, IMMIGRATION, DEMAND)
                .options(DEMOGRAPHIC, EPIDEMIOLOGIC, SOCIOCULTURAL, EFFICIENCY, SUBSTITUTION)
                .options(EXIT_DOUBT, INTAKE_DOUBT, GROWTH_DOUBT, REPLICATES, Option.SEED, Option.LEVEL)
                .output("year", "0 is now")
                .output("heads", "professionals at the end of the year")
                .output("supply", "their full-time equivalents")
                .output("leavers", "professionals who left in the year")
                .output("entrants", "professionals who entered in the year")
                .output("demand", "full-time equivalents needed")
                .output("value", "gap: demand minus supply")
                .output("lower", "lower limit of the gap at --level, when there is doubt")
                .output("upper", "upper limit of the gap at --level, when there is doubt")
                .output("intake_factor", "times which intake leaves no gap in that year")
                .example("--years 3 --intake 10 --demand 110 --exit-doubt 0.1")
                .perGroup(WorkforceMethods::compute));
    }

    private static void compute(Group group, Choices choices, Results results) {
        boolean missing = Stream.of(HEADS, EXIT, FULLTIME, SHARE)
                .flatMapToDouble(column -> Arrays.stream(group.numbers(column)))
                .anyMatch(Double::isNaN);
        if (missing) {
            results.line().reason(Reason.VALUE_MISSING).write();
            return;
        }
        var inflow = new Inflow(
                choices.get(INTAKE), choices.get(COMPLETION), choices.get(RETENTION), choices.get(IMMIGRATION));
        var flow = new StockFlow(stocks(group), inflow);
        int years = choices.get(YEARS);
        Optional<Demand> demand = choices.get(DEMAND).map(now -> demand(now, choices));
        List<Estimate> gaps = demand.map(d -> flow.gaps(d, years, doubt(choices), choices.get(Option.LEVEL)))
                .orElseGet(List::of);
        for (StockFlow.Year year : flow.project(years)) {
            Results.Line line = results.line()
                    .method(flow.method())
                    .set("year", year.year())
                    .set("heads", year.heads())
                    .set("supply", year.fulltime())
                    .set("leavers", year.leavers())
                    .set("entrants", year.entrants());
            demand.ifPresent(d -> {
                line.estimate(gaps.get(year.year())).set("demand", d.after(year.year()));
                // What cannot be closed, like the gap of today, has no factor, and the other figures of the row stand.
                if (flow.intakeFor(d, year.year()) instanceof Estimate.Value factor) {
                    line.set("intake_factor", factor.value());
                }
            });
            line.write();
        }
    }

    private static List<Stock> stocks(Group group) {
        int[] ages = group.wholes(AGE);
        String[] sexes = new String[ages.length];
        Arrays.fill(sexes, "all");
        String[] labels = group.has(SEX) ? group.texts(SEX) : sexes;
        double[] heads = group.numbers(HEADS);
        double[] exits = group.numbers(EXIT);
        double[] fulltime = group.numbers(FULLTIME);
        double[] shares = group.numbers(SHARE);
        var stocks = new ArrayList<Stock>();
        for (int i = 0; i < ages.length; i++) {
            stocks.add(new Stock(ages[i], labels[i], heads[i], exits[i], fulltime[i], shares[i]));
        }
        return stocks;
    }

    private static Demand demand(double now, Choices choices) {
        return new Demand(
                now,
                choices.get(DEMOGRAPHIC),
                choices.get(EPIDEMIOLOGIC),
                choices.get(SOCIOCULTURAL),
                choices.get(EFFICIENCY),
                choices.get(SUBSTITUTION));
    }

    private static Optional<StockFlow.Doubt> doubt(Choices choices) {
        double exit = choices.get(EXIT_DOUBT);
        double intake = choices.get(INTAKE_DOUBT);
        double growth = choices.get(GROWTH_DOUBT);
        return exit + intake + growth == 0
                ? Optional.empty()
                : Optional.of(
                        new StockFlow.Doubt(exit, intake, growth, choices.get(REPLICATES), choices.get(Option.SEED)));
    }
}
