package nl.hofvijver.spark;

import java.nio.file.Path;
import java.util.Map;
import nl.hofvijver.engine.Engine;
import nl.hofvijver.engine.EngineSettings;
import nl.hofvijver.engine.spec.SpecEngine;

/** One Spark in this process for all tests; each test has its own tables in it. */
public final class SharedSpark implements SpecEngine {
    private static final class Started {
        static final SparkEngine SPARK =
                SparkEngine.open(new SparkSettings("local[2]", Path.of("target", "spark-spill"), 2, Map.of()));
    }

    static SparkEngine engine() {
        return SparkEngine.within(Started.SPARK);
    }

    @Override
    public Engine open(EngineSettings settings) {
        return engine();
    }
}
