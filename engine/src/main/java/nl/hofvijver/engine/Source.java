package nl.hofvijver.engine;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the rows of a named input table come from. */
public sealed interface Source {
    /** Parquet files of one table; columns are matched by name, a column that a file lacks is null there. */
    record Parquet(List<Path> files) implements Source {
        public Parquet {
            files = List.copyOf(files);
            if (files.isEmpty()) {
                throw new IllegalArgumentException("no files: use Source.Rows without rows");
            }
        }
    }

    /** A few rows handed over by the program: parameters, look-up tables, or none at all for an empty table. */
    record Rows(Schema schema, List<List<@Nullable Object>> rows) implements Source {
        public Rows {
            rows = List.copyOf(rows);
        }

        public static Rows none(Schema schema) {
            return new Rows(schema, List.of());
        }
    }
}
