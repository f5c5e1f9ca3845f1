package nl.hofvijver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatisticsCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void aTableGivesATable() throws IOException {
        assertThat(run("proportion", table("count,population\n81,263\n"))).isZero();
        assertThat(out.toString()).contains("81,263,0.3079847908745247");
    }

    @Test
    void aTableThatIsNotInOrderEndsWithOneAndWrongUseWithTwo() throws IOException {
        assertThat(run("proportion", table("count,people\n81,263\n"))).isEqualTo(1);
        assertThat(err.toString()).contains("HV-6106");
        assertThat(run("proportio", table("count,population\n81,263\n"))).isEqualTo(2);
        assertThat(err.toString()).contains("HV-6101", "Did you mean 'proportion'?");
    }

    private String table(String text) throws IOException {
        return Files.writeString(folder.resolve("in.csv"), text).toString();
    }

    private int run(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "statistics";
        System.arraycopy(words, 0, all, 1, words.length);
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }
}
