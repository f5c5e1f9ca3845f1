package nl.hofvijver.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.hofvijver.engine.ClusterProblem;
import nl.hofvijver.engine.EngineProblem;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import org.apache.spark.SparkThrowable;

/** What Spark throws, as problems with a number. Its messages hold values of rows and are left out. */
final class Failures {
    private Failures() {}

    static ProblemException problem(String activity, Exception cause, TablePlace place) {
        if (cause instanceof ProblemException known) {
            return known;
        }
        if (Causes.say(cause, Stream.of("No space left on device"))) {
            return Aside.failed(Path.of(activity), new IOException("No space left on device", cause));
        }
        if (Causes.say(cause, Stream.of("OutOfMemoryError", "Java heap space", "UNABLE_TO_ACQUIRE_MEMORY"))) {
            return new ProblemException(
                    new Problem(
                            EngineProblem.MEMORY_SHORT,
                            "Spark ran out of memory.",
                            activity,
                            "Give the executors more (--executor-memory), or more partitions (--partitions)."),
                    cause);
        }
        if (Causes.say(cause, Stream.of("ExecutorLostFailure", "Master removed our application"))) {
            return new ProblemException(
                    new Problem(
                            ClusterProblem.EXECUTORS_LOST,
                            "The executors of Spark were lost too often.",
                            activity,
                            "Nothing was changed. See the logs of the workers; then run the same command again."),
                    cause);
        }
        return place.problem(activity, cause).orElseGet(() -> unknown(activity, cause));
    }

    private static ProblemException unknown(String activity, Exception cause) {
        return new ProblemException(
                new Problem(
                        EngineProblem.STEP_FAILED,
                        "Spark stopped: " + condition(cause) + ".",
                        activity,
                        "Nothing was changed. If the input is in order, report this with the number and the step."),
                cause);
    }

    /** Spark's own name of what is wrong, of the innermost cause that has one; it holds no values. */
    private static String condition(Throwable cause) {
        return Causes.chain(cause)
                .flatMap(c ->
                        c instanceof SparkThrowable named ? Stream.ofNullable(named.getCondition()) : Stream.empty())
                .reduce((outer, inner) -> inner)
                .orElse(cause.getClass().getSimpleName());
    }
}
