package nl.hofvijver.pond.delivery;

import static nl.hofvijver.engine.DuckDbEngine.literal;
import static nl.hofvijver.engine.DuckDbEngine.quoted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.hofvijver.pond.contract.CodeSystem;
import nl.hofvijver.pond.contract.Column;

/**
 * The SQL expressions of one column of a delivered file: its text {@code rN}, the form of its date {@code fN}, its typed
 * value {@code tN} and the kind of its fault {@code kN}, where N is its place in the contract.
 *
 * @param column the column of the contract
 * @param place its place in the contract, from 0
 * @param extraction the day after which nothing can have happened
 */
record ColumnSql(Column column, int place, LocalDate extraction) {

    String raw() {
        return "r" + place;
    }

    String typed() {
        return "t" + place;
    }

    String kind() {
        return "k" + place;
    }

    String form() {
        return "f" + place;
    }

    boolean isDate() {
        return column.type() == Column.Type.DATE || column.type() == Column.Type.TIMESTAMP;
    }

    String formExpression() {
        String function = column.type() == Column.Type.DATE ? "given_date_form" : "given_moment_form";
        return function + "(" + raw() + ") as " + form();
    }

    String typedExpression() {
        String value = switch (column.type()) {
            case TEXT -> raw();
            case INTEGER -> "given_integer(" + raw() + ")";
            case DECIMAL -> (column.limits().decimalComma() ? "given_decimal_comma(" : "given_decimal(") + raw() + ")";
            case DATE -> "given_date(" + raw() + ", " + form() + ")";
            case TIMESTAMP -> "given_moment(" + raw() + ", " + form() + ")";
        };
        return value + " as " + typed();
    }

    /** The typed value under its name in the contract. */
    String output() {
        return typed() + " as " + quoted(column.name());
    }

    /** In the place of a column that the file lacks: null, of the right type. */
    static String absent(Column column) {
        return "cast(null as " + column.type().stored().sql() + ") as " + quoted(column.name());
    }

    /**
     * The kind of fault, 0 for none; the first that applies.
     *
     * @param areas the check of an area code, when the column holds one that can be judged
     */
    String kindExpression(Optional<AreaCheck> areas) {
        List<String> cases = new ArrayList<>();
        cases.add("when " + raw() + " is null then " + (column.required() ? RowProblem.VALUE_MISSING.kind() : 0));
        typeFault().ifPresent(fault -> cases.add("when " + typed() + " is null then " + fault));
        limits(cases);
        column.limits().system().ifPresent(code -> system(code.system().rule(), cases));
        areas.ifPresent(check -> cases.addAll(check.cases(this)));
        return "cast(case " + String.join(" ", cases) + " else 0 end as utinyint) as " + kind();
    }

    private Optional<String> typeFault() {
        return switch (column.type()) {
            case TEXT -> Optional.empty();
            case INTEGER, DECIMAL -> Optional.of("given_number_fault(" + raw() + ")");
            case DATE, TIMESTAMP -> Optional.of("given_form_fault(" + form() + ")");
        };
    }

    private void limits(List<String> cases) {
        Column.Limits limits = column.limits();
        if (!limits.values().isEmpty()) {
            cases.add(when(raw() + " not in (" + literals(limits.values()) + ")", RowProblem.NOT_LISTED));
        }
        limits.pattern().ifPresent(p -> cases.add(when(notMatching(p.regex()), RowProblem.WRONG_FORM)));
        limits.range()
                .ifPresent(r -> cases.add(when(
                        typed() + " < " + r.least() + " or " + typed() + " > " + r.most(), RowProblem.OUT_OF_RANGE)));
        limits.after()
                .ifPresent(day ->
                        cases.add(when("cast(" + typed() + " as date) <= " + day(day), RowProblem.DATE_TOO_EARLY)));
        if (!limits.future()) {
            String last = isDate() ? day(extraction) : Integer.toString(extraction.getYear());
            String value = isDate() ? "cast(" + typed() + " as date)" : typed();
            cases.add(when(value + " > " + last, RowProblem.DATE_IN_FUTURE));
        }
    }

    private void system(CodeSystem.Rule rule, List<String> cases) {
        switch (rule) {
            case CodeSystem.Rule.Form form -> cases.add(when(notMatching(form.regex()), RowProblem.NOT_A_CODE));
            case CodeSystem.Rule.Listed listed ->
                cases.add(when(text() + " not in (" + literals(listed.codes()) + ")", RowProblem.NOT_A_CODE));
            case CodeSystem.Rule.Area area -> {
                // Needs the divisions of the region: see AreaCheck.
            }
        }
    }

    /** The value as text, in the one way in which its type is written. */
    String text() {
        return column.type() == Column.Type.TEXT ? raw() : "cast(" + typed() + " as varchar)";
    }

    private String notMatching(String regex) {
        return "not regexp_full_match(" + text() + ", " + literal(regex) + ")";
    }

    static String when(String condition, RowProblem problem) {
        return "when " + condition + " then " + problem.kind();
    }

    private static String day(LocalDate day) {
        return "date " + literal(day.toString());
    }

    private static String literals(List<String> values) {
        return values.stream().map(nl.hofvijver.engine.DuckDbEngine::literal).collect(Collectors.joining(", "));
    }
}
