package nl.hofvijver.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.spark.sql.classic.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every executor gets as a whole is small in memory, however small it is on disk. */
class SentToAllTest {
    @TempDir
    private Path folder;

    private SparkSession session;

    @BeforeEach
    void newSession() {
        SharedSpark.engine().close(); // has Spark started
        session = (SparkSession)
                org.apache.spark.sql.SparkSession.getDefaultSession().get().newSession();
    }

    @Test
    void aTableWithARowPerPersonAndYearIsSpread() {
        assertThat(planOfJoinWith("explode(sequence(1, 2000000))")).doesNotContain("BroadcastHashJoin");
    }

    @Test
    void aListOfCodesIsSent() {
        assertThat(planOfJoinWith("explode(sequence(1, 1000))")).contains("BroadcastHashJoin");
    }

    /** Of a table that is larger still with one that has these numbers of persons. */
    private String planOfJoinWith(String numbers) {
        String few = folder.resolve("few").toString();
        String many = folder.resolve("many").toString();
        session.sql("select " + numbers + " as person, 2025 as year").write().parquet(few);
        session.sql("select explode(sequence(1, 3000000)) as person, 1 as fact")
                .write()
                .parquet(many);
        session.read().parquet(few).createOrReplaceTempView("few");
        session.read().parquet(many).createOrReplaceTempView("many");
        return session.sql("select sum(fact), sum(year) from many join few on few.person = many.person")
                .queryExecution()
                .executedPlan()
                .toString();
    }
}
