package nl.hofvijver.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.bench.sample.PostgresPrograms;
import nl.hofvijver.engine.problem.Problem;
import picocli.CommandLine.Option;

/** Whether to compare with PostgreSQL, where it is installed. */
final class PostgresOption {
    @Option(names = "--no-postgres", description = "Leave out PostgreSQL, also where it is installed.")
    private boolean absent;

    /** The programs; when there are none, {@code leftOut} and the terminal are told why. */
    Optional<PostgresPrograms> find(List<String> leftOut, PrintStream out) {
        if (absent) {
            leftOut.add("PostgreSQL was left out (--no-postgres).");
            return Optional.empty();
        }
        Optional<PostgresPrograms> found = PostgresPrograms.find();
        if (found.isEmpty()) {
            Problem problem = PostgresPrograms.absent();
            out.println(problem.text());
            leftOut.add(problem.what());
        }
        return found;
    }

    /** As it stands in the command that repeats a measurement. */
    String asGiven() {
        return absent ? " --no-postgres" : "";
    }
}
