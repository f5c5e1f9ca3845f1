package nl.hofvijver.desk.family;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.hofvijver.desk.StatisticsProblem;
import nl.hofvijver.desk.method.Choices;
import nl.hofvijver.desk.method.Column;
import nl.hofvijver.desk.method.Group;
import nl.hofvijver.desk.method.Option;
import nl.hofvijver.desk.method.Results;
import nl.hofvijver.desk.method.TableMethod;
import nl.hofvijver.desk.method.Theme;
import nl.hofvijver.desk.table.AgeText;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Estimates;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.rates.DirectLimits;
import nl.hofvijver.statistics.rates.DirectStandardisation;
import nl.hofvijver.statistics.rates.Standard;

/** Directly standardised rates. */
final class StandardMethods {
    private static final Column BAND =
            Column.text("band", "age band of the standard: 0-4, 5-9 ... 90+, however written");
    private static final Column COUNT = Column.number("count", "events in the band");
    private static final Column POPULATION = Column.number("population", "person-years in the band");
    private static final Column TIMES = Column.whole("times", "number of events per person: 1, 2, 3 ...");
    private static final Column PERSONS = Column.number("persons", "persons in the band who had that many events");
    private static final Column WEIGHT = Column.number("weight", "weight of the band, on any scale");

    private static final Option<Optional<Path>> STANDARD = Option.file(
            "standard", "table with columns band and weight (default: the European Standard Population 2013)");
    private static final Option<Integer> OPEN_AGE =
            Option.whole("open-age", 90, 5, "where the open band of the European standard begins: 85, 90 or 95");
    private static final Option<Boolean> INFANTS =
            Option.flag("infants", "the European standard has bands 0 and 1-4 instead of 0-4");
    private static final Option<DirectLimits> LIMITS =
            Option.choice("limits", DirectLimits.DOBSON_BYAR, "kind of confidence limits");
    private static final Option<Double> PER = Options.multiplier("100000", "per how many person-years");
    private static final Option<Integer> FEWEST =
            Option.whole("fewest-events", 10, 0, "below this many events the rate is withheld");
    private static final Option<Boolean> ZEROS =
            Option.flag("missing-is-zero", "a missing count means that nothing happened");

    private StandardMethods() {}

    static List<TableMethod> all() {
        return List.of(dsr(), repeated());
    }

    private static TableMethod dsr() {
        return TableMethod.named("dsr", Theme.RATES, "directly (age-)standardised rates")
                .about(
                        "The rate that each group would have with the age structure of the standard population. Every group has"
                                + " exactly the bands of the standard, one row each: with a band missing there is no rate.",
                        "sum w*count/population; Dobson et al. 1991, Fay & Feuer 1997, Tiwari, Clegg & Zou 2006.")
                .columns(BAND, COUNT, POPULATION)
                .options(STANDARD, OPEN_AGE, INFANTS, LIMITS, PER, FEWEST, ZEROS)
                .figure()
                .example("--standard births.csv --limits fay-feuer --by birth_order", "births.csv")
                .perGroup((group, choices, results) -> {
                    Plan plan =
                            choices.once(Plan.class, () -> Plan.of(choices, choices.get(FEWEST), choices.get(ZEROS)));
                    plan.checked(group, results).ifPresent(bands -> {
                        Estimates rates = plan.rates.rates(
                                1, new int[group.size()], bands, group.numbers(COUNT), group.numbers(POPULATION));
                        plan.write(results, rates);
                    });
                });
    }

    private static TableMethod repeated() {
        return TableMethod.named(
                        "dsr-repeated", Theme.RATES, "standardised rates of events that come in numbers per person")
                .about(
                        "As dsr, for events that are not independent because some persons have many (visits, admissions). One row"
                                + " per band and number of events; the population is repeated in each row of a band.",
                        "Var = sum f^2 Var(rate of persons with f events); Stukel et al. 1994.")
                .columns(BAND, TIMES, PERSONS, POPULATION)
                .options(STANDARD, OPEN_AGE, INFANTS, LIMITS, PER)
                .figure()
                .example("--standard bands.csv --multiplier 1000", "bands.csv")
                .perGroup((group, choices, results) -> {
                    Plan plan = choices.once(Plan.class, () -> Plan.of(choices, 0, false));
                    plan.checked(group, results).ifPresent(bands -> results.estimate(plan.repeated(group, bands)));
                });
    }

    /** What all groups share: the standard and the place of each band in it. */
    private record Plan(DirectStandardisation rates, Map<String, Integer> places) {
        static Plan of(Choices choices, int fewest, boolean zeros) {
            Standard standard = choices.get(STANDARD).isPresent() ? own(choices) : european(choices);
            var places = new HashMap<String, Integer>();
            List<String> bands = standard.bands();
            for (int i = 0; i < bands.size(); i++) {
                places.put(AgeText.band(bands.get(i)), i);
            }
            // A band may also be named by the age at which it begins.
            for (int i = 0; i < bands.size(); i++) {
                int place = i;
                AgeText.start(bands.get(i)).ifPresent(age -> places.putIfAbsent(Integer.toString(age), place));
            }
            var rates = new DirectStandardisation(
                    standard, choices.get(LIMITS), choices.get(PER), choices.get(Option.LEVEL), fewest, zeros);
            return new Plan(rates, places);
        }

        private static Standard european(Choices choices) {
            return choices.get(INFANTS)
                    ? Standard.european2013WithInfants(choices.get(OPEN_AGE))
                    : Standard.european2013(choices.get(OPEN_AGE));
        }

        private static Standard own(Choices choices) {
            Group table = choices.table(STANDARD, BAND, WEIGHT);
            String name = String.valueOf(choices.required(STANDARD).getFileName());
            return new Standard(name, "a table of one's own", List.of(table.texts(BAND)), table.numbers(WEIGHT));
        }

        /** Returns the place of each row's band, or says which band the standard does not have. */
        Optional<int[]> checked(Group group, Results results) {
            String[] written = group.texts(BAND);
            String[] bands = Arrays.stream(written).map(AgeText::band).toArray(String[]::new);
            Optional<String> unknown = IntStream.range(0, bands.length)
                    .filter(i -> !places.containsKey(bands[i]))
                    .mapToObj(i -> written[i])
                    .findFirst();
            if (unknown.isPresent()) {
                results.line()
                        .method(rates.method())
                        .reason(Reason.BAND_UNKNOWN)
                        .note("band " + unknown.get())
                        .write();
                return Optional.empty();
            }
            return Optional.of(Arrays.stream(bands).mapToInt(places::get).toArray());
        }

        void write(Results results, Estimates found) {
            Results.Line line = results.line().method(found.method());
            if (found.present(0)) {
                line.set("value", found.value(0)).set("lower", found.lower(0)).set("upper", found.upper(0));
            } else {
                found.reason(0).ifPresent(line::reason);
                if (found.place(0) >= 0) {
                    line.note("band " + rates.standard().bands().get(found.place(0)));
                }
            }
            line.write();
        }

        Estimate repeated(Group group, int[] bands) {
            int[] times = group.wholes(TIMES);
            List<Integer> all =
                    List.copyOf(new TreeSet<>(Arrays.stream(times).boxed().toList()));
            var persons = new double[all.size()][rates.standard().bands().size()];
            var years = new double[rates.standard().bands().size()];
            Arrays.fill(years, Double.NaN);
            double[] counts = group.numbers(PERSONS);
            double[] population = group.numbers(POPULATION);
            for (int i = 0; i < bands.length; i++) {
                if (!Double.isNaN(years[bands[i]]) && years[bands[i]] != population[i]) {
                    throw contradiction(group, bands[i]);
                }
                years[bands[i]] = population[i];
                persons[all.indexOf(times[i])][bands[i]] += counts[i];
            }
            return rates.repeatedEvents(all.stream().mapToInt(Integer::intValue).toArray(), persons, years);
        }

        private ProblemException contradiction(Group group, int band) {
            return new ProblemException(new Problem(
                    StatisticsProblem.ROWS_CONTRADICT,
                    "Band " + rates.standard().bands().get(band) + " has two different populations in one group.",
                    group.file(),
                    "Repeat the population of the band in each of its rows."));
        }
    }
}
