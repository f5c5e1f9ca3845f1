package nl.hofvijver.desk.method;

import java.util.ArrayList;
import java.util.List;

/**
 * One method on a table.
 *
 * @param name as it is typed
 * @param theme under which it is listed
 * @param summary one line
 * @param purpose what it is for and what to mind
 * @param source formula and paper, in a line or two
 * @param columns what it reads
 * @param options what may be chosen
 * @param outputs what it writes
 * @param keepsRows whether each row of the table gets its own results behind its own columns; else each group does
 * @param example a table to try it on
 * @param computation what it does
 */
public record TableMethod(
        String name,
        Theme theme,
        String summary,
        String purpose,
        String source,
        List<Column> columns,
        List<Option<?>> options,
        List<Output> outputs,
        boolean keepsRows,
        Example example,
        Computation computation) {
    public TableMethod {
        columns = List.copyOf(columns);
        options = List.copyOf(options);
        outputs = List.copyOf(outputs);
    }

    /** Begins a declaration. */
    public static Builder named(String name, Theme theme, String summary) {
        return new Builder(name, theme, summary);
    }

    /** Collects a declaration. */
    public static final class Builder {
        private final String name;
        private final Theme theme;
        private final String summary;
        private final List<Column> columns = new ArrayList<>();
        private final List<Option<?>> options = new ArrayList<>();
        private final List<Output> outputs = new ArrayList<>();
        private String purpose = "";
        private String source = "";
        private String exampleOptions = "";
        private List<String> exampleFiles = List.of();

        private Builder(String name, Theme theme, String summary) {
            this.name = name;
            this.theme = theme;
            this.summary = summary;
        }

        /** Says what it is for, and what to mind. */
        public Builder about(String text, String formulaAndPaper) {
            purpose = text;
            source = formulaAndPaper;
            return this;
        }

        /** Declares what it reads. */
        public Builder columns(Column... read) {
            columns.addAll(List.of(read));
            return this;
        }

        /** Declares what may be chosen. */
        public Builder options(Option<?>... chosen) {
            options.addAll(List.of(chosen));
            return this;
        }

        /** Declares a column of results. */
        public Builder output(String column, String meaning) {
            outputs.add(new Output(column, meaning));
            return this;
        }

        /** Declares value, lower and upper, and the level of these limits. */
        public Builder figure() {
            outputs.addAll(Output.FIGURE);
            options.add(Option.LEVEL);
            return this;
        }

        /** Says what to type behind the example, and which further tables that mentions. */
        public Builder example(String typed, String... files) {
            exampleOptions = typed;
            exampleFiles = List.of(files);
            return this;
        }

        /** Ends the declaration of a method that gives each row of the table its own results. */
        public TableMethod perRow(Computation computation) {
            return build(true, computation);
        }

        /** Ends the declaration of a method that gives one or more results per group. */
        public TableMethod perGroup(Computation computation) {
            return build(false, computation);
        }

        private TableMethod build(boolean keepsRows, Computation computation) {
            outputs.addAll(Output.ALWAYS);
            return new TableMethod(
                    name,
                    theme,
                    summary,
                    purpose,
                    source,
                    columns,
                    options,
                    outputs,
                    keepsRows,
                    new Example(name, exampleOptions, exampleFiles),
                    computation);
        }
    }
}
