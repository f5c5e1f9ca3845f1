package nl.hofvijver.spark;

import java.nio.file.Path;
import java.util.Map;
import nl.hofvijver.engine.Engine;
import nl.hofvijver.engine.EngineSettings;
import nl.hofvijver.engine.spec.SpecEngine;
import nl.hofvijver.spark.workplace.WorkplaceAddress;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/** One Spark in this process for all tests; each test has its own tables in it. */
public final class SharedSpark implements SpecEngine {
    /** Where what goes between tasks lies, and what does not fit in memory. */
    static final Path SPILL = Path.of("target", "spark-spill");

    private static final class Started {
        static final SparkEngine SPARK = SparkEngine.open(new SparkSettings("local[2]", SPILL, 2, store()));
    }

    /** Tests with an S3-compatible store run by themselves, because Hadoop keeps one way to local files per process. */
    private static Map<String, String> store() {
        return System.getProperty("hofvijver.s3proxy") == null
                ? Map.of()
                : WorkplaceAddress.of("s3a://bucket/folder").settings();
    }

    static SparkEngine engine() {
        return SparkEngine.within(Started.SPARK);
    }

    /** As {@link #engine()}, with tables at another place. */
    static SparkEngine engine(TablePlace place) {
        return SparkEngine.within(Started.SPARK, place);
    }

    /** Gives Hadoop's settings for a store to what the executors do from now on. */
    static void know(Map<String, String> settings) {
        engine().close(); // has it started
        Configuration known =
                SparkSession.getDefaultSession().get().sparkContext().hadoopConfiguration();
        settings.forEach(known::set);
    }

    @Override
    public Engine open(EngineSettings settings) {
        return engine();
    }
}
