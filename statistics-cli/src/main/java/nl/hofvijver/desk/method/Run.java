package nl.hofvijver.desk.method;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.hofvijver.desk.StatisticsProblem;
import nl.hofvijver.desk.table.Field;
import nl.hofvijver.desk.table.ResultFile;
import nl.hofvijver.desk.table.Table;
import nl.hofvijver.desk.table.TableReader;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;

/**
 * One run of a method on a table.
 *
 * @param method the method
 * @param input the table
 * @param renamed header per name of a column of the method
 * @param by columns whose combinations are computed apart
 * @param options text of the options that were given, by name
 * @param decimal decimal sign of the tables; empty to follow their separator
 */
public record Run(
        TableMethod method,
        Path input,
        Map<String, String> renamed,
        List<String> by,
        Map<String, String> options,
        Optional<Character> decimal) {
    /**
     * What came of a run.
     *
     * @param rows number of rows written
     * @param notes how the tables were read where that is not what their header says, and what codes in the result mean
     */
    public record Done(long rows, List<String> notes) {
        public Done {
            notes = List.copyOf(notes);
        }
    }

    /** Writes the results to a file, in one move when they are complete. */
    public Done to(Path output) {
        var done = new ArrayList<Done>();
        Aside.file(output, part -> {
            try (BufferedWriter writer = Files.newBufferedWriter(part)) {
                done.add(to(writer));
            }
        });
        return done.getFirst();
    }

    /**
     * Writes the results.
     *
     * @throws ProblemException when the table or the options are not in order
     */
    public Done to(Writer writer) throws IOException {
        var choices = new Choices(method, options, decimal);
        var needs = new Needs(method.columns(), renamed, input);
        List<Field> keys =
                by.stream().map(header -> new Field(header, Field.Kind.TEXT)).toList();
        keys.forEach(needs::also);
        Designs.fields(choices).forEach(needs::also);
        Table table = TableReader.read(input, decimal, header -> wanted(needs, header));
        int[][] groups = table.divide(keys).rows();
        List<String> names = method.outputs().stream().map(Output::name).toList();
        List<Field> kept = method.keepsRows() ? needs.everything() : keys;
        var file = new ResultFile(writer, table, kept, headers(kept, names));
        var results = new Results(file, names, new Group(table, needs, groups[0]));
        for (int[] rows : groups) {
            Group group = new Group(table, needs, rows);
            results.begin(group);
            compute(group, choices, results);
        }
        file.flush();
        return new Done(
                file.rows(),
                Stream.of(needs.notes(), table.notes(), choices.notes(), results.explanations())
                        .flatMap(List::stream)
                        .toList());
    }

    // A kept column may have the name of a result: the result gives way, so that every name stays unique.
    private static List<String> headers(List<Field> kept, List<String> names) {
        List<String> taken = kept.stream().map(Field::header).toList();
        return names.stream()
                .map(name -> taken.contains(name) ? "result_" + name : name)
                .toList();
    }

    private List<Field> wanted(Needs needs, List<String> header) {
        List<Field> fields = needs.fields(header);
        return method.keepsRows()
                ? Stream.concat(fields.stream(), needs.everything().stream()).toList()
                : fields;
    }

    private void compute(Group group, Choices choices, Results results) {
        try {
            method.computation().compute(group, choices, results);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    new Problem(
                            StatisticsProblem.REFUSED_BY_METHOD,
                            "The method does not take these values: " + e.getMessage() + ".",
                            input.toString(),
                            "See hofvijver statistics " + method.name() + " --help for what each column means."),
                    e);
        }
    }
}
