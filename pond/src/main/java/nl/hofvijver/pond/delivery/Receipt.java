package nl.hofvijver.pond.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.pond.control.DeliveryEntry;
import nl.hofvijver.pond.region.Title;

/**
 * What became of a delivery that was taken in; kept beside it as {@code receipt.json}. It holds no value of a column
 * that points at a person, so that it can be sent back to the partner.
 *
 * @param partner id of the partner
 * @param contract id of the contract
 * @param contractVersion version of the contract against which it was checked
 * @param delivery id of the delivery, unique for the partner
 * @param date the day of extraction
 * @param mode what it does to earlier deliveries
 * @param replaces for a correction: the delivery that it replaces
 * @param period the days about which it tells, when stated
 * @param sequence the how-manieth delivery of this partner it is, from 1
 * @param sha256 hash of the content: the files, what they are and how they count; empty at the door
 * @param removedPersons how many people were left out because they object
 * @param tables one per delivered table, in the order of the contract
 * @param notDelivered tables of the contract that are not in the delivery
 */
public record Receipt(
        String partner,
        String contract,
        int contractVersion,
        String delivery,
        LocalDate date,
        Mode mode,
        Optional<String> replaces,
        Optional<Period> period,
        int sequence,
        String sha256,
        long removedPersons,
        List<TableReceipt> tables,
        List<Absent> notDelivered) {

    /** The name of the file beside the delivered tables. */
    public static final String FILE = "receipt.json";

    public Receipt {
        tables = List.copyOf(tables);
        notDelivered = List.copyOf(notDelivered);
    }

    /** A table that was not delivered, and what becomes impossible without it. */
    public record Absent(String table, Title serves) {}

    /**
     * What became of one table.
     *
     * @param file name of the file in the package; empty when the partner stated that the table has no rows
     * @param rows rows in the file, the header not counted
     * @param accepted rows taken in
     * @param quarantined rows with a fault
     * @param duplicates rows that a later row of the file replaces
     * @param removed rows of people who object; counted and nothing else
     * @param reasons why rows were not taken in
     * @param columns one per column of the contract
     * @param ignored columns of the file that the contract does not know
     * @param notJudged checks that could not be made, in words
     * @param sha256 hash of the delivered Parquet file; empty at the door
     */
    public record TableReceipt(
            String table,
            String file,
            long rows,
            long accepted,
            long quarantined,
            long duplicates,
            long removed,
            List<Reason> reasons,
            List<ColumnReceipt> columns,
            List<String> ignored,
            List<Title> notJudged,
            String sha256) {
        public TableReceipt {
            reasons = List.copyOf(reasons);
            columns = List.copyOf(columns);
            ignored = List.copyOf(ignored);
            notJudged = List.copyOf(notJudged);
        }

        private TableReceipt setAside(Reason reason) {
            List<Reason> all = new ArrayList<>(reasons);
            all.add(reason);
            return new TableReceipt(
                    table,
                    file,
                    rows,
                    accepted - reason.rows(),
                    quarantined + reason.rows(),
                    duplicates,
                    removed,
                    all,
                    columns,
                    ignored,
                    notJudged,
                    sha256);
        }
    }

    /**
     * One column.
     *
     * @param delivered whether the file has the column
     * @param filled accepted rows that have a value
     * @param percentFilled the same as a share of the accepted rows, with one decimal; 0 without rows
     * @param otherDateForms accepted rows per form of date other than yyyy-mm-dd
     */
    public record ColumnReceipt(
            String column, boolean delivered, long filled, double percentFilled, List<DateForm> otherDateForms) {
        public ColumnReceipt {
            otherDateForms = List.copyOf(otherDateForms);
        }
    }

    /** How often dates were written in a form other than the agreed one. */
    public record DateForm(String form, long rows) {}

    /**
     * Why rows are in quarantine.
     *
     * @param code number of the problem, such as {@code HV-1204}
     * @param column the column; empty when the row as a whole is meant
     * @param rows how many rows
     * @param first the first ten of them
     * @param what what is wrong and what is expected, for the partner
     */
    public record Reason(String code, String column, long rows, List<Example> first, Title what) {
        public Reason {
            first = List.copyOf(first);
        }
    }

    /**
     * A row with a fault.
     *
     * @param row its number in the file, the header not counted
     * @param value what stands there; empty when nothing does or when it could point at a person
     */
    public record Example(long row, Optional<String> value) {}

    /** The receipt after rows of these tables were set aside as well, for the reason given per table. */
    public Receipt setAside(Map<String, Reason> reasons) {
        return less(
                0,
                tables.stream()
                        .map(t -> Optional.ofNullable(reasons.get(t.table()))
                                .map(t::setAside)
                                .orElse(t))
                        .toList());
    }

    /** The receipt after more people and rows were left out. */
    Receipt less(long persons, List<TableReceipt> left) {
        return new Receipt(
                partner,
                contract,
                contractVersion,
                delivery,
                date,
                mode,
                replaces,
                period,
                sequence,
                sha256,
                removedPersons + persons,
                left,
                notDelivered);
    }

    /** The line for the index of the control database. */
    DeliveryEntry entry() {
        return new DeliveryEntry(
                partner,
                delivery,
                contract,
                date,
                mode.name().toLowerCase(Locale.ROOT),
                replaces,
                sequence,
                sha256,
                rows(),
                accepted());
    }

    /** Rows in all files together. */
    public long rows() {
        return tables.stream().mapToLong(TableReceipt::rows).sum();
    }

    /** Rows taken in, of all tables together. */
    public long accepted() {
        return tables.stream().mapToLong(TableReceipt::accepted).sum();
    }

    /** Rows in quarantine, duplicates among them, of all tables together. */
    public long setAside() {
        return tables.stream().mapToLong(t -> t.quarantined() + t.duplicates()).sum();
    }
}
