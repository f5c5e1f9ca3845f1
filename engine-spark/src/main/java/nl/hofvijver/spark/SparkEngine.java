package nl.hofvijver.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.hofvijver.engine.ClusterProblem;
import nl.hofvijver.engine.Engine;
import nl.hofvijver.engine.Schema;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.Step;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Steps on Apache Spark. A step is planned here and runs in the executors; what it makes is written by them, and only
 * the number of rows comes back.
 *
 * <p>One engine serves one run. Several engines can share what runs the work ({@link #within}); each has its own names
 * of tables.
 */
public final class SparkEngine implements Engine {
    private final SparkSession session;
    private final SparkSettings settings;
    private final TablePlace place;
    private final boolean owner;
    /** Tables that no step has read yet. */
    private final Map<String, Source.Parquet> waiting = new HashMap<>();
    /** The tables that a step can read, with how many rows they have or may have. */
    private final Map<String, Long> bound = new TreeMap<>();
    /** Folders that this engine wrote: what is in them need not be looked up. */
    private final Map<Path, Written> written = new HashMap<>();

    private record Written(StructType columns, long rows) {}

    private SparkEngine(SparkSession session, SparkSettings settings, TablePlace place, boolean owner) {
        this.session = session;
        this.settings = settings;
        this.place = place;
        this.owner = owner;
        FunctionTable.register(session);
    }

    /**
     * Starts Spark, or connects to its master.
     *
     * @throws ProblemException {@code HV-6201} when that fails
     */
    public static SparkEngine open(SparkSettings settings) {
        return open(settings, TablePlace.SHARED_FILES, new SparkTotals());
    }

    /**
     * As {@link #open(SparkSettings)}, with tables that the executors read and write at {@code place}; {@code totals} are told
     * of every task until the engine is closed.
     */
    static SparkEngine open(SparkSettings settings, TablePlace place, SparkTotals totals) {
        try {
            Files.createDirectories(settings.spill());
            SparkSession.Builder builder = SparkSession.builder().master(settings.master());
            settings.configuration().forEach(builder::config);
            SparkSession session = builder.getOrCreate();
            session.sparkContext().addSparkListener(totals);
            return new SparkEngine(session, settings, place, true);
        } catch (IOException e) {
            throw Aside.failed(settings.spill(), e);
        } catch (RuntimeException | LinkageError e) {
            throw new ProblemException(
                    new Problem(
                            ClusterProblem.NOT_STARTED,
                            "Spark does not start: " + e.getClass().getSimpleName() + ".",
                            settings.master(),
                            "Check that the master runs and can be reached, and that Java has the flags of"
                                    + " docs/scale.md."),
                    e);
        }
    }

    /** An engine beside {@code other} in the same Spark, which ends with {@code other}. */
    public static SparkEngine within(SparkEngine other) {
        return within(other, other.place);
    }

    /** As {@link #within(SparkEngine)}, with tables at another place. */
    static SparkEngine within(SparkEngine other, TablePlace place) {
        return new SparkEngine(other.session.newSession(), other.settings, place, false);
    }

    @Override
    public String identity() {
        return "spark " + session.version();
    }

    @Override
    public void bind(String table, Source source) {
        waiting.remove(table);
        switch (source) {
            case Source.Parquet parquet -> waiting.put(table, parquet);
            case Source.Rows rows ->
                view(
                        table,
                        session.createDataFrame(rows(rows), schema(rows.schema())),
                        rows.rows().size());
        }
    }

    /** Looks up the files of a table, and has them where the executors read, once a step reads it. */
    private void lookUp(String table) throws IOException {
        Source.Parquet source = waiting.remove(table);
        if (source != null) {
            view(table, read(source.files()), rows(source.files()));
        }
    }

    private Dataset<Row> read(List<Path> files) {
        String[] names = place.addresses(files).toArray(String[]::new);
        return written(files)
                .map(known -> session.read().schema(known.columns()).parquet(names))
                .orElseGet(() -> session.read()
                        .option("mergeSchema", Boolean.toString(files.size() > 1))
                        .parquet(names));
    }

    private Optional<Written> written(List<Path> files) {
        Set<Path> folders = files.stream().map(Path::getParent).collect(Collectors.toSet());
        return folders.size() == 1
                ? Optional.ofNullable(written.get(folders.iterator().next()))
                : Optional.empty();
    }

    private long rows(List<Path> files) throws IOException {
        Optional<Written> known = written(files);
        return known.isPresent() ? known.get().rows() : ParquetRows.about(files);
    }

    private void view(String table, Dataset<Row> rows, long number) {
        rows.createOrReplaceTempView(table);
        bound.put(table, number);
    }

    private static List<Row> rows(Source.Rows rows) {
        return rows.rows().stream().map(r -> RowFactory.create(r.toArray())).toList();
    }

    private static StructType schema(Schema schema) {
        return DataTypes.createStructType(schema.columns().stream()
                .map(c -> DataTypes.createStructField(c.name(), type(c.type()), true))
                .toArray(StructField[]::new));
    }

    private static DataType type(Schema.Type type) {
        return switch (type) {
            case TEXT -> DataTypes.StringType;
            case INTEGER -> DataTypes.IntegerType;
            case BIGINT -> DataTypes.LongType;
            case DOUBLE -> DataTypes.DoubleType;
            case DATE -> DataTypes.DateType;
            case TIMESTAMP -> DataTypes.TimestampNTZType;
            case BOOLEAN -> DataTypes.BooleanType;
        };
    }

    @Override
    public long run(Step step, Path folder) {
        try {
            for (String table : step.reads()) {
                lookUp(table);
            }
            scale(step);
            // Only a SELECT is taken: a command would be a parse error here.
            session.sessionState().sqlParser().parseQuery(step.sql());
            Dataset<Row> made = session.sql(step.sql());
            place.write(folder, address -> made.write().mode("append").parquet(address));
            long rows = WrittenFiles.settle(folder);
            written.put(folder, new Written(made.schema(), rows));
            return rows;
        } catch (IOException e) {
            throw place.problem("step " + step.name(), e).orElseGet(() -> Aside.failed(folder, e));
        } catch (Exception e) {
            throw Failures.problem("step " + step.name(), e, place);
        }
    }

    private void scale(Step step) {
        long rows =
                step.reads().stream().mapToLong(t -> bound.getOrDefault(t, 0L)).sum();
        Map<String, String> scale = new HashMap<>(StepScale.of(rows, settings.partitions()));
        scale.keySet().removeAll(settings.more().keySet());
        scale.forEach((name, value) -> session.conf().set(name, value));
    }

    @Override
    public void close() {
        bound.keySet().forEach(table -> session.catalog().dropTempView(table));
        if (owner) {
            session.close();
        }
    }
}
