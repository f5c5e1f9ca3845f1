package nl.hofvijver.door.pack;

import static nl.hofvijver.engine.DuckDbEngine.literal;
import static nl.hofvijver.engine.DuckDbEngine.quoted;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.hofvijver.door.keys.Issued;
import nl.hofvijver.linkage.encode.EncodedColumn;
import nl.hofvijver.linkage.encode.Encoder;
import nl.hofvijver.linkage.encode.LinkKey;
import nl.hofvijver.linkage.field.Role;
import nl.hofvijver.pond.contract.Column;
import nl.hofvijver.pond.contract.Contract;
import nl.hofvijver.pond.contract.Identity;
import nl.hofvijver.pond.contract.Table;
import org.jspecify.annotations.Nullable;

/**
 * Encodes names, dates of birth and addresses under the key of linkage: {@code link_row} on the workbench, one row per
 * person and address in the order in which they leave. An address stands in the person table, or in a table of addresses
 * beside it. Whoever objects is left out before anything is encoded.
 */
final class LinkRows {
    private static final int PIECE = 1_000;
    private static final Map<Identity, Role> ROLES = Map.of(
            Identity.GIVEN_NAMES, Role.GIVEN,
            Identity.BIRTH_DATE, Role.BIRTH_DATE,
            Identity.POSTCODE, Role.POSTCODE);

    private final Workbench bench;
    private final Contract contract;
    private final Map<String, Path> files;
    private final List<Column> encoded;
    private final ThreadLocal<Encoder> encoder;

    LinkRows(Workbench bench, Contract contract, Map<String, Path> files, Issued issued) {
        this.bench = bench;
        this.contract = contract;
        this.files = files;
        Table link = contract.table(Table.Role.LINK).orElseThrow();
        this.encoded = link.columns().subList(1, link.columns().size());
        LinkKey key = LinkKey.of(Base64.getDecoder().decode(issued.linkage()), issued.region());
        this.encoder = ThreadLocal.withInitial(() -> new Encoder(key));
    }

    List<Column> columns() {
        return encoded;
    }

    /** Makes the rows, on all processors, while rows made before are written. */
    void make(Identities identities) {
        bench.execute(
                "linkage",
                "create temp table link_row ("
                        + quoted(contract.persons().orElseThrow().id()) + " varchar, "
                        + encoded.stream()
                                .map(c -> quoted(c.name()) + " varchar")
                                .collect(Collectors.joining(", ")) + ")");
        List<Identity> present = new ArrayList<>();
        String sql = Workbench.sql("link.sql", places(identities, present));
        record Person(String name, Map<Role, String> values) {}
        List<@Nullable String[]> last = new ArrayList<>();
        bench.pieces(
                "linkage",
                sql,
                PIECE,
                row -> new Person(row.getString(1), values(row, present)),
                piece -> piece.stream()
                        .map(p -> row(p.name(), encoder.get().encode(p.values())))
                        .toList(),
                rows -> bench.append("link_row", whole(last, rows)));
        bench.append("link_row", sorted(last));
    }

    /** The rows of everybody whose rows are complete, sorted; those of the last person may go on in the next piece. */
    private static List<@Nullable String[]> whole(List<@Nullable String[]> last, List<@Nullable String[]> rows) {
        last.addAll(rows);
        String name = last.getLast()[0];
        int from = last.size();
        while (from > 0 && Objects.equals(last.get(from - 1)[0], name)) {
            from--;
        }
        List<@Nullable String[]> whole = sorted(last.subList(0, from));
        last.subList(0, from).clear();
        return whole;
    }

    /** Sorted by all columns, without a value last: which address came first in the files must not show. */
    private static List<@Nullable String[]> sorted(List<@Nullable String[]> rows) {
        return rows.stream()
                .sorted((a, b) ->
                        Arrays.compare(a, b, Comparator.nullsLast(Comparator.<@Nullable String>naturalOrder())))
                .toList();
    }

    private @Nullable String[] row(String name, Map<EncodedColumn, String> columns) {
        @Nullable String[] row = new @Nullable String[encoded.size() + 1];
        row[0] = name;
        for (int i = 0; i < encoded.size(); i++) {
            EncodedColumn column = EncodedColumn.valueOf(encoded.get(i).name().toUpperCase(Locale.ROOT));
            String tokens = columns.getOrDefault(column, "");
            row[i + 1] = tokens.isEmpty() ? null : tokens;
        }
        return row;
    }

    private Map<String, String> places(Identities identities, List<Identity> present) {
        Contract.Persons persons = contract.persons().orElseThrow();
        Table person = contract.table(persons.table()).orElseThrow().atPartner();
        Optional<Table> addresses = contract.data().stream()
                .map(t -> contract.atPartner().table(t.name()).orElseThrow())
                .filter(t -> !t.name().equals(person.name()) && files.containsKey(t.name()))
                .filter(t -> find(t, Identity.POSTCODE).isPresent())
                .findFirst();
        List<String> columns = new ArrayList<>();
        for (Identity identity : Identity.values()) {
            Optional<Column> there = addresses.flatMap(a -> find(a, identity));
            String from = there.isPresent() ? "a." : "p.";
            there.or(() -> find(person, identity)).ifPresent(c -> {
                present.add(identity);
                columns.add(from + quoted(c.name()));
            });
        }
        columns.add(sex(person).map(c -> "p." + quoted(c)).orElse("cast(null as varchar)"));
        boolean own = identities.ownNumbers();
        String number = "p." + quoted(own ? persons.id() : "BSN");
        return Map.of(
                "name",
                own ? "n.local" : "n.pseudonym",
                "columns",
                String.join(", ", columns),
                "persons",
                literal(path(person)),
                "addresses",
                addresses
                        .map(a -> "left join read_parquet(" + literal(path(a)) + ") a on a." + quoted(persons.id())
                                + " = p." + quoted(persons.id()))
                        .orElse(""),
                "numbers",
                own
                        ? "local_number n on n.kind = 'person' and n.own = " + number
                        : "pseudonym n on n.written = " + number,
                "kept",
                number + " not in (select own from objecting)");
    }

    private String path(Table table) {
        return Optional.ofNullable(files.get(table.name())).orElseThrow().toString();
    }

    private static Optional<Column> find(Table table, Identity identity) {
        return table.columns().stream()
                .filter(c -> c.identity().filter(identity::equals).isPresent())
                .findFirst();
    }

    private static Optional<String> sex(Table person) {
        return person.columns().stream()
                .filter(c -> c.limits()
                        .system()
                        .filter(s -> s.system().id().equals("nhg-4"))
                        .isPresent())
                .map(Column::name)
                .findFirst();
    }

    private static Map<Role, String> values(ResultSet row, List<Identity> present) throws SQLException {
        Map<Identity, String> said = new EnumMap<>(Identity.class);
        for (int i = 0; i < present.size(); i++) {
            String value = row.getString(i + 2);
            if (value != null) {
                said.put(present.get(i), value);
            }
        }
        Map<Role, String> values = new EnumMap<>(Role.class);
        ROLES.forEach((identity, role) -> put(values, role, said.getOrDefault(identity, "")));
        if (!values.containsKey(Role.GIVEN)) {
            put(values, Role.GIVEN, said.getOrDefault(Identity.INITIALS, ""));
        }
        put(values, Role.SURNAME, joined(said, Identity.PREFIX, Identity.NAME));
        put(values, Role.PARTNER_SURNAME, joined(said, Identity.PARTNER_PREFIX, Identity.PARTNER_NAME));
        put(values, Role.HOUSE_NUMBER, joined(said, Identity.HOUSE_NUMBER, Identity.HOUSE_SUFFIX));
        String sex = row.getString(present.size() + 2);
        if (sex != null) {
            put(values, Role.SEX, sex);
        }
        return values;
    }

    private static String joined(Map<Identity, String> said, Identity first, Identity second) {
        return (said.getOrDefault(first, "") + " " + said.getOrDefault(second, "")).strip();
    }

    private static void put(Map<Role, String> values, Role role, String value) {
        if (!value.isBlank()) {
            values.put(role, value);
        }
    }
}
