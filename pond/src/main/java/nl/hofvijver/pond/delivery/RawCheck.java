package nl.hofvijver.pond.delivery;

import java.nio.file.Path;
import java.util.List;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.pond.area.Areas;
import nl.hofvijver.pond.contract.Contract;

/**
 * The checks of a delivery on a partner's own files, before anything leaves: the same code, the same numbers, under the
 * form of the contract that the partner's files keep to.
 */
public final class RawCheck {
    private RawCheck() {}

    /** Gives an engine the functions of the checks: once, before anything is checked in it. */
    public static void prepare(DuckDbEngine engine) {
        Bench.open(engine, Areas.none(), 1).forEach(Bench::close);
    }

    /**
     * Checks the files of {@code raw} and writes the typed rows in order as {@code TABLE.parquet}, with the columns of
     * {@link Contract#atPartner()} and the number of the row, into {@code target}; the others as quarantine.
     *
     * @param engine {@link #prepare prepared}; may read {@code raw} and write {@code target}
     * @return what became of each table
     * @throws DeliveryRefused when a file as a whole is not in order ({@code HV-1101} to {@code HV-1126})
     */
    public static Receipt check(DuckDbEngine engine, Path raw, DeliveryNote note, Contract contract, Path target) {
        try (Bench bench = Bench.beside(engine, Areas.none())) {
            Contract own = contract.atPartner();
            Contents contents = new Contents(bench, note, own, raw);
            List<Receipt.TableReceipt> tables = contents.fill(target, TableTaking.Kept.IN_BETWEEN);
            // No hash: of files with identifiers it would be something to try identifiers out on.
            Receipt receipt = Contents.receipt(note, own, "", 1, 0, tables);
            Aside.text(target.resolve(QualityReport.FILE), QualityReport.of(receipt, own));
            return receipt;
        }
    }
}
