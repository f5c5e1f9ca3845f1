package nl.hofvijver.pond.delivery;

import static nl.hofvijver.engine.DuckDbEngine.literal;
import static nl.hofvijver.engine.DuckDbEngine.quoted;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.pond.contract.CodeSystem;
import nl.hofvijver.pond.contract.CodeSystems;
import nl.hofvijver.pond.contract.Column;
import nl.hofvijver.pond.region.Title;

/** What the checks found in the rows on the bench: counts, reasons, and whether a column is of another code system. */
final class Findings {
    private static final int LONGEST_VALUE = 40;
    private static final int ENOUGH_TO_JUDGE = 20;

    private final Bench bench;
    private final PackageFile file;
    private final List<ColumnSql> delivered;
    private final ReasonText text;

    Findings(Bench bench, PackageFile file, List<ColumnSql> delivered, ReasonText text) {
        this.bench = bench;
        this.file = file;
        this.delivered = delivered;
        this.text = text;
    }

    /** Numbers of rows: those that could be split, those with a fault, and lines that could not be split. */
    record Counts(long split, long faulty, long broken) {}

    Counts counts(long broken) {
        String sql = "select count(*), count(hv_kinds) from staged";
        return bench.rows(file.name(), sql, row -> new Counts(row.getLong(1), row.getLong(2), broken))
                .getFirst();
    }

    /** The reasons, by column and kind; broken lines last. */
    List<Receipt.Reason> reasons(Counts counts) {
        List<Receipt.Reason> reasons = new ArrayList<>();
        if (counts.faulty() > 0) {
            reasons.addAll(bench.rows(file.name(), SqlText.of("reasons.sql"), row -> {
                Column column = delivered.get(row.getInt("place") - 1).column();
                List<Receipt.Example> first =
                        examples(column, row.getArray("first_rows"), row.getArray("first_values"));
                RowProblem problem = RowProblem.ofKind(row.getInt("kind"));
                Title what = text.of(problem, column, first);
                return new Receipt.Reason(problem.label(), column.name(), row.getLong("faulty"), first, what);
            }));
        }
        if (counts.broken() > 0) {
            String sql = "select hv_row from broken order by hv_row limit 10";
            reasons.add(whole(RowProblem.LINE_BROKEN, counts.broken(), sql));
        }
        return reasons;
    }

    /** The reason for duplicates. */
    Receipt.Reason duplicates(long rows) {
        return whole(RowProblem.DUPLICATE, rows, "select hv_row from duplicate order by hv_row limit 10");
    }

    private Receipt.Reason whole(RowProblem problem, long rows, String firstRows) {
        List<Receipt.Example> first =
                bench.rows(file.name(), firstRows, row -> new Receipt.Example(row.getLong(1), Optional.empty()));
        return new Receipt.Reason(problem.label(), "", rows, first, problem.sentence());
    }

    private static List<Receipt.Example> examples(Column column, Array rows, Array values) throws SQLException {
        Object[] numbers = (Object[]) rows.getArray();
        Object[] texts = (Object[]) values.getArray();
        return IntStream.range(0, numbers.length)
                .mapToObj(i -> new Receipt.Example(
                        ((Number) numbers[i]).longValue(),
                        Optional.of(String.valueOf(texts[i]))
                                .filter(v -> !column.identifier() && !v.isEmpty())
                                .map(v -> v.length() > LONGEST_VALUE ? v.substring(0, LONGEST_VALUE) + "…" : v)))
                .toList();
    }

    /**
     * The problems of columns that are mostly not of their code system. Such a file is refused as a whole: the rest of
     * its codes fit by chance.
     */
    List<Problem> wrongSystems(List<Receipt.Reason> reasons) {
        List<Problem> problems = new ArrayList<>();
        for (int place = 0; place < delivered.size(); place++) {
            Column column = delivered.get(place).column();
            Optional<Receipt.Reason> reason = reasons.stream()
                    .filter(r -> r.column().equals(column.name()) && r.code().equals(RowProblem.NOT_A_CODE.label()))
                    .findFirst();
            if (reason.isPresent()) {
                wrongSystem(column, place, reason.get().rows()).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private Optional<Problem> wrongSystem(Column column, int place, long wrong) {
        String sql = "select count(" + quoted(column.name()) + ") from staged";
        long filled = bench.rows(file.name(), sql, row -> row.getLong(1)).getFirst();
        Optional<CodeSystem> other = other(column, place, wrong);
        if (wrong * 2 <= filled || (filled < ENOUGH_TO_JUDGE && other.isEmpty())) {
            return Optional.empty();
        }
        String system =
                column.limits().system().map(c -> c.system().title().en()).orElse("the code system");
        String like =
                other.map(o -> "; the column looks like " + o.title().en()).orElse("");
        return Optional.of(new Problem(
                DeliveryProblem.SYSTEM_WRONG,
                "%,d of %,d values of %s are not %s%s.".formatted(wrong, filled, column.name(), system, like),
                file.path() + ", column " + column.name(),
                "Deliver codes of " + system + ", or agree on another column for these."));
    }

    /** The system that more than half of the wrong codes fit best. */
    private Optional<CodeSystem> other(Column column, int place, long wrong) {
        List<CodeSystem> candidates = CodeSystems.all().stream()
                .filter(s -> s.rule() instanceof CodeSystem.Rule.Form)
                .filter(s -> column.limits().system().stream()
                        .noneMatch(c -> c.system().equals(s)))
                .toList();
        String counts = candidates.stream()
                .flatMap(s -> s.rule() instanceof CodeSystem.Rule.Form form ? Stream.of(form.regex()) : Stream.empty())
                .map(regex -> "count(*) filter (where regexp_full_match(hv_raw[" + (place + 1) + "], " + literal(regex)
                        + "))")
                .collect(Collectors.joining(", "));
        String sql = "select " + counts + " from staged where hv_kinds[" + (place + 1) + "] = "
                + RowProblem.NOT_A_CODE.kind();
        long[] fits = bench.rows(file.name(), sql, row -> {
                    long[] each = new long[candidates.size()];
                    for (int i = 0; i < each.length; i++) {
                        each[i] = row.getLong(i + 1);
                    }
                    return each;
                })
                .getFirst();
        long best = Arrays.stream(fits).max().orElse(0);
        return IntStream.range(0, fits.length)
                .filter(i -> fits[i] == best && best * 2 > wrong)
                .mapToObj(candidates::get)
                .findFirst();
    }
}
