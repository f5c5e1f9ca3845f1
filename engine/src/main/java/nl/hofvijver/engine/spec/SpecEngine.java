package nl.hofvijver.engine.spec;

import java.util.ServiceLoader;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.Engine;
import nl.hofvijver.engine.EngineSettings;

/**
 * Which engine the specifications run on. Without a provider on the class path that is DuckDB; {@code engine-spark}
 * brings a provider and runs the specification tests of all modules a second time.
 */
@FunctionalInterface
public interface SpecEngine {
    /** An engine for one case. */
    Engine open(EngineSettings settings);

    /** The one provider on the class path, else DuckDB. */
    static SpecEngine current() {
        return ServiceLoader.load(SpecEngine.class).findFirst().orElse(DuckDbEngine::open);
    }
}
