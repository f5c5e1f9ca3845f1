package nl.hofvijver.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import nl.hofvijver.desk.family.Catalogue;
import nl.hofvijver.desk.method.TableMethod;
import nl.hofvijver.desk.method.Theme;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.engine.problem.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** {@code hofvijver statistics}: one subcommand per method, made from its declaration. */
public final class StatisticsCommand implements Callable<Integer> {
    /** The name of the command. */
    public static final String NAME = "statistics";

    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

    private StatisticsCommand() {}

    /** Returns the command, to be added to the one {@code hofvijver} command. */
    public static CommandLine commandLine() {
        var command = new StatisticsCommand();
        CommandSpec spec = command.spec.name(NAME).mixinStandardHelpOptions(true);
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("METHOD")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("0..*")
                .hidden(true)
                .build());
        spec.parser().unmatchedOptionsArePositionalParams(true);
        spec.usageMessage()
                .width(100)
                .sortOptions(false)
                .customSynopsis("hofvijver statistics METHOD TABLE [OPTIONS] [-o RESULT]")
                .description(
                        "Computes a statistical method on a table of your own: CSV in, CSV out.",
                        "Every row of the result names the method that was used, or the reason why there is no figure.",
                        "A table divided by semicolons has decimal commas; the result is written in the same way.")
                .sectionKeys(sections(spec.usageMessage()))
                .footer(listed());
        for (TableMethod method : Catalogue.all()) {
            spec.addSubcommand(method.name(), new MethodCommand(method).commandLine());
        }
        return new CommandLine(spec);
    }

    @Override
    public Integer call() {
        List<String> typed = spec.commandLine().getParseResult().matchedPositionalValue(0, List.<String>of());
        if (typed.isEmpty()) {
            throw new WrongUse(new Problem(
                    StatisticsProblem.METHOD_UNKNOWN,
                    "Which method?",
                    "hofvijver statistics",
                    "See hofvijver statistics --help."));
        }
        List<String> names = Catalogue.all().stream().map(TableMethod::name).toList();
        throw new WrongUse(new Problem(
                StatisticsProblem.METHOD_UNKNOWN,
                "There is no method '" + typed.getFirst() + "'.",
                "hofvijver statistics",
                "See hofvijver statistics --help." + NearestName.suggestion(typed.getFirst(), names)));
    }

    // The methods are listed by theme below, not one after the other.
    private static List<String> sections(UsageMessageSpec usage) {
        var keys = new ArrayList<>(usage.sectionKeys());
        keys.remove(UsageMessageSpec.SECTION_KEY_COMMAND_LIST);
        keys.remove(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING);
        return keys;
    }

    private static String[] listed() {
        var lines = new ArrayList<String>();
        for (Theme theme : Theme.values()) {
            lines.add("");
            lines.add(theme.title());
            Catalogue.all().stream()
                    .filter(m -> m.theme() == theme)
                    .forEach(m -> lines.addAll(HelpPage.row(m.name(), m.summary())));
        }
        lines.addAll(Arrays.asList(
                "",
                "hofvijver statistics METHOD --help   is one page: columns, options, results and an example",
                "",
                "Exit codes   0 done   1 the table is not in order   2 wrong use"));
        return lines.toArray(String[]::new);
    }
}
