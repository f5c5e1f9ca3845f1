package nl.hofvijver.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.hofvijver.door.keys.PartnerKeys;
import nl.hofvijver.door.pack.Worklist;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hofvijver unlock}: at the practice. */
@Command(
        name = "unlock",
        description = {
            "At a practice: turns the sealed patient numbers of a worklist back into its own.",
            "Nobody else can: the region does not hold the key, and numbers of another practice stay" + " closed."
        },
        footer = {"", "Example", "  hofvijver unlock worklist.csv --keys door/"})
final class UnlockCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The worklist, CSV.")
    private Path worklist = Path.of(".");

    @Option(names = "--out", paramLabel = "FILE", description = "Where it goes (default: NAME-unlocked.csv beside it).")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            defaultValue = "door",
            description = "Your keys (default: ${DEFAULT-VALUE}).")
    private Path keys = Path.of("door");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path target = out.orElseGet(() ->
                worklist.resolveSibling(worklist.getFileName().toString().replaceFirst("(\\.csv)?$", "-unlocked.csv")));
        Worklist.Unlocked done = Worklist.unlock(worklist, target, PartnerKeys.in(keys));
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.UK,
                        "  unlocked  %,d numbers, %,d of others stay closed; %s%n",
                        done.opened(),
                        done.closed(),
                        target);
        return done.closed() == 0 ? 0 : 1;
    }
}
