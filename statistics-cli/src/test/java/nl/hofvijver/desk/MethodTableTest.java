package nl.hofvijver.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.hofvijver.desk.family.Catalogue;
import nl.hofvijver.desk.method.TableMethod;
import nl.hofvijver.statistics.Notice;
import nl.hofvijver.statistics.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table of methods in docs names what there is, and nothing else. */
class MethodTableTest {
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z0-9-]+)` · .*", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("`([A-Z][A-Z_]{4,})`");
    private static final Pattern CLASS = Pattern.compile("`([a-z]+)\\.([A-Z]\\w+)");

    private String page = "";
    private Map<String, String> rows = Map.of();

    @BeforeEach
    void read() throws IOException {
        page = Files.readString(Path.of("../docs/statistics.md"));
        rows = ROW.matcher(page).results().collect(Collectors.toMap(m -> m.group(1), MatchResult::group));
    }

    @Test
    void everyCommandHasOneRow() {
        List<String> commands = Catalogue.all().stream().map(TableMethod::name).toList();
        assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(commands);
    }

    @Test
    void everyChoiceOfACommandIsInItsRow() {
        for (TableMethod method : Catalogue.all()) {
            method.options().stream()
                    .filter(option -> option.form().contains("|"))
                    .forEach(option -> assertThat(rows.get(method.name()))
                            .as(method.name() + " " + option.dashed())
                            .contains(option.form().split("\\|")));
        }
    }

    @Test
    void everyCodeIsExplainedAndNoOtherIsNamed() {
        Map<String, String> known = Stream.concat(
                        Arrays.stream(Reason.values()).map(r -> Map.entry(r.name(), r.description())),
                        Arrays.stream(Notice.values()).map(n -> Map.entry(n.name(), n.description())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        known.forEach((code, meaning) -> assertThat(page).contains("| `" + code + "` | " + meaning + " |"));
        Set<String> named = CODE.matcher(page).results().map(m -> m.group(1)).collect(Collectors.toSet());
        assertThat(known.keySet()).containsAll(named);
    }

    @Test
    void everyClassExists() {
        String first = rows.values().stream().map(row -> row.split("\\|")[1]).collect(Collectors.joining());
        assertThat(CLASS.matcher(first).results().toList())
                .hasSizeGreaterThan(50)
                .allSatisfy(m -> assertThat(Path.of("../statistics/src/main/java/nl/hofvijver/statistics/%s/%s.java"
                                .formatted(m.group(1), m.group(2))))
                        .exists());
    }
}
