package nl.hofvijver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code hv_hash} numbers records of linkages that are continued for years, and engine-spark computes it by itself (decision
 * 0080). When DuckDB changes its hash, both have to follow on purpose.
 */
class HashTest {
    @ParameterizedTest
    @CsvSource({
        "'', 2552464114275192544",
        "a, 6280914505603508067",
        "Jansen, 3807298917725490168",
        "van der Berg, 129351849051845374",
        "Özdemir, 3551137732489161836",
        "1234567890123456789012, 8296266924964619624"
    })
    void isWhatItHasAlwaysBeen(String text, long hash, @TempDir Path spill) throws SQLException {
        try (DuckDbEngine engine = DuckDbEngine.open(new EngineSettings("256MB", 1, spill, List.of(spill)));
                var question = engine.connection().prepareStatement("select hv_hash(?::varchar)")) {
            question.setString(1, text);
            try (var row = question.executeQuery()) {
                row.next();
                assertThat(row.getLong(1)).isEqualTo(hash);
            }
        }
    }
}
