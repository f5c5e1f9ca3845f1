package nl.hofvijver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class HandbookCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path region;

    @Test
    void explainsAnEntryInBothLanguages() {
        assertThat(run("explain", "copd")).isZero();
        assertThat(out.toString())
                .contains("measure copd.prevalence")
                .contains("een diagnose ICPC R91.01, R95")
                .contains("a diagnosis ICPC R91.01, R95");
    }

    @Test
    void anUnknownEntryIsWrongUseAndTheNearestIsNamed() {
        assertThat(run("explain", "copt")).isEqualTo(2);
        assertThat(err.toString()).contains("Did you mean 'copd'?");
    }

    @Test
    void listsEveryMeasure() {
        assertThat(run("list")).isZero();
        assertThat(out.toString()).contains("diabetes-type-2.hba1c-overdue", "life-expectancy.at-birth");
    }

    @Test
    void aMistakeInAnEntryOfTheRegionIsToldWithItsLine() throws IOException {
        assertThat(run("check")).isZero();
        Path entry = region.resolve("handbook/own.yaml");
        Files.createDirectories(entry.getParent());
        Files.writeString(entry, "id: own\ngroup: {}\n");
        assertThat(run("check")).isEqualTo(1);
        assertThat(err.toString()).contains("HV-2002", "own.yaml, line 2", "Did you mean 'groups'?");
    }

    private int run(String... arguments) {
        CommandLine command =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] all = new String[arguments.length + 3];
        all[0] = "handbook";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--region";
        all[arguments.length + 2] = region.toString();
        return command.execute(all);
    }
}
