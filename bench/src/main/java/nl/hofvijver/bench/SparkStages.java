package nl.hofvijver.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.hofvijver.bench.figures.FigureBook;
import nl.hofvijver.bench.figures.OtherProcess;
import nl.hofvijver.bench.figures.Stage;
import nl.hofvijver.bench.figures.Timing;
import nl.hofvijver.cli.SparkProcess;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.progress.Progress;
import tools.jackson.databind.JsonNode;

/**
 * Stages of the chain on Apache Spark, each in a process of its own.
 *
 * @param process as it is installed
 * @param totals the file in which the process tells what its tasks moved
 */
record SparkStages(SparkProcess process, Path totals) {
    private static final double GB = 1 << 30;

    Stage measure(String stage, Path region) {
        Timing timing = OtherProcess.timing(() -> process.run(stage, region, Progress.silent()));
        return Stage.of(stage, Stage.SPARK, "once: a process of its own, its start included", List.of(timing), moved());
    }

    /** The version of Spark, as the last stage told it. */
    String version() {
        return told().required("spark").asString();
    }

    private Map<String, Double> moved() {
        JsonNode told = told();
        return new TreeMap<>(Map.of(
                "tasks", told.required("tasks").asDouble(),
                "of processor in tasks", told.required("processorNanos").asDouble() / 1e9,
                "shuffled GiB", told.required("shuffleBytes").asDouble() / GB,
                "spilled GiB", told.required("spilledBytes").asDouble() / GB));
    }

    private JsonNode told() {
        try {
            return FigureBook.JSON.readTree(Files.readString(totals));
        } catch (IOException e) {
            throw Aside.failed(totals, e);
        }
    }
}
