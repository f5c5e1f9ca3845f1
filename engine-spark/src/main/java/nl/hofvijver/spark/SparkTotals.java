package nl.hofvijver.spark;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import tools.jackson.databind.json.JsonMapper;

/**
 * What all tasks of one run moved and spilled, on every machine. A task that was run again counts again, because it has
 * cost again.
 */
final class SparkTotals extends SparkListener {
    private static final double MB = 1 << 20;

    private final AtomicLong tasks = new AtomicLong();
    private final AtomicLong processorNanos = new AtomicLong();
    private final AtomicLong shuffleBytes = new AtomicLong();
    private final AtomicLong shuffleRows = new AtomicLong();
    private final AtomicLong spilledBytes = new AtomicLong();

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        tasks.incrementAndGet();
        TaskMetrics metrics = end.taskMetrics();
        if (metrics == null) { // of a task whose executor was lost nothing is known
            return;
        }
        processorNanos.addAndGet(metrics.executorCpuTime());
        shuffleBytes.addAndGet(metrics.shuffleWriteMetrics().bytesWritten());
        shuffleRows.addAndGet(metrics.shuffleWriteMetrics().recordsWritten());
        spilledBytes.addAndGet(metrics.diskBytesSpilled());
    }

    /** All of it for a program to read: numbers of bytes, rows and nanoseconds, and the version of Spark, as JSON. */
    String json() {
        return JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "spark", org.apache.spark.package$.MODULE$.SPARK_VERSION(),
                                "tasks", tasks.get(),
                                "processorNanos", processorNanos.get(),
                                "shuffleBytes", shuffleBytes.get(),
                                "shuffleRows", shuffleRows.get(),
                                "spilledBytes", spilledBytes.get()))
                + "\n";
    }

    /** One line for a terminal. Processor time is that of the threads of tasks: without planning and cleaning up. */
    String line() {
        return String.format(
                Locale.UK,
                "%,d tasks, %,.0f s of processor time; %,.1f MB in %,d rows between tasks; %,.1f MB to disk for want of memory",
                tasks.get(),
                processorNanos.get() / 1e9,
                shuffleBytes.get() / MB,
                shuffleRows.get(),
                spilledBytes.get() / MB);
    }
}
