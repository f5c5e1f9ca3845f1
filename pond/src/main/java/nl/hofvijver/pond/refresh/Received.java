package nl.hofvijver.pond.refresh;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.pond.contract.Table;

/**
 * One accepted table of one delivery that counts.
 *
 * @param sequence the how-manieth delivery of the partner it belongs to, from 1
 * @param date the day of extraction
 * @param from first day about which the delivery tells, when the partner states it
 * @param to last day about which the delivery tells, itself included, when the partner states it
 * @param rows accepted rows
 * @param files the Parquet files with the columns of {@link Table#schema()}
 * @param sha256 hash that decides the content of the files
 */
record Received(
        Table table,
        String partner,
        String delivery,
        int sequence,
        LocalDate date,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        long rows,
        List<Path> files,
        String sha256) {
    Received {
        files = List.copyOf(files);
    }
}
