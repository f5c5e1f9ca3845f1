package nl.hofvijver.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.ParseResult;

class BenchTest {
    @Test
    void askIsAPartOfTheChainAndACommand() {
        ParseResult part = Bench.commandLine().parseArgs("--persons", "1000", "--until", "ask", "--runs", "1");
        assertThat(part.matchedOptionValue("--until", Until.SAMPLE)).isEqualTo(Until.ASK);
        assertThat(part.hasSubcommand()).isFalse();
        assertThat(Bench.commandLine()
                        .parseArgs("ask", "my-region")
                        .subcommand()
                        .commandSpec()
                        .name())
                .isEqualTo("ask");
    }
}
