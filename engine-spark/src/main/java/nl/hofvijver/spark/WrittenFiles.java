package nl.hofvijver.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.hofvijver.engine.Pipeline;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/** The Parquet files of a table that Spark has written. */
final class WrittenFiles {
    /** Reading its defaults takes longer than reading the end of a file. */
    private static final Configuration CONFIGURATION = new Configuration();

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
            var input = HadoopInputFile.fromPath(new org.apache.hadoop.fs.Path(named.toUri()), CONFIGURATION);
            try (ParquetFileReader reader = ParquetFileReader.open(input)) {
                rows += reader.getRecordCount();
            }
        }
        return rows;
    }
}
