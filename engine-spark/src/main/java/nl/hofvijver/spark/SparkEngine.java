package nl.hofvijver.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    private final boolean owner;
    private final Set<String> bound = new TreeSet<>();

    private SparkEngine(SparkSession session, boolean owner) {
        this.session = session;
        this.owner = owner;
        FunctionTable.register(session);
    }

    /**
     * Starts Spark, or connects to its master.
     *
     * @throws ProblemException {@code HV-6201} when that fails
     */
    public static SparkEngine open(SparkSettings settings) {
        try {
            Files.createDirectories(settings.spill());
            SparkSession.Builder builder = SparkSession.builder().master(settings.master());
            settings.configuration().forEach(builder::config);
            return new SparkEngine(builder.getOrCreate(), true);
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
        return new SparkEngine(other.session.newSession(), false);
    }

    @Override
    public String identity() {
        return "spark " + session.version();
    }

    @Override
    public void bind(String table, Source source) {
        try {
            switch (source) {
                case Source.Parquet parquet -> view(table, read(parquet.files()));
                case Source.Rows rows -> view(table, session.createDataFrame(rows(rows), schema(rows.schema())));
            }
        } catch (RuntimeException e) {
            throw Failures.problem("binding " + table, e);
        }
    }

    private Dataset<Row> read(List<Path> files) {
        return session.read()
                .option("mergeSchema", Boolean.toString(files.size() > 1))
                .parquet(files.stream().map(f -> f.toUri().toString()).toArray(String[]::new));
    }

    private void view(String table, Dataset<Row> rows) {
        rows.createOrReplaceTempView(table);
        bound.add(table);
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
            // Only a SELECT is taken: a command would be a parse error here.
            session.sessionState().sqlParser().parseQuery(step.sql());
            session.sql(step.sql())
                    .write()
                    .mode("append")
                    .parquet(folder.toUri().toString());
            return WrittenFiles.settle(folder);
        } catch (IOException e) {
            throw Aside.failed(folder, e);
        } catch (Exception e) {
            throw Failures.problem("step " + step.name(), e);
        }
    }

    @Override
    public void close() {
        bound.forEach(table -> session.catalog().dropTempView(table));
        if (owner) {
            session.close();
        }
    }
}
