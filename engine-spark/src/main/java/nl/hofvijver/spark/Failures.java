package nl.hofvijver.spark;

import java.util.List;
import java.util.stream.Stream;
import nl.hofvijver.engine.ClusterProblem;
import nl.hofvijver.engine.EngineProblem;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import org.apache.spark.SparkThrowable;

/** What Spark throws, as problems with a number. Its messages hold values of rows and are left out. */
final class Failures {
    /** The last is what Spark says of a table that was to be sent to every executor. */
    private static final List<String> MEMORY = List.of(
            "OutOfMemoryError",
            "Java heap space",
            "UNABLE_TO_ACQUIRE_MEMORY",
            "Not enough memory to build and broadcast");

    private Failures() {}

    static ProblemException problem(String activity, Exception cause, TablePlace place) {
        return Causes.told(activity, cause).orElseGet(() -> spark(activity, cause, place));
    }

    private static ProblemException spark(String activity, Exception cause, TablePlace place) {
        if (Causes.say(cause, MEMORY.stream())) {
            return new ProblemException(
                    new Problem(
                            EngineProblem.MEMORY_SHORT,
                            "Spark ran out of memory.",
                            activity,
                            "Give it more: --driver-memory with a local master, --conf spark.executor.memory=SIZE on a"
                                    + " cluster; or more partitions (--partitions)."),
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
