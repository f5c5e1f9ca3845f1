package nl.hofvijver.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.hofvijver.engine.EngineProblem;
import nl.hofvijver.engine.problem.Problem;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.errors.QueryExecutionErrors;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

/** What Spark throws is told as what it is. */
class FailuresTest {
    @Test
    void aTableThatDoesNotFitInMemoryIsMemoryThatIsShort() {
        // Spark wraps what the JVM says and gives it no name of its own.
        Exception spark = new Exception(QueryExecutionErrors.notEnoughMemoryToBuildAndBroadcastTableError(
                new OutOfMemoryError("told in words of Spark"),
                CollectionConverters.asScala(List.<TableIdentifier>of()).toSeq()));
        assertThat(problem(spark).code()).isEqualTo(EngineProblem.MEMORY_SHORT);
    }

    @Test
    void whatNobodyKnowsIsTheStepThatFailed() {
        assertThat(problem(new IllegalStateException("a value of a row")))
                .returns(EngineProblem.STEP_FAILED, Problem::code)
                .satisfies(p -> assertThat(p.text()).doesNotContain("a value of a row"));
    }

    private static Problem problem(Exception cause) {
        return Failures.problem("step counted", cause, TablePlace.SHARED_FILES)
                .problems()
                .getFirst();
    }
}
