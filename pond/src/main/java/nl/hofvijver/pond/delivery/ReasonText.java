package nl.hofvijver.pond.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.hofvijver.pond.contract.Column;
import nl.hofvijver.pond.region.Title;

/** Says in two languages what is wrong with a column and what is expected there. */
final class ReasonText {
    private final Bench bench;
    private final LocalDate extraction;

    ReasonText(Bench bench, LocalDate extraction) {
        this.bench = bench;
        this.extraction = extraction;
    }

    /** The sentence of the problem, followed by what the contract expects and by what was probably meant. */
    Title of(RowProblem problem, Column column, List<Receipt.Example> first) {
        Optional<Title> expected = expected(problem, column);
        Optional<Title> hint = first.stream()
                .flatMap(e -> e.value().stream())
                .flatMap(value -> hint(problem, column, value).stream())
                .findFirst();
        return join(join(problem.sentence(), expected), hint);
    }

    private static Title join(Title start, Optional<Title> more) {
        return more.map(m -> new Title(start.nl() + " " + m.nl(), start.en() + " " + m.en()))
                .orElse(start);
    }

    private Optional<Title> expected(RowProblem problem, Column column) {
        Column.Limits limits = column.limits();
        return switch (problem) {
            case NOT_A_CODE -> limits.system().map(c -> c.system().form());
            case NOT_LISTED -> {
                String values = String.join(", ", limits.values());
                yield both("Mogelijk: " + values + ".", "Allowed: " + values + ".");
            }
            case WRONG_FORM ->
                limits.pattern().flatMap(p -> both("Verwacht: " + p.example() + ".", "Expected: " + p.example() + "."));
            case OUT_OF_RANGE ->
                limits.range()
                        .flatMap(r -> both(
                                "Verwacht: van " + r.least() + " tot en met " + r.most() + ".",
                                "Expected: from " + r.least() + " to " + r.most() + "."));
            case DATE_TOO_EARLY ->
                limits.after().flatMap(d -> both("Verwacht: na " + d + ".", "Expected: after " + d + "."));
            case DATE_IN_FUTURE ->
                both("Het uittreksel is van " + extraction + ".", "The extract is of " + extraction + ".");
            case NOT_A_DATE, DATE_AMBIGUOUS, DATE_IMPOSSIBLE -> dateForms(column.type());
            case DECIMAL_COMMA ->
                both(
                        "Schrijf een punt, of spreek in het contract 'decimal: comma' af.",
                        "Write a point, or agree on 'decimal: comma' in the contract.");
            default -> Optional.empty();
        };
    }

    private static Optional<Title> dateForms(Column.Type type) {
        return type == Column.Type.DATE
                ? both(
                        "Verwacht: jjjj-mm-dd; ook dd-mm-jjjj en jjjjmmdd worden gelezen.",
                        "Expected: yyyy-mm-dd; dd-mm-yyyy and yyyymmdd are read, too.")
                : both(
                        "Verwacht: jjjj-mm-dd uu:mm:ss, zonder tijdzone; ook dd-mm-jjjj uu:mm wordt gelezen.",
                        "Expected: yyyy-mm-dd hh:mm:ss, without a time zone; dd-mm-yyyy hh:mm is read, too.");
    }

    private Optional<Title> hint(RowProblem problem, Column column, String value) {
        return switch (problem) {
            case NOT_A_CODE ->
                column.limits()
                        .system()
                        .flatMap(c -> NearCode.of(c.system(), value))
                        .flatMap(code -> both(
                                "'" + value + "' is misschien " + code + ".",
                                "Did you mean " + code + " instead of '" + value + "'?"));
            case AREA_UNKNOWN -> {
                List<Integer> vintages = bench.vintagesOf(value);
                String years = vintages.stream().map(String::valueOf).collect(Collectors.joining(", "));
                yield vintages.isEmpty()
                        ? Optional.empty()
                        : both(
                                "'" + value + "' bestaat wel in de indeling van " + years + ".",
                                "'" + value + "' does exist in the division of " + years + ".");
            }
            default -> Optional.empty();
        };
    }

    private static Optional<Title> both(String nl, String en) {
        return Optional.of(new Title(nl, en));
    }
}
