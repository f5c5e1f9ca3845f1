package nl.hofvijver.handbook.compile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.hofvijver.engine.Source;
import nl.hofvijver.handbook.definition.Code;
import nl.hofvijver.handbook.definition.Criterion;
import nl.hofvijver.handbook.definition.Delivered;
import nl.hofvijver.handbook.definition.EventKind;
import nl.hofvijver.handbook.definition.Window;
import nl.hofvijver.pond.region.Years;
import org.jspecify.annotations.Nullable;

/** The parameter tables about criteria and time: rows instead of generated SQL. */
final class Parameters {
    private final Criteria criteria;
    private final Years years;

    Parameters(Criteria criteria, Years years) {
        this.criteria = criteria;
        this.years = years;
    }

    /** All tables by name. */
    Map<String, Source.Rows> tables() {
        Map<String, Source.Rows> tables = new LinkedHashMap<>();
        tables.put("year", year());
        tables.put("criterion", criterion());
        tables.put("criterion_code", codes());
        tables.put("criterion_kind", kinds());
        tables.put("criterion_answer", answers());
        tables.put("criterion_year", windows());
        tables.put("cover_table", covers());
        return tables;
    }

    private Source.Rows year() {
        ParameterTable table = new ParameterTable("year INTEGER, from_date DATE, to_date DATE");
        for (int year = years.from(); year <= years.to(); year++) {
            table.row(year, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
        }
        return table.source();
    }

    private Source.Rows criterion() {
        ParameterTable table = new ParameterTable(
                "criterion INTEGER, anchor TEXT, event INTEGER, rule TEXT, grain TEXT, "
                        + "ever BOOLEAN, back_months INTEGER, back_days INTEGER, min_items INTEGER, min_times INTEGER, "
                        + "any_result BOOLEAN, above DOUBLE, at_least DOUBLE, below DOUBLE, at_most DOUBLE, cover INTEGER");
        criteria.all().forEach((number, asked) -> {
            Criterion.Fact fact = asked.fact();
            Window.Length back = fact.within() instanceof Window.Length length ? length : new Window.Length(0, 1);
            table.row(
                    number,
                    asked.anchor().isYear() ? "year" : "event",
                    asked.anchor().number(),
                    Criteria.rule(asked).word(),
                    Criteria.grain(asked),
                    fact.within() instanceof Window.Ever,
                    back.months(),
                    back.days(),
                    fact instanceof Criterion.Medicine m ? m.distinct() : 1,
                    fact instanceof Criterion.Happened h ? h.atLeast() : 1,
                    !(fact instanceof Criterion.Measurement m) || m.limits().isEmpty(),
                    limit(fact, Criterion.Limit.Comparison.ABOVE),
                    limit(fact, Criterion.Limit.Comparison.AT_LEAST),
                    limit(fact, Criterion.Limit.Comparison.BELOW),
                    limit(fact, Criterion.Limit.Comparison.AT_MOST),
                    fact instanceof Criterion.Covered c ? criteria.covers().get(c.tables()) : null);
        });
        return table.source();
    }

    private static @Nullable Double limit(Criterion.Fact fact, Criterion.Limit.Comparison comparison) {
        if (!(fact instanceof Criterion.Measurement measurement)) {
            return null;
        }
        return measurement.limits().stream()
                .filter(l -> l.comparison() == comparison)
                .map(l -> l.value().doubleValue())
                .findFirst()
                .orElse(null);
    }

    private Source.Rows codes() {
        ParameterTable table = new ParameterTable("criterion INTEGER, vocabulary TEXT, code TEXT, exact BOOLEAN");
        criteria.all().forEach((number, asked) -> {
            List<Code> codes = switch (asked.fact()) {
                case Criterion.Condition c -> c.codes();
                case Criterion.Medicine m -> m.codes();
                case Criterion.Measurement m -> m.codes();
                default -> List.of();
            };
            codes.forEach(c -> table.row(
                    number, c.vocabulary().name(), c.text(), !c.vocabulary().prefixes()));
        });
        return table.source();
    }

    private Source.Rows kinds() {
        ParameterTable table = new ParameterTable("criterion INTEGER, source TEXT");
        criteria.all().forEach((number, asked) -> {
            if (asked.fact() instanceof Criterion.Happened happened) {
                new TreeSet<>(happened.kinds()).stream().map(EventKind::source).forEach(s -> table.row(number, s));
            }
        });
        return table.source();
    }

    private Source.Rows answers() {
        ParameterTable table = new ParameterTable("criterion INTEGER, answer TEXT");
        criteria.all().forEach((number, asked) -> {
            if (asked.fact() instanceof Criterion.Screening screening) {
                new TreeSet<>(screening.foodAnswers()).forEach(a -> table.row(number, a));
            }
        });
        return table.source();
    }

    /**
     * For each limited window the calendar years in which its facts can lie: facts then find their window by an equal
     * year, and only the edges are compared by date.
     */
    private Source.Rows windows() {
        ParameterTable table =
                new ParameterTable("criterion INTEGER, fact_year INTEGER, year INTEGER, from_date DATE, to_date DATE");
        criteria.all().forEach((number, asked) -> {
            if (asked.anchor().isYear() && !(asked.fact() instanceof Criterion.Covered)) {
                for (int year = years.from(); year <= years.to(); year++) {
                    windows(table, number, asked.fact().within(), year);
                }
            }
        });
        return table.source();
    }

    private static void windows(ParameterTable table, int criterion, Window within, int year) {
        LocalDate end = LocalDate.of(year + 1, 1, 1);
        Optional<LocalDate> start = within.start(end);
        if (start.isPresent()) {
            for (int factYear = start.get().getYear(); factYear <= year; factYear++) {
                table.row(criterion, factYear, year, start.get(), end);
            }
        }
    }

    private Source.Rows covers() {
        ParameterTable table = new ParameterTable("cover INTEGER, tbl TEXT");
        criteria.covers()
                .forEach((tables, cover) -> Stream.of(Delivered.values())
                        .filter(tables::contains)
                        .forEach(t -> table.row(cover, t.name())));
        return table.source();
    }
}
