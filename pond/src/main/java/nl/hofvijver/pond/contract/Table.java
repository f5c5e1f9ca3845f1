package nl.hofvijver.pond.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.hofvijver.engine.Schema;
import nl.hofvijver.pond.region.Title;

/**
 * A table that partners deliver under a contract.
 *
 * @param contract id of the contract
 * @param name the name in the contract, also the name of the file
 * @param title the name that people know
 * @param required a delivery without it is refused
 * @param serves what becomes impossible without it, in the partner's words
 * @param key columns that together name one fact; a later row replaces an earlier one. Empty: rows are never duplicates
 * @param columns in the order of the delivered table
 * @param raw columns of the partner's own file that {@code pack} reads and that never leave
 * @param role what it is for
 */
public record Table(
        String contract,
        String name,
        Title title,
        boolean required,
        Title serves,
        List<String> key,
        List<Column> columns,
        List<Column> raw,
        Role role) {
    /** Column with the id of the partner that delivered the row. */
    public static final String PARTNER = "hv_partner";

    /** Column with the id of the delivery of the row. */
    public static final String DELIVERY = "hv_delivery";

    /** Column with the number of the row in the delivered file, from 1, the header not counted. */
    public static final String ROW = "hv_row";

    /** What a table of a contract is for. */
    public enum Role {
        /** What the partner tells about people or areas. */
        DATA,
        /** What the linkage compares, encoded at the door. */
        LINK,
        /** What people said to the partner about the use of their data. */
        OBJECTIONS
    }

    public Table {
        raw = List.copyOf(raw);
        key = List.copyOf(key);
        columns = List.copyOf(columns);
    }

    /** The name of the table as input of a step: contract and name in lower case, such as {@code gp_pat}. */
    public String input() {
        return contract + "_" + name.toLowerCase(Locale.ROOT);
    }

    /** The column with this name; case does not matter. */
    public Optional<Column> column(String written) {
        return columns.stream().filter(c -> c.name().equalsIgnoreCase(written)).findFirst();
    }

    /** The table as it stands in the partner's own files: without what is made at the door, with what stays behind. */
    public Table atPartner() {
        List<Column> own = new ArrayList<>();
        for (Column column : columns) {
            if (column.made().isEmpty()) {
                own.add(column);
            } else if (column.made().get().mayBeGiven()) {
                own.add(column.optional());
            }
        }
        own.addAll(raw);
        List<String> there = own.stream().map(Column::name).toList();
        boolean keyed = there.containsAll(key);
        return new Table(contract, name, title, required, serves, keyed ? key : List.of(), own, List.of(), role);
    }

    /** The columns of the delivered table: all of the contract, then partner, delivery and row. */
    public Schema schema() {
        List<Schema.Column> all = new ArrayList<>();
        columns.forEach(c -> all.add(new Schema.Column(c.name(), c.type().stored())));
        all.add(new Schema.Column(PARTNER, Schema.Type.TEXT));
        all.add(new Schema.Column(DELIVERY, Schema.Type.TEXT));
        all.add(new Schema.Column(ROW, Schema.Type.BIGINT));
        return new Schema(all);
    }
}
