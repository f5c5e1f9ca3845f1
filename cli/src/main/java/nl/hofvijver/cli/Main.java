package nl.hofvijver.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.hofvijver.desk.StatisticsCommand;
import nl.hofvijver.desk.WrongUse;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

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
            "Measure with  ./hofvijver bench     in the source code: what everything costs on this machine",
            "",
            "Exit codes   0 done   1 the data are not in order   2 wrong use"
        },
        subcommands = {
            DemoCommand.class,
            InitCommand.class,
            AreaCommand.class,
            PartnerCommand.class,
            PackCommand.class,
            WorklistCommand.class,
            UnlockCommand.class,
            TtpCommand.class,
            DeliverCommand.class,
            ObjectCommand.class,
            RefreshCommand.class,
            HandbookCommand.class,
            ReleaseCommand.class,
            ServeCommand.class,
            LedgerCommand.class,
            ProtectCommand.class,
            AuditCommand.class,
            LinkCommand.class,
            CheckOutputCommand.class,
            FeasibilityCommand.class,
            StudyCommand.class
        })
public final class Main implements Runnable {
    private static final int FRAMES = 6;

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
        return handling(
                new CommandLine(new Main()).addSubcommand(StatisticsCommand.NAME, StatisticsCommand.commandLine()));
    }

    /** {@code command} with the problem handling of all commands: for one that is not in this jar. */
    public static CommandLine handling(CommandLine command) {
        return command.setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Main::misused)
                .setExecutionExceptionHandler(Main::report);
    }

    /** Of a misspelt option and what is missing with it, the misspelt option is what the user must know. */
    private static int misused(ParameterException wrong, String[] arguments) throws Exception {
        CommandLine command = wrong.getCommandLine();
        List<String> unknown = Stream.of(arguments)
                .takeWhile(a -> !a.equals("--"))
                .filter(a -> a.matches("--[a-z].*"))
                .filter(a -> command.getCommandSpec().findOption(a.split("=", 2)[0]) == null)
                .toList();
        boolean misspelt = wrong instanceof MissingParameterException && !unknown.isEmpty();
        return new CommandLine(new Main())
                .getParameterExceptionHandler()
                .handleParseException(misspelt ? new UnmatchedArgumentException(command, unknown) : wrong, arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    private static int report(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        List<Problem> problems =
                failure instanceof ProblemException known ? known.problems() : List.of(unexpected(failure));
        var ansi = command.getColorScheme();
        for (Problem problem : problems) {
            String label = problem.code().label();
            command.getErr().println(ansi.errorText(label) + problem.text().substring(label.length()));
        }
        return failure instanceof WrongUse ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
    }

    /** Names where it happened but not the message of the failure, which may hold a value from somebody's file. */
    private static Problem unexpected(Exception failure) {
        String where = Stream.of(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("nl.hofvijver."))
                .limit(FRAMES)
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" < "));
        return new Problem(
                CliProblem.UNEXPECTED,
                "The command stopped unexpectedly: " + failure.getClass().getSimpleName() + ".",
                where,
                "This is a mistake in Hofvijver. Report it with this text; nothing half-written was left.");
    }
}
