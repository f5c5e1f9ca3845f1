package nl.hofvijver.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/** How many rows Parquet files have, as their ends say. */
final class ParquetRows {
    /** Reading its defaults takes longer than reading the end of a file. */
    private static final Configuration CONFIGURATION = new Configuration();

    /** Deliveries are thousands of files of one form: some of them tell how long a row is. */
    private static final int LOOK_INTO = 16;

    private ParquetRows() {}

    /** The number of rows of one file. */
    static long of(Path file) throws IOException {
        var input = HadoopInputFile.fromPath(new org.apache.hadoop.fs.Path(file.toUri()), CONFIGURATION);
        try (ParquetFileReader reader = ParquetFileReader.open(input)) {
            return reader.getRecordCount();
        }
    }

    /** About how many rows all files have: exact for few, from the size of the others for many. */
    static long about(List<Path> files) throws IOException {
        long all = 0;
        long looked = 0;
        long rows = 0;
        int step = 1 + (files.size() - 1) / LOOK_INTO;
        for (int i = 0; i < files.size(); i++) {
            long bytes = Files.size(files.get(i));
            all += bytes;
            if (i % step == 0) {
                looked += bytes;
                rows += of(files.get(i));
            }
        }
        return looked == 0 ? 0 : Math.round((double) rows * all / looked);
    }
}
