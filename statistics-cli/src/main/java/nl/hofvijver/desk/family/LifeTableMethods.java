package nl.hofvijver.desk.family;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.desk.method.Choices;
import nl.hofvijver.desk.method.Column;
import nl.hofvijver.desk.method.Group;
import nl.hofvijver.desk.method.Option;
import nl.hofvijver.desk.method.Results;
import nl.hofvijver.desk.method.TableMethod;
import nl.hofvijver.desk.method.Theme;
import nl.hofvijver.statistics.Estimates;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.lifetable.AgeBands;
import nl.hofvijver.statistics.lifetable.HealthyLifeExpectancy;
import nl.hofvijver.statistics.lifetable.LifeExpectancy;
import nl.hofvijver.statistics.lifetable.Rules;
import nl.hofvijver.statistics.lifetable.Variance;

/** Life expectancy and healthy life expectancy. */
final class LifeTableMethods {
    private static final Column AGE =
            Column.age("age", "age at which the band begins, or the band (0, 1-4, 5-9 ... 90+); the last is open");
    private static final Column DEATHS = Column.number("deaths", "deaths in the band");
    private static final Column POPULATION = Column.number("population", "person-years in the band");
    private static final Column HEALTHY =
            Column.number("healthy", "persons of the band in good health, of those asked");
    private static final Column ASKED = Column.number("asked", "persons of the band who were asked");

    private static final Option<Integer> AT = Option.whole("at", 0, 0, "age at which life expectancy is taken");
    private static final Option<Boolean> ALL_AGES = Option.flag("all-ages", "at the beginning of each band");
    private static final Option<Variance> VARIANCE = Option.choice("variance", Variance.CHIANG, "variance");
    private static final Option<Optional<Double>> FIRST_SHARE = Option.number(
            "first-share",
            "share of the first band lived by those who die in it (default: 0.1 for a band of one year, else 0.5)");
    private static final Option<Double> SMALLEST = Option.number(
            "population-above",
            "5000",
            "person-years in total that there must be more than",
            "zero or above",
            v -> v >= 0);
    private static final Option<Double> WIDEST =
            Options.aboveZero("widest", "20", "years that the 95% interval may be wide");
    private static final Option<HealthyLifeExpectancy.Chance> CHANCE =
            Option.choice("chance", HealthyLifeExpectancy.Chance.SURVEY, "which sources of chance the interval covers");

    private static final Method METHOD = Method.of("life expectancy", "");
    private static final Method HEALTHY_METHOD = Method.of("healthy life expectancy", "Sullivan");

    private LifeTableMethods() {}

    static List<TableMethod> all() {
        return List.of(lifeExpectancy(), healthy());
    }

    private static TableMethod lifeExpectancy() {
        return TableMethod.named("life-expectancy", Theme.LIFE_TABLES, "life expectancy from an abridged life table")
                .about(
                        "The years somebody would still live with the mortality of the period. One row per band; every group has all"
                                + " bands that occur in the table. Withheld for small populations and wide intervals.",
                        "q = n*M/(1 + n*M*(1-a)); Chiang 1984, Silcocks et al. 2001, Eayres & Williams 2004.")
                .columns(AGE, DEATHS, POPULATION)
                .options(AT, ALL_AGES, VARIANCE, FIRST_SHARE, SMALLEST, WIDEST)
                .figure()
                .output("age", "the age from which is counted")
                .example("--at 65 --variance silcocks-binomial")
                .perGroup((group, choices, results) -> {
                    Plan plan = choices.once(Plan.class, () -> Plan.of(group, choices));
                    var life = new LifeExpectancy(
                            plan.bands, choices.get(VARIANCE), choices.get(Option.LEVEL), rules(choices));
                    plan.order(group, results, METHOD).ifPresent(order -> {
                        double[] deaths = pick(group.numbers(DEATHS), order);
                        double[] population = pick(group.numbers(POPULATION), order);
                        if (choices.get(ALL_AGES)) {
                            plan.write(results, life.atAllAges(deaths, population));
                        } else {
                            int age = choices.get(AT);
                            results.line()
                                    .estimate(life.at(age, deaths, population))
                                    .set("age", age)
                                    .write();
                        }
                    });
                });
    }

    private static TableMethod healthy() {
        return TableMethod.named("healthy-life-expectancy", Theme.LIFE_TABLES, "years in good health (Sullivan)")
                .about(
                        "Life expectancy with each band counted for the share of its people in good health, from a survey. A band"
                                + " in which nobody was asked has no figure; nothing is borrowed.",
                        "Sullivan 1971; interval Jagger et al. 2014 (survey) or Mathers 1991 (survey and deaths).")
                .columns(AGE, DEATHS, POPULATION, HEALTHY, ASKED)
                .options(AT, ALL_AGES, CHANCE, FIRST_SHARE, SMALLEST, WIDEST)
                .figure()
                .output("age", "the age from which is counted")
                .example("--first-share 0.1")
                .perGroup((group, choices, results) -> {
                    Plan plan = choices.once(Plan.class, () -> Plan.of(group, choices));
                    var years = new HealthyLifeExpectancy(
                            plan.bands, choices.get(CHANCE), choices.get(Option.LEVEL), rules(choices));
                    int[] ages = choices.get(ALL_AGES) ? plan.ages : new int[] {choices.get(AT)};
                    plan.order(group, results, HEALTHY_METHOD).ifPresent(order -> {
                        for (int age : ages) {
                            results.line()
                                    .estimate(years.at(
                                            age,
                                            pick(group.numbers(DEATHS), order),
                                            pick(group.numbers(POPULATION), order),
                                            pick(group.numbers(HEALTHY), order),
                                            pick(group.numbers(ASKED), order)))
                                    .set("age", age)
                                    .write();
                        }
                    });
                });
    }

    private static Rules rules(Choices choices) {
        return new Rules(choices.get(SMALLEST), choices.get(WIDEST));
    }

    private static double[] pick(double[] values, int[] order) {
        return Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
    }

    /** The bands that all groups share. */
    @SuppressWarnings("ArrayRecordComponent") // stays inside the class
    private record Plan(AgeBands bands, int[] ages) {
        static Plan of(Group group, Choices choices) {
            int[] ages =
                    Arrays.stream(group.all().wholes(AGE)).sorted().distinct().toArray();
            AgeBands bands = choices.get(FIRST_SHARE)
                    .map(share -> AgeBands.of(share, ages))
                    .orElseGet(() -> AgeBands.of(ages));
            return new Plan(bands, ages);
        }

        /** Returns the row of each band, or says which one is missing or comes twice. */
        Optional<int[]> order(Group group, Results results, Method method) {
            var order = new int[ages.length];
            Arrays.fill(order, -1);
            int[] found = group.wholes(AGE);
            for (int i = 0; i < found.length; i++) {
                int place = Arrays.binarySearch(ages, found[i]);
                if (order[place] >= 0) {
                    return refused(results, method, Reason.BAND_REPEATED, found[i]);
                }
                order[place] = i;
            }
            for (int place = 0; place < order.length; place++) {
                if (order[place] < 0) {
                    return refused(results, method, Reason.BAND_MISSING, ages[place]);
                }
            }
            return Optional.of(order);
        }

        private static Optional<int[]> refused(Results results, Method method, Reason reason, int age) {
            results.line()
                    .method(method)
                    .reason(reason)
                    .note("band from age " + age)
                    .write();
            return Optional.empty();
        }

        void write(Results results, Estimates all) {
            for (int i = 0; i < ages.length; i++) {
                results.line().estimate(all.get(i)).set("age", ages[i]).write();
            }
        }
    }
}
