package nl.hofvijver.bench.figures;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.engine.files.Aside;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Where the figures of a measurement go, beside the terminal. */
public final class FiguresOption {
    private static final String JSON = "--json";

    @Option(
            names = JSON,
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Write the figures as JSON, too.")
    private Optional<Path> file = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Begins to measure {@code section}: tells the machine and how busy it is. */
    public FigureBook begin(String section) {
        return new FigureBook(section, command(), file, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    /** Work in a folder, of which the figures go into a book. */
    public interface Work {
        void in(Path folder, FigureBook book) throws IOException, SQLException;
    }

    /**
     * Measures in a temporary folder that is gone afterwards.
     *
     * @return the exit code, as {@link FigureBook#finished}
     */
    public int inFolder(String section, Work work) throws IOException, SQLException {
        FigureBook book = begin(section);
        Path folder = Files.createTempDirectory("bench-");
        try {
            work.in(folder, book);
        } finally {
            Aside.delete(folder);
        }
        return book.finished();
    }

    private String command() {
        CommandLine root = spec.commandLine();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        return repeatable(root.getCommandName(), root.getParseResult().originalArgs());
    }

    /** The command without where its figures go; of a path only its last part, because the rest is this machine's. */
    static String repeatable(String name, List<String> arguments) {
        List<String> kept = new ArrayList<>(List.of("./" + name));
        for (Iterator<String> all = arguments.iterator(); all.hasNext(); ) {
            String argument = all.next();
            if (argument.equals(JSON)) {
                all.next();
            } else if (!argument.startsWith(JSON + "=")) {
                kept.add(
                        argument.contains("/") ? Path.of(argument).getFileName().toString() : argument);
            }
        }
        return String.join(" ", kept);
    }
}
