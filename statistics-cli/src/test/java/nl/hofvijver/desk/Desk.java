package nl.hofvijver.desk;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.hofvijver.desk.method.Example;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import picocli.CommandLine;

/** Types commands in a folder and keeps what they said. */
final class Desk {
    private final Path folder;

    Desk(Path folder) {
        this.folder = folder;
    }

    /** What a command said. */
    record Said(int code, String out, String problems) {
        List<NamedCsvRecord> rows() {
            return CsvReader.builder().ofNamedCsvRecord(out).stream().toList();
        }

        String cell(int row, String column) {
            return rows().get(row).getField(column);
        }

        double number(int row, String column) {
            return Double.parseDouble(cell(row, column));
        }
    }

    Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Runs the example of a method as its help page says. */
    Said example(Example example) throws IOException {
        example.write(folder);
        String[] words = example.command().split(" ");
        return type(Arrays.copyOfRange(words, 2, words.length));
    }

    /** Types a method and its arguments; names of files in the folder may be bare. */
    Said type(String... words) {
        var arguments = new ArrayList<String>();
        for (String word : words) {
            arguments.add(word.endsWith(".csv") ? folder.resolve(word).toString() : word);
        }
        var out = new StringWriter();
        var problems = new StringWriter();
        CommandLine command = StatisticsCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(problems, true))
                .setExecutionExceptionHandler((failure, _, _) -> {
                    if (failure instanceof ProblemException known) {
                        known.problems().stream()
                                .map(Problem::text)
                                .forEach(text -> problems.append(text).append('\n'));
                        return failure instanceof WrongUse ? 2 : 1;
                    }
                    throw failure;
                });
        int code = command.execute(arguments.toArray(String[]::new));
        return new Said(code, out.toString(), problems.toString());
    }
}
