package nl.hofvijver.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.hofvijver.desk.family.Catalogue;
import nl.hofvijver.desk.method.Option;
import nl.hofvijver.desk.method.TableMethod;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever chooses between published variants can read in the result which one was used. */
class VariantsTest {
    /** What choices need beside the example to mean something: further options, by method. */
    private static final Map<String, String> NEEDED = Map.of(
            "concentration-index", "--highest 1000000 --persons",
            "gini", "--persons",
            "funnel", "--over-dispersion",
            "aipw", "--column outcome=yes",
            "staggered", "--covariates size");

    /** Columns that examples do not have, by method. */
    private static final Map<String, Map<String, IntFunction<String>>> COLUMNS = Map.of(
            "poisson", Map.of("cluster", i -> "c" + i % 4),
            "logistic", Map.of("cluster", i -> "c" + i % 2),
            "negative-binomial", Map.of("cluster", i -> "c" + i % 7),
            "its", Map.of("exposure", i -> Integer.toString(100 + i)),
            "empirical-bayes", Map.of("x", i -> Integer.toString(i), "y", i -> "0"),
            "staggered", Map.of("size", i -> Integer.toString(1 + i / 6 * 5 % 7)),
            "aipw", Map.of("yes", i -> Integer.toString(i * 7 % 5 % 2)));

    /** Choices of what is shown, and of a rule that ends in another choice of the same option. */
    private static final Set<String> NO_VARIANTS = Set.of("e2sfca --show", "did-bootstrap --multiplier");

    @TempDir
    Path folder;

    static Stream<Arguments> choices() {
        return Catalogue.all().stream()
                .flatMap(method -> method.options().stream()
                        .filter(option -> option.form().contains("|"))
                        .filter(option -> !NO_VARIANTS.contains(method.name() + " " + option.dashed()))
                        .map(option -> Arguments.of(method.name(), option.name())));
    }

    @ParameterizedTest(name = "{0} --{1}")
    @MethodSource("choices")
    void everyVariantRunsAndIsNamed(String name, String optionName) throws IOException {
        TableMethod method = Catalogue.named(name).orElseThrow();
        Option<?> option = method.options().stream()
                .filter(o -> o.name().equals(optionName))
                .findFirst()
                .orElseThrow();
        var named = new HashMap<String, String>();
        for (String value : option.form().split("\\|")) {
            Desk.Said said = said(method, NEEDED.getOrDefault(name, "") + " " + option.dashed() + " " + value);
            assertThat(said.problems()).as(value).doesNotContain("HV-");
            assertThat(said.rows())
                    .as(value)
                    .allSatisfy(row -> assertThat(row.getField("reason")).isEmpty());
            String methods = said.rows().stream()
                    .map(row -> row.getField("method"))
                    .collect(Collectors.toCollection(TreeSet::new))
                    .toString();
            assertThat(named.put(methods, value))
                    .as(value + " is called the same as another: " + methods)
                    .isNull();
        }
    }

    /** R 4.2.2: vcovHC and NeweyWest of sandwich, glm and glm.nb; tolerance is that of R's iterations. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "poisson, --errors hc0, 0.1241542652841585",
        "poisson, --errors hc1, 0.1273795885005842",
        "poisson, --errors hc2, 0.1283282562939896",
        "poisson, --errors hc3, 0.1326768345336532",
        "negative-binomial, --errors hc0, 0.1313721058023922",
        "negative-binomial, --errors hc1, 0.1347849366210951",
        "negative-binomial, --errors hc2, 0.1358761531476179",
        "negative-binomial, --errors hc3, 0.1405524401110446"
    })
    void errorsAreThoseOfAnotherImplementation(String method, String typed, double error) throws IOException {
        var desk = new Desk(folder);
        Catalogue.named("negative-binomial").orElseThrow().example().write(folder);
        String[] words = (method + " negative-binomial.csv --covariates x " + typed).split(" ");
        assertThat(desk.type(words).number(1, "error")).isCloseTo(error, within(5e-9));
    }

    @ParameterizedTest(name = "newey-west {0}")
    @CsvSource({
        "--correction small-sample, 0.05763033979544915",
        "--correction none, 0.05567619773245119",
        "--correction none --prewhiten, 0.05508234135500675"
    })
    void neweyAndWestsErrorsAreThoseOfAnotherImplementation(String typed, double error) throws IOException {
        assertThat(said(Catalogue.named("newey-west").orElseThrow(), typed).number(1, "error"))
                .isCloseTo(error, within(1e-13));
    }

    /** R 4.2.2: the estimating equations of both models together, differentiated numerically. */
    @ParameterizedTest(name = "weighting {0}")
    @CsvSource({"ate, 0.2555366817", "att, 0.3178555465", "overlap, 0.2524682166"})
    void errorsThatKnowOfTheEstimationAreThoseOfTheStackedEquations(String target, double error) throws IOException {
        Desk.Said said = said(Catalogue.named("weighting").orElseThrow(), "--errors estimated --target " + target);
        assertThat((said.number(0, "upper") - said.number(0, "value")) / 1.959963984540054)
                .isCloseTo(error, within(1e-8));
    }

    /** Runs the example of a method, with columns added and other values for some of its options. */
    private Desk.Said said(TableMethod method, String typed) throws IOException {
        method.example().write(folder);
        addColumns(method.name());
        var words = new ArrayList<>(List.of(method.example().command().split(" ")));
        List<String> others =
                Stream.of(typed.split(" ")).filter(w -> !w.isEmpty()).toList();
        for (int i = 0; i < others.size(); i++) {
            boolean value = i + 1 < others.size() && !others.get(i + 1).startsWith("--");
            int place = words.indexOf(others.get(i));
            if (place >= 0 && value) {
                words.set(place + 1, others.get(++i));
            } else {
                words.add(others.get(i));
            }
        }
        return new Desk(folder).type(words.subList(2, words.size()).toArray(String[]::new));
    }

    private void addColumns(String name) throws IOException {
        Path table = folder.resolve(name + ".csv");
        for (var column : COLUMNS.getOrDefault(name, Map.of()).entrySet()) {
            List<String> lines = Files.readAllLines(table);
            Files.write(
                    table,
                    IntStream.range(0, lines.size())
                            .mapToObj(i -> lines.get(i) + ","
                                    + (i == 0
                                            ? column.getKey()
                                            : column.getValue().apply(i)))
                            .toList());
        }
    }
}
