package nl.hofvijver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearTest {
    /** Every text of at most four letters, one of which takes two bytes, with every other. */
    @Test
    void theShortCutsOfNearLeaveTheDistanceAsItIs(@TempDir Path folder) throws SQLException {
        EngineSettings settings = new EngineSettings("500MB", 1, folder.resolve("spill"), List.of(folder));
        try (DuckDbEngine engine = DuckDbEngine.open(settings);
                Statement statement = engine.connection().createStatement();
                ResultSet row = statement.executeQuery("""
                        with recursive word(text) as (
                          select ''
                          union
                          select text || letter from word, (values ('a'), ('b'), ('c'), ('é')) l(letter) where length(text) < 4
                        )
                        select
                          count(*) filter (where hv_near(a.text, b.text)),
                          count(*) filter (where hv_near(a.text, b.text) <> (damerau_levenshtein(a.text, b.text) <= 1))
                        from word a cross join word b
                        """)) {
            row.next();
            assertThat(row.getLong(1)).isGreaterThan(4000);
            assertThat(row.getLong(2)).isZero();
        }
    }
}
