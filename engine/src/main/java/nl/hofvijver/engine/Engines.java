package nl.hofvijver.engine;

/**
 * The engines of one run: one makes the tables, DuckDB reads what of them is small. Both are the same when the run is on
 * DuckDB.
 *
 * @param engine runs the steps
 * @param reader reads tables that steps have made, and writes what Java has computed from them
 */
public record Engines(Engine engine, DuckDbEngine reader) implements AutoCloseable {
    /** Starts both within {@code settings}. */
    public static Engines open(EngineStart start, EngineSettings settings) {
        Engine engine = start.open(settings);
        if (engine instanceof DuckDbEngine same) {
            return new Engines(same, same);
        }
        try {
            return new Engines(engine, DuckDbEngine.open(settings));
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    /** True when the steps run elsewhere than the reading. */
    public boolean apart() {
        return engine != reader;
    }

    /** Makes {@code table} stand for {@code source} in both. */
    public void bind(String table, Source source) {
        engine.bind(table, source);
        if (apart()) {
            reader.bind(table, source);
        }
    }

    @Override
    public void close() {
        try {
            engine.close();
        } finally {
            if (apart()) {
                reader.close();
            }
        }
    }
}
