package nl.hofvijver.pond.delivery;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.hofvijver.pond.contract.Table;

/**
 * A file of a package that holds one table.
 *
 * @param table the table of the contract
 * @param path the file
 * @param form how the file is written
 */
record PackageFile(Table table, Path path, Form form) {
    /** How a file is written, known by the end of its name. */
    enum Form {
        CSV(".csv"),
        CSV_GZ(".csv.gz"),
        PARQUET(".parquet");

        private final String end;

        Form(String end) {
            this.end = end;
        }

        static Optional<Form> of(String fileName) {
            String name = fileName.toLowerCase(Locale.ROOT);
            return List.of(values()).stream().filter(f -> name.endsWith(f.end)).findFirst();
        }

        /** The name of the table in a file name such as {@code PAT.csv.gz}. */
        String stem(String fileName) {
            return fileName.substring(0, fileName.length() - end.length());
        }
    }

    String name() {
        return path.getFileName().toString();
    }
}
