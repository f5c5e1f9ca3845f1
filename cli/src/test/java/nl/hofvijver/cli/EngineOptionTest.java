package nl.hofvijver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What is for Apache Spark is never passed over in silence. */
class EngineOptionTest {
    private static final int WRONG_USE = 2;

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource({"--workplace, hdfs://namenode/region", "--master, local[2]", "--partitions, 8"})
    void anOptionOfSparkWithoutSparkIsRefused(String option, String value) {
        assertThat(run("refresh", "--region", region(), option, value)).isEqualTo(WRONG_USE);
        assertThat(err.toString()).contains(option + " is for Spark").contains("--engine spark");
    }

    @Test
    void withoutThemTheSameRegionIsRefreshed() {
        assertThat(run("refresh", "--region", region())).isNotEqualTo(WRONG_USE);
    }

    private String region() {
        Path region = folder.resolve("region");
        assertThat(run("init", region.toString(), "--name", "Vijverland")).isZero();
        return region.toString();
    }

    private int run(String... arguments) {
        CommandLine command =
                Main.commandLine().setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}
