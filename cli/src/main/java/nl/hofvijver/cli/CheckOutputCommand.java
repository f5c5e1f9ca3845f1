package nl.hofvijver.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.hofvijver.cli.table.CsvSheet;
import nl.hofvijver.cli.table.TableProblem;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.protection.rule.Statistic;
import nl.hofvijver.protection.rule.StatisticRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hofvijver check-output}. */
@Command(
        name = "check-output",
        description = {
            "Judges figures that are no tables: rates, ratios, means, quantiles, survival curves, models, maps, texts.",
            "A CSV with a row per figure and the columns that its kind needs, of: name, kind, n, events, share, largest,",
            "top_two, freedom, smallest, groups. Kinds: count, proportion, rate, ratio, mean, sum, quantile, extreme,",
            "mode, correlation, regression, residuals, survival, histogram, map, practices, text.",
            "Exits 1 when a figure is refused."
        },
        footer = {
            "",
            "Example",
            "  printf 'name,kind,n,freedom,smallest\\nmodel 1,regression,812,800,24\\n' > figures.csv",
            "  hofvijver check-output figures.csv -o verdicts.csv"
        })
final class CheckOutputCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The figures.")
    private Path file = Path.of(".");

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "FILE",
            description = "Where the verdict and its reasons go, one row per figure.")
    private Path out = Path.of(".");

    @Option(
            names = "--threshold",
            paramLabel = "N",
            defaultValue = "10",
            description = "Smallest number of units (default: ${DEFAULT-VALUE}).")
    private int threshold;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CsvSheet sheet = CsvSheet.read(file);
        StatisticRules usual = StatisticRules.usual();
        StatisticRules rules = new StatisticRules(
                threshold,
                usual.freedom(),
                usual.groupShare(),
                usual.dominanceShare(),
                usual.topTwoShare(),
                usual.practices());
        List<StatisticRules.Judgement> judgements = new ArrayList<>();
        for (int row = 0; row < sheet.rows().size(); row++) {
            judgements.add(rules.judge(statistic(sheet, row)));
        }
        write(sheet, judgements);
        Map<StatisticRules.Verdict, Integer> counts = new EnumMap<>(StatisticRules.Verdict.class);
        judgements.forEach(judgement -> counts.merge(judgement.verdict(), 1, Integer::sum));
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.UK,
                        "%,d figures: %,d may leave, %,d refused, %,d for a person to judge%n",
                        judgements.size(),
                        counts.getOrDefault(StatisticRules.Verdict.OK, 0),
                        counts.getOrDefault(StatisticRules.Verdict.REFUSED, 0),
                        counts.getOrDefault(StatisticRules.Verdict.PERSON, 0));
        return counts.containsKey(StatisticRules.Verdict.REFUSED) ? 1 : 0;
    }

    private static Statistic statistic(CsvSheet sheet, int row) {
        String word = sheet.rows().get(row).get(sheet.column("kind")).strip();
        Statistic.Kind kind = Statistic.Kind.of(word)
                .orElseThrow(() -> new ProblemException(new Problem(
                        TableProblem.KIND_UNKNOWN,
                        "'" + word + "' is not a kind of figure.",
                        sheet.file() + ", row " + (row + 2) + ", column kind",
                        "See `hofvijver check-output --help`."
                                + NearestName.suggestion(
                                        word,
                                        List.of(Statistic.Kind.values()).stream()
                                                .map(Statistic.Kind::word)
                                                .toList()))));
        return new Statistic(
                kind,
                number(sheet, row, "n"),
                number(sheet, row, "events"),
                number(sheet, row, "share"),
                number(sheet, row, "largest"),
                number(sheet, row, "top_two"),
                number(sheet, row, "freedom"),
                number(sheet, row, "smallest"),
                number(sheet, row, "groups"));
    }

    private static double number(CsvSheet sheet, int row, String name) {
        int column = sheet.header().indexOf(name);
        return column < 0 || sheet.rows().get(row).get(column).isBlank() ? Double.NaN : sheet.number(row, column);
    }

    private void write(CsvSheet sheet, List<StatisticRules.Judgement> judgements) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            List<String> header = new ArrayList<>(sheet.header());
            header.addAll(List.of("verdict", "reasons"));
            writer.writeRecord(header);
            for (int row = 0; row < judgements.size(); row++) {
                List<String> fields = new ArrayList<>(sheet.rows().get(row));
                fields.add(judgements.get(row).verdict().name().toLowerCase(Locale.ROOT));
                fields.add(String.join("; ", judgements.get(row).reasons()));
                writer.writeRecord(fields);
            }
        } catch (IOException e) {
            throw Aside.failed(out, e);
        }
        Aside.text(out, text.toString());
    }
}
