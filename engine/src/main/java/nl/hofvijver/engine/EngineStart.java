package nl.hofvijver.engine;

/** How a run gets its engine, so that the chain need not know which one it is. */
@FunctionalInterface
public interface EngineStart {
    /** An engine that may use {@code settings}; the caller closes it. */
    Engine open(EngineSettings settings);

    /** The embedded engine. */
    static EngineStart duckDb() {
        return DuckDbEngine::open;
    }
}
