package nl.hofvijver.handbook.compile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.hofvijver.engine.Source;
import nl.hofvijver.handbook.definition.Code;
import nl.hofvijver.handbook.definition.Delivered;
import nl.hofvijver.handbook.definition.Event;
import nl.hofvijver.handbook.definition.EventKind;
import nl.hofvijver.handbook.definition.Fact;
import nl.hofvijver.handbook.definition.Limit;
import nl.hofvijver.handbook.definition.NamedValue;
import nl.hofvijver.handbook.definition.VisitDetail;
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
        tables.put("criterion_social", social());
        tables.put("criterion_year", windows());
        tables.put("cover_table", covers());
        tables.put("event_kind", events());
        tables.put("weight_limit", WeightLimits.table());
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
                "criterion INTEGER, anchor TEXT, event INTEGER, rule TEXT, grain TEXT, once BOOLEAN, use TEXT, take TEXT, "
                        + "ever BOOLEAN, ahead BOOLEAN, skip_months INTEGER, months INTEGER, days INTEGER, "
                        + "itemised BOOLEAN, by_atc4 BOOLEAN, at_once INTEGER, min_items INTEGER, min_times INTEGER, min_amount DOUBLE, "
                        + "any_result BOOLEAN, unit TEXT, plausible_from DOUBLE, plausible_to DOUBLE, "
                        + "above DOUBLE, at_least DOUBLE, below DOUBLE, at_most DOUBLE, cover INTEGER, word INTEGER, bit BIGINT");
        criteria.all().forEach((number, asked) -> {
            Fact fact = asked.fact();
            Shape shape = Shape.of(fact.within());
            table.row(
                    number,
                    asked.anchor().word(),
                    asked.anchor().event(),
                    asked.rule().word(),
                    asked.grain(),
                    asked.oncePerWindow(),
                    asked.use().name().toLowerCase(java.util.Locale.ROOT),
                    Asked.word(asked.take()),
                    asked.ever(),
                    fact.within() instanceof Window.After,
                    shape.skip(),
                    shape.months(),
                    shape.days(),
                    asked.itemised(),
                    fact instanceof Fact.Medicine || fact instanceof Fact.AtOnce,
                    fact instanceof Fact.AtOnce a ? a.groups() : 0,
                    fact.distinct(),
                    fact.times(),
                    fact instanceof Fact.Medicine m ? (double) m.days() : 0.0,
                    !(fact instanceof Fact.Measurement m)
                            || (m.limits().isEmpty() && m.take() == Fact.Measurement.Take.ANY),
                    fact instanceof Fact.Measurement m ? m.unit().orElse(null) : null,
                    asked.plausible().map(r -> r.from().doubleValue()).orElse(null),
                    asked.plausible().map(r -> r.to().doubleValue()).orElse(null),
                    limit(fact, Limit.Comparison.ABOVE),
                    limit(fact, Limit.Comparison.AT_LEAST),
                    limit(fact, Limit.Comparison.BELOW),
                    limit(fact, Limit.Comparison.AT_MOST),
                    asked.rule() == Asked.Rule.COVERED ? criteria.coverOf(fact).orElse(null) : null,
                    number / Criteria.BITS,
                    Criteria.bit(number));
        });
        return table.source();
    }

    /** The numbers of a window. */
    private record Shape(int skip, int months, int days) {
        static Shape of(Window window) {
            return switch (window) {
                case Window.Ever(int skip) -> new Shape(skip, 0, 1);
                case Window.Length(int months, int days, int skip) -> new Shape(skip, months, days);
                case Window.After(int months, int days) -> new Shape(0, months, days);
            };
        }
    }

    private static @Nullable Double limit(Fact fact, Limit.Comparison comparison) {
        List<Limit> limits = switch (fact) {
            case Fact.Measurement m -> m.limits();
            case Fact.Screening(Fact.Screening.Finding.Sdq(var sdq), var _) -> sdq;
            default -> List.of();
        };
        return limits.stream()
                .filter(l -> l.comparison() == comparison)
                .map(l -> l.value().doubleValue())
                .findFirst()
                .orElse(null);
    }

    private Source.Rows codes() {
        ParameterTable table =
                new ParameterTable("criterion INTEGER, vocabulary TEXT, code TEXT, exact BOOLEAN, item INTEGER");
        criteria.all().forEach((number, asked) -> {
            List<Code> codes = asked.fact().codes();
            for (int i = 0; i < codes.size(); i++) {
                Code code = codes.get(i);
                table.row(
                        number,
                        code.vocabulary().name(),
                        code.text(),
                        !code.vocabulary().prefixes(),
                        i + 1);
            }
        });
        return table.source();
    }

    private Source.Rows kinds() {
        ParameterTable table = new ParameterTable(
                "criterion INTEGER, source TEXT, hours TEXT, arrivals TEXT, urgencies TEXT, destinations TEXT");
        criteria.all().forEach((number, asked) -> {
            if (asked.fact() instanceof Fact.Happened happened) {
                VisitDetail detail = happened.detail();
                new TreeSet<>(happened.kinds())
                        .stream()
                                .map(EventKind::source)
                                .forEach(s -> table.row(
                                        number,
                                        s,
                                        list(detail.hours()),
                                        list(detail.arrivals()),
                                        list(detail.urgencies()),
                                        list(detail.destinations())));
            }
        });
        return table.source();
    }

    /** Words between bars, so that one is found with its bars; null stands for every word. */
    private static @Nullable String list(Set<String> words) {
        return words.isEmpty() ? null : new TreeSet<>(words).stream().collect(Collectors.joining("|", "|", "|"));
    }

    private Source.Rows answers() {
        ParameterTable table = new ParameterTable("criterion INTEGER, finding TEXT, answer TEXT");
        criteria.all().forEach((number, asked) -> {
            if (asked.fact() instanceof Fact.Screening screening) {
                switch (screening.finding()) {
                    case Fact.Screening.Finding.Food(var answers) ->
                        new TreeSet<>(answers).forEach(a -> table.row(number, "food", a));
                    case Fact.Screening.Finding.Weight(var classes) ->
                        new TreeSet<>(classes).forEach(c -> table.row(number, "weight", c));
                    case Fact.Screening.Finding.Sdq _ -> table.row(number, "sdq", null);
                }
            }
        });
        return table.source();
    }

    private Source.Rows social() {
        ParameterTable table = new ParameterTable("criterion INTEGER, source TEXT, types TEXT, roles TEXT, "
                + "size_from INTEGER, group_from INTEGER, group_to INTEGER, welfare BOOLEAN");
        criteria.all().forEach((number, asked) -> {
            switch (asked.fact()) {
                case Fact.Moved _ -> table.row(number, "moved", null, null, null, null, null, null);
                case Fact.Household h ->
                    table.row(number, "household", list(h.types()), list(h.roles()), h.sizeFrom(), null, null, null);
                case Fact.Income i -> table.row(number, "income", null, null, null, i.from(), i.to(), i.welfare());
                default -> {}
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
            if (asked.anchor().isYear() && asked.rule() != Asked.Rule.COVERED) {
                for (int year = years.from(); year <= years.to(); year++) {
                    windows(table, number, asked.fact().within(), year);
                }
            }
        });
        return table.source();
    }

    private static void windows(ParameterTable table, int criterion, Window within, int year) {
        LocalDate reference = LocalDate.of(year + 1, 1, 1);
        LocalDate end = within.end(reference);
        Optional<LocalDate> start = within.start(reference);
        if (start.isPresent()) {
            for (int factYear = start.get().getYear();
                    factYear <= end.minusDays(1).getYear();
                    factYear++) {
                table.row(criterion, factYear, year, start.get(), end);
            }
        }
    }

    private Source.Rows covers() {
        ParameterTable table = new ParameterTable("cover INTEGER, tbl TEXT");
        criteria.covers().forEach((fact, cover) -> {
            if (fact instanceof Fact.Covered(var tables, var _)) {
                Stream.of(Delivered.values()).filter(tables::contains).forEach(t -> table.row(cover, t.name()));
            } else {
                table.row(cover, "IN VIEW");
            }
        });
        return table.source();
    }

    private Source.Rows events() {
        ParameterTable table = new ParameterTable("event INTEGER, source TEXT, criterion INTEGER, which INTEGER, "
                + "from_last BOOLEAN, washout_months INTEGER");
        criteria.events().forEach((number, event) -> {
            Optional<String> source = event.kind().map(EventKind::source);
            table.row(
                    number,
                    source.orElse(isDeath(event) ? EventKind.DEATH.source() : null),
                    source.isPresent() ? null : criteria.number(event.fact(), Anchor.INDEX),
                    event.which().number(),
                    event.which().fromLast(),
                    event.washout());
        });
        return table.source();
    }

    private static boolean isDeath(Event event) {
        return event.fact() instanceof Fact.Happened h && h.kinds().equals(Set.of(EventKind.DEATH));
    }

    /** The range in which a value must lie, for the conditions on it. */
    static Optional<NamedValue.Range> plausible(NamedValue value) {
        return value.value() instanceof NamedValue.Value.Result ? value.plausible() : Optional.empty();
    }
}
