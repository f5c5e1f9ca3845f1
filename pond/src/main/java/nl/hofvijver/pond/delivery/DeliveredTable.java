package nl.hofvijver.pond.delivery;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A delivered table that counts: it was not replaced by a later delivery.
 *
 * @param contract id of the contract
 * @param table name of the table in the contract
 * @param partner id of the partner
 * @param delivery id of the delivery
 * @param date the day of extraction
 * @param period the days about which the delivery tells, when the partner stated them
 * @param rows number of rows
 * @param removed rows that are left out because people object
 * @param parquet the files
 * @param sha256 hash of the content
 */
public record DeliveredTable(
        String contract,
        String table,
        String partner,
        String delivery,
        LocalDate date,
        Optional<Period> period,
        long rows,
        long removed,
        List<Path> parquet,
        String sha256) {
    public DeliveredTable {
        parquet = List.copyOf(parquet);
    }

    /** The name of the table as input of a step, such as {@code gp_pat}. */
    public String input() {
        return contract + "_" + table.toLowerCase(java.util.Locale.ROOT);
    }
}
