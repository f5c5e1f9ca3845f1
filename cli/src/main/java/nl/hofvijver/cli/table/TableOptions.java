package nl.hofvijver.cli.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.protection.rule.PrimaryRules;
import nl.hofvijver.protection.rule.Zeros;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code protect} and {@code audit} have in common: the tables, their structure and the rules. */
public final class TableOptions {
    @Parameters(
            paramLabel = "TABLE",
            arity = "1..*",
            description = "CSV with a column per dimension, totals included, and the true values; the most important"
                    + " table first.")
    private List<Path> tables = new ArrayList<>();

    @Option(
            names = "--value",
            required = true,
            paramLabel = "COLUMN",
            description = "The column with the count or the sum.")
    private String value = "";

    @Option(
            names = "--small",
            paramLabel = "FROM..TO",
            defaultValue = "1..9",
            converter = Span.Converter.class,
            description = "Counts of persons that are too small to show; for sums: numbers of contributors that are too"
                    + " small (default: ${DEFAULT-VALUE}).")
    private Span small = new Span(1, 9);

    @Option(
            names = "--width",
            paramLabel = "N",
            defaultValue = "3",
            description = "Range that must stay open for every hidden cell (default: ${DEFAULT-VALUE}).")
    private double width;

    @Option(
            names = "--hierarchy",
            paramLabel = "DIMENSION=FILE",
            converter = Named.Converter.class,
            description = "CSV 'child,parent' of a dimension. Given twice for one dimension: two divisions of the same"
                    + " finest codes. A dimension without one does not add up, like the year.")
    private List<Named> hierarchies = new ArrayList<>();

    @Option(
            names = "--earlier",
            paramLabel = "RELEASED[=TRUE]",
            description = "A table as it was released before, and the same table with its true values. Without the"
                    + " second the true values of what was hidden then are looked up in the tables given now.")
    private List<String> earlier = new ArrayList<>();

    @Option(
            names = "--background",
            paramLabel = "FILE",
            description =
                    "Finer counts that nobody publishes but that tie tables together: the slivers between an old and"
                            + " a new division.")
    private List<Path> background = new ArrayList<>();

    @Option(
            names = "--flat",
            paramLabel = "DIMENSION",
            description =
                    "A dimension that does not add up although one of its codes looks like the total of the others.")
    private List<String> flat = new ArrayList<>();

    @Option(
            names = "--structural",
            paramLabel = "COLUMN",
            description =
                    "A column with 1 where a value can only be zero, as everybody knows; such a zero is shown also"
                            + " with --zeros disclosive.")
    private @Nullable String structural;

    @Option(names = "--ignore", paramLabel = "COLUMN", description = "A column that is not a dimension.")
    private List<String> ignored = new ArrayList<>();

    @Option(
            names = "--ceiling",
            paramLabel = "COLUMN",
            description =
                    "A column with what everybody knows the value cannot exceed, such as the population; the audit"
                            + " uses it.")
    private @Nullable String ceiling;

    @Option(
            names = "--contributors",
            paramLabel = "COLUMN",
            description = "The values are sums, and this is the number of contributors.")
    private @Nullable String contributors;

    @Option(names = "--largest", paramLabel = "COLUMN", description = "Largest contribution to a sum.")
    private @Nullable String largest;

    @Option(names = "--second", paramLabel = "COLUMN", description = "Second largest contribution to a sum.")
    private @Nullable String second;

    @Option(
            names = "--min-contributors",
            paramLabel = "N",
            description = "Fewest contributors to a sum (default: one more than --small ends with).")
    private @Nullable Integer minimumContributors;

    @Option(
            names = "--dominance",
            paramLabel = "SHARE",
            defaultValue = "0.5",
            description = "Largest share of one contributor in a sum; 0 is no limit (default: ${DEFAULT-VALUE}).")
    private double dominance;

    @Option(
            names = "--top-two",
            paramLabel = "SHARE",
            defaultValue = "0.9",
            description = "Largest share of two contributors in a sum; 0 is no limit (default: ${DEFAULT-VALUE}).")
    private double topTwo;

    @Option(
            names = "--percent",
            paramLabel = "P",
            defaultValue = "10",
            description = "p%% rule: nobody may estimate the largest contribution nearer; 0 is off"
                    + " (default: ${DEFAULT-VALUE}).")
    private double percent;

    @Option(
            names = "--group",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "Share of a total above which a cell tells about everybody in it, for example 0.9"
                    + " (default: no limit).")
    private double group;

    @Option(
            names = "--zeros",
            paramLabel = "safe|disclosive",
            defaultValue = "safe",
            description = "Whether a zero may be shown (default: ${DEFAULT-VALUE}).")
    private Zeros zeros = Zeros.SAFE;

    /** The tables with true values. */
    public List<Path> tables() {
        return List.copyOf(tables);
    }

    /** The range that must stay open. */
    public double width() {
        return width;
    }

    String value() {
        return value;
    }

    List<Named> hierarchies() {
        return hierarchies;
    }

    List<Path> background() {
        return background;
    }

    List<String> earlier() {
        return earlier;
    }

    boolean isFlat(String dimension) {
        return flat.contains(dimension);
    }

    Optional<String> structural() {
        return Optional.ofNullable(structural);
    }

    /** Names a column that is no dimension, such as that of the keys. */
    public void leaveOut(@Nullable String column) {
        if (column != null) {
            ignored.add(column);
        }
    }

    /** Whether values count persons; else they are sums with contributors. */
    public boolean persons() {
        return contributors == null;
    }

    Optional<String> ceiling() {
        return Optional.ofNullable(ceiling);
    }

    Optional<String> contributors() {
        return Optional.ofNullable(contributors);
    }

    Optional<String> largest() {
        return Optional.ofNullable(largest);
    }

    Optional<String> second() {
        return Optional.ofNullable(second);
    }

    /** Whether a column holds something else than codes. */
    boolean isNoDimension(String column) {
        return column.equals(value)
                || column.equals(ResultFile.STATUS)
                || column.equals(ResultFile.VALUE)
                || column.equals(structural)
                || ignored.contains(column)
                || column.equals(ceiling)
                || column.equals(contributors)
                || column.equals(largest)
                || column.equals(second);
    }

    PrimaryRules rules() {
        return new PrimaryRules(
                small.from(),
                small.to(),
                zeros,
                group,
                minimumContributors == null ? small.to() + 1 : minimumContributors,
                dominance,
                topTwo,
                percent);
    }
}
