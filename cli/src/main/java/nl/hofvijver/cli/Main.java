package nl.hofvijver.cli;

import nl.hofvijver.desk.StatisticsCommand;
import nl.hofvijver.desk.WrongUse;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Entry point. Exit codes: 0 done, 1 the data are not in order, 2 wrong use. */
@Command(
        name = "hofvijver",
        description = "Regional health data: deliver, refresh, ask, protect, release, serve.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpWidth = 100,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Begin with  hofvijver demo          a fictional region, complete, on http://localhost:8080",
            "",
            "Exit codes   0 done   1 the data are not in order   2 wrong use"
        },
        subcommands = {
            DemoCommand.class,
            InitCommand.class,
            AreaCommand.class,
            PartnerCommand.class,
            DeliverCommand.class,
            RefreshCommand.class,
            HandbookCommand.class,
            ReleaseCommand.class,
            ServeCommand.class,
            LedgerCommand.class
        })
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command and returns its exit code. */
    public static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    /** The command with its problem handling, for use by tests with their own output. */
    public static CommandLine commandLine() {
        return new CommandLine(new Main())
                .addSubcommand(StatisticsCommand.NAME, StatisticsCommand.commandLine())
                .setExecutionExceptionHandler(Main::report);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
    }

    private static int report(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (!(failure instanceof ProblemException problems)) {
            throw failure;
        }
        var ansi = command.getColorScheme();
        for (Problem problem : problems.problems()) {
            String label = problem.code().label();
            command.getErr().println(ansi.errorText(label) + problem.text().substring(label.length()));
        }
        return failure instanceof WrongUse ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
    }
}
