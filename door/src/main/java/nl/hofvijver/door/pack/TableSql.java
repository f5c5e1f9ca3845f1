package nl.hofvijver.door.pack;

import static nl.hofvijver.engine.DuckDbEngine.literal;
import static nl.hofvijver.engine.DuckDbEngine.quoted;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.pond.contract.Column;
import nl.hofvijver.pond.contract.Contract;
import nl.hofvijver.pond.contract.Identity;
import nl.hofvijver.pond.contract.Made;
import nl.hofvijver.pond.contract.Table;

/** The SQL that takes the identifiers out of one table. */
final class TableSql {
    private final Contract contract;
    private final Identities identities;
    private final Table table;
    private final LocalDate extraction;
    private final List<String> joins = new ArrayList<>();
    private final Map<String, String> joined = new HashMap<>();

    TableSql(Contract contract, Identities identities, Table table, LocalDate extraction) {
        this.contract = contract;
        this.identities = identities;
        this.table = table;
        this.extraction = extraction;
    }

    /** The places of {@code package-table.sql}. */
    Map<String, String> values(Path source, Path target) {
        List<String> columns = table.columns().stream()
                .map(c -> expression(c) + " as " + quoted(c.name()))
                .toList();
        String own = quoted(contract.persons().orElseThrow().id());
        boolean named = identities.ownNumbers();
        return Map.of(
                "columns", String.join(", ", columns),
                "source", literal(source.toString()),
                "joins", String.join("\n  ", joins),
                "kept",
                        named
                                ? "t." + own + " in (select own from identity) and t." + own
                                        + " not in (select own from objecting)"
                                : "true",
                "file", literal(target.toString()));
    }

    private String expression(Column column) {
        Optional<String> kind = identities.kind(column);
        if (kind.isPresent()) {
            return number(kind.get(), "t." + quoted(column.name())) + ".local";
        }
        if (column.made().isEmpty()) {
            return "t." + quoted(column.name());
        }
        return switch (column.made().get()) {
            case Made.Pseudonym _ -> pseudonym() + ".pseudonym";
            case Made.SealedNumber _ ->
                number(
                                OwnNumbers.PERSON,
                                "t." + quoted(contract.persons().orElseThrow().id())) + ".sealed";
            case Made.Year(String date) -> "cast(year(t." + quoted(date) + ") as integer)";
            case Made.Month(String date) -> "cast(month(t." + quoted(date) + ") as integer)";
            case Made.MonthOfYoung(String date) ->
                "cast(case when t." + quoted(date) + " > date "
                        + literal(extraction.minusYears(2).toString()) + " then month(t." + quoted(date)
                        + ") end as integer)";
            case Made.Digits(String postcode) -> "substr(t." + quoted(postcode) + ", 1, 4)";
            case Made.Buurt(String postcode, String vintage) -> buurt(column, postcode, vintage);
        };
    }

    private String number(String kind, String value) {
        return join(
                "n",
                kind,
                alias -> "left join local_number " + alias + " on " + alias + ".kind = " + literal(kind) + " and "
                        + alias + ".own = " + value);
    }

    private String pseudonym() {
        String bsn = table.raw().stream()
                .filter(c -> c.identity().filter(Identity.BSN::equals).isPresent())
                .map(c -> "t." + quoted(c.name()))
                .findFirst()
                .orElseThrow();
        return join("p", "pseudonym", alias -> "left join pseudonym " + alias + " on " + alias + ".written = " + bsn);
    }

    private String buurt(Column column, String postcode, String vintage) {
        String alias = join(
                "b",
                column.name(),
                a -> "left join postcode_buurt " + a + " on " + a + ".year = t." + quoted(vintage) + " and " + a
                        + ".postcode = upper(replace(t." + quoted(postcode) + ", ' ', ''))");
        return "coalesce(t." + quoted(column.name()) + ", " + alias + ".buurt)";
    }

    private String join(String start, String what, java.util.function.UnaryOperator<String> sql) {
        return joined.computeIfAbsent(start + what, key -> {
            String alias = start + joined.size();
            joins.add(sql.apply(alias));
            return alias;
        });
    }
}
