package nl.hofvijver.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.hofvijver.desk.method.Column;
import nl.hofvijver.desk.method.Option;
import nl.hofvijver.desk.method.Run;
import nl.hofvijver.desk.method.TableMethod;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.engine.problem.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code hofvijver statistics METHOD}. */
final class MethodCommand implements Callable<Integer> {
    private static final String BY = "--by";
    private static final String COLUMN = "--column";
    private static final String DECIMAL = "--decimal";
    private static final String EXAMPLE = "--example";
    private static final String OUTPUT = "--output";

    private final TableMethod method;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

    MethodCommand(TableMethod method) {
        this.method = method;
    }

    CommandLine commandLine() {
        spec.name(method.name()).mixinStandardHelpOptions(true);
        spec.usageMessage()
                .width(100)
                .sortOptions(false)
                .customSynopsis("hofvijver statistics " + method.name() + " TABLE [OPTIONS] [-o RESULT]")
                .description(HelpPage.above(method))
                .footer(HelpPage.below(method));
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("TABLE")
                .type(Path.class)
                .arity("0..1")
                .hidden(true)
                .build());
        for (Option<?> option : method.options()) {
            spec.addOption(option(option));
        }
        spec.addOption(text(BY, "COLUMNS", "Compute each combination of these columns apart."));
        spec.addOption(OptionSpec.builder(COLUMN)
                .paramLabel("NAME=HEADER")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("A column of the method has another name in the table. May be repeated.")
                .build());
        spec.addOption(text(DECIMAL, "point|comma", "The decimal sign, when it does not follow the separator."));
        spec.addOption(text(EXAMPLE, "FOLDER", "Write the tables of the example below into a folder, and stop."));
        spec.addOption(OptionSpec.builder("-o", OUTPUT)
                .paramLabel("RESULT")
                .type(Path.class)
                .description("The file for the result (default: the screen).")
                .build());
        return new CommandLine(spec);
    }

    private static OptionSpec option(Option<?> option) {
        boolean said = !option.alone() && !option.standard().isEmpty();
        String meaning = option.meaning() + (said ? " (default: " + option.standard() + ")" : "");
        OptionSpec.Builder builder = OptionSpec.builder(option.dashed()).description(meaning.replace("%", "%%") + ".");
        return option.alone()
                ? builder.type(boolean.class).arity("0").build()
                : builder.type(String.class).paramLabel(option.form()).build();
    }

    private static OptionSpec text(String name, String form, String description) {
        return OptionSpec.builder(name)
                .paramLabel(form)
                .type(String.class)
                .description(description)
                .build();
    }

    @Override
    public Integer call() throws IOException {
        ParseResult parsed = spec.commandLine().getParseResult();
        if (parsed.hasMatchedOption(EXAMPLE)) {
            return example(Path.of(parsed.<String>matchedOptionValue(EXAMPLE, "")));
        }
        if (!parsed.hasMatchedPositional(0)) {
            throw new WrongUse(new Problem(
                    StatisticsProblem.OPTION_MISSING,
                    "Which table?",
                    method.name(),
                    "Give the path of a CSV file. See hofvijver statistics " + method.name() + " --help."));
        }
        Path input = parsed.<Path>matchedPositionalValue(0, Path.of(""));
        var run = new Run(method, input, renamed(parsed), by(parsed), options(parsed), decimal(parsed));
        if (parsed.hasMatchedOption(OUTPUT)) {
            Path output = parsed.<Path>matchedOptionValue(OUTPUT, Path.of(""));
            Run.Done done = run.to(output);
            spec.commandLine().getOut().printf(Locale.UK, "%,d rows written to %s%n", done.rows(), output);
            tell(done);
        } else {
            tell(run.to(spec.commandLine().getOut()));
        }
        return 0;
    }

    /** Notes go beside the results, so that these can be sent on to another program. */
    private void tell(Run.Done done) {
        done.notes().forEach(spec.commandLine().getErr()::println);
    }

    private int example(Path folder) {
        try {
            method.example().write(folder);
        } catch (IOException e) {
            throw Aside.failed(folder, e);
        }
        spec.commandLine().getOut().println("Written to " + folder + ". Try there:");
        spec.commandLine().getOut().println("  " + method.example().command());
        return 0;
    }

    private Map<String, String> options(ParseResult parsed) {
        var given = new LinkedHashMap<String, String>();
        for (Option<?> option : method.options()) {
            if (parsed.hasMatchedOption(option.dashed())) {
                given.put(option.name(), String.valueOf(parsed.<Object>matchedOptionValue(option.dashed(), "")));
            }
        }
        return given;
    }

    private static List<String> by(ParseResult parsed) {
        return Arrays.asList(Option.parts(parsed.<String>matchedOptionValue(BY, "")));
    }

    private Map<String, String> renamed(ParseResult parsed) {
        List<String> known = method.columns().stream().map(Column::name).toList();
        var renamed = new LinkedHashMap<String, String>();
        for (String pair : parsed.matchedOptionValue(COLUMN, List.<String>of())) {
            String[] parts = pair.split("=", 2);
            if (parts.length < 2 || !known.contains(parts[0])) {
                throw new WrongUse(new Problem(
                        StatisticsProblem.OPTION_INVALID,
                        "'" + pair + "' is not a column of the method and its name in the table.",
                        method.name(),
                        "The columns are " + String.join(", ", known) + "; write for example --column "
                                + known.getFirst() + "=header." + NearestName.suggestion(parts[0], known)));
            }
            renamed.put(parts[0], parts[1]);
        }
        return renamed;
    }

    private Optional<Character> decimal(ParseResult parsed) {
        String given = parsed.matchedOptionValue(DECIMAL, "");
        return switch (given) {
            case "" -> Optional.empty();
            case "point" -> Optional.of('.');
            case "comma" -> Optional.of(',');
            default ->
                throw new WrongUse(new Problem(
                        StatisticsProblem.OPTION_INVALID,
                        "'" + given + "' is not allowed for " + DECIMAL + ".",
                        method.name(),
                        "Give point or comma."));
        };
    }
}
