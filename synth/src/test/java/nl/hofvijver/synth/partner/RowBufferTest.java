package nl.hofvijver.synth.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.hofvijver.synth.Days;
import org.junit.jupiter.api.Test;

class RowBufferTest {
    private final RowBuffer buffer = new RowBuffer();

    private String drained() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        buffer.drainTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesCellsOfEveryKind() throws IOException {
        int day = Days.day(2024, 2, 29);
        buffer.text("één")
                .empty()
                .number(1205)
                .day(day)
                .day(Days.NEVER)
                .moment(day, 785)
                .time(9)
                .end();
        buffer.decimal(0.05, 2, '.')
                .decimal(6.35, 1, ',')
                .decimal(120, 0, '.')
                .dayFirst(day)
                .end();
        assertThat(drained()).isEqualTo("één;;1205;2024-02-29;;2024-02-29T13:05:00;00:09\n0.05;6,4;120;29-02-2024\n");
    }

    @Test
    void repeatsOnlyTheLastRow() throws IOException {
        buffer.text("a").number(1).end();
        buffer.text("b").number(2).end();
        buffer.again();
        buffer.text("c").end();
        assertThat(buffer.rows()).isEqualTo(4);
        assertThat(drained()).isEqualTo("a;1\nb;2\nb;2\nc\n");
        assertThat(buffer.rows()).isZero();
    }

    @Test
    void growsWithoutLosingARow() throws IOException {
        for (int i = 0; i < 10_000; i++) {
            buffer.number(i).text("x".repeat(40)).end();
        }
        assertThat(drained().lines()).hasSize(10_000).last().asString().startsWith("9999;");
    }
}
