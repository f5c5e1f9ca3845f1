package nl.hofvijver.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.hofvijver.engine.Pipeline;

/** The Parquet files of a table that Spark has written. */
final class WrittenFiles {
    private WrittenFiles() {}

    /**
     * Gives the files in {@code folder} names that are the same in every run, in the order of Spark's partitions, and
     * counts their rows. The rows are read from the files and not from what tasks report, because a task that is run
     * again reports again.
     */
    static long settle(Path folder) throws IOException {
        long rows = 0;
        int number = 0;
        List<Path> files = Pipeline.parquetFiles(folder);
        for (Path file : files) {
            Path named = folder.resolve("part-%05d.parquet".formatted(number));
            Files.move(file, named);
            number++;
            rows += ParquetRows.of(named);
        }
        return rows;
    }
}
