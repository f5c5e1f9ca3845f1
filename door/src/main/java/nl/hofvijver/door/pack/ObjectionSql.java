package nl.hofvijver.door.pack;

import static nl.hofvijver.engine.DuckDbEngine.literal;
import static nl.hofvijver.engine.DuckDbEngine.quoted;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.hofvijver.pond.contract.Column;
import nl.hofvijver.pond.contract.Contract;
import nl.hofvijver.pond.contract.Table;

/** The SQL of the objections in a package: those that the partner wrote down, and those that its system marks. */
final class ObjectionSql {
    private ObjectionSql() {}

    private static List<Column> columns(Contract contract) {
        return contract.table(Table.Role.OBJECTIONS).orElseThrow().columns();
    }

    /** What the partner's own table says; who has no number in it is looked up among the partner's people. */
    static String stated(Contract contract, Identities identities, Optional<Path> file) {
        Contract.Persons persons = contract.persons().orElseThrow();
        if (file.isEmpty()) {
            return "select "
                    + columns(contract).stream()
                            .map(c -> "cast(null as " + c.type().stored().sql() + ") as " + quoted(c.name()))
                            .collect(Collectors.joining(", "))
                    + " where false";
        }
        boolean own = identities.ownNumbers();
        String columns = columns(contract).stream()
                .map(c -> {
                    if (c.name().equals(persons.id())) {
                        return own ? "n.local" : "p.pseudonym";
                    }
                    return c.name().equals("Persoonspseudoniem") ? "p.pseudonym" : "o." + quoted(c.name());
                })
                .collect(Collectors.joining(", "));
        String source = "read_parquet(" + literal(file.get().toString()) + ") o";
        return own
                ? "select " + columns + " from " + source + " join local_number n on n.kind = 'person' and n.own = o."
                        + quoted(persons.id()) + " left join identity i on i.own = o." + quoted(persons.id())
                        + " left join pseudonym p on p.written = coalesce(o.BSN, i.bsn)"
                : "select " + columns + " from " + source + " join pseudonym p on p.written = o.BSN";
    }

    /** Whom the partner's system marks: an objection against any use of this partner's data. */
    static String marked(Contract contract, Identities identities, LocalDate extraction) {
        Contract.Persons persons = contract.persons().orElseThrow();
        String columns = columns(contract).stream()
                .map(c -> marked(c, persons, extraction))
                .collect(Collectors.joining(", "));
        return "select " + columns + " from objecting m join identity i on i.own = m.own"
                + " join local_number n on n.kind = 'person' and n.own = m.own"
                + " left join pseudonym p on p.written = i.bsn"
                + (identities.ownNumbers() ? "" : " where false");
    }

    private static String marked(Column column, Contract.Persons persons, LocalDate extraction) {
        if (column.name().equals(persons.id())) {
            return "n.local";
        }
        return switch (column.name()) {
            case "Persoonspseudoniem" -> "p.pseudonym";
            case "Soort" -> "'bezwaar'";
            case "Bereik" -> "'deze partner'";
            case "Doel" -> "'alles'";
            case "Sinds" -> "date " + literal(extraction.toString());
            case "Door" -> "'zelf'";
            case "Geboortejaar" -> "cast(year(i.birth) as integer)";
            case "Bron" -> "'systeem'";
            default -> throw new IllegalStateException("no rule for column " + column.name());
        };
    }
}
