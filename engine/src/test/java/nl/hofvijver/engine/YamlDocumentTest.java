package nl.hofvijver.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.hofvijver.engine.document.YamlDocument;
import nl.hofvijver.engine.document.YamlValue;
import org.junit.jupiter.api.Test;

class YamlDocumentTest {
    private final YamlValue value =
            YamlDocument.parse("name: Vijver\nyears:\n  from: 2016\n  to: late\n", "region.yaml");

    @Test
    void readsValuesWithTheirPlace() {
        assertThat(value.get("name").text()).isEqualTo("Vijver");
        assertThat(value.get("years").get("from").integer()).isEqualTo(2016);
        assertThat(value.get("years").get("to").where()).isEqualTo("region.yaml, line 4, column 7, at years.to");
    }

    @Test
    void saysWhatWasExpectedAndWhere() {
        assertThatThrownBy(() -> value.get("years").get("to").integer())
                .hasMessageContaining("HV-2004")
                .hasMessageContaining("'late'")
                .hasMessageContaining("line 4")
                .hasMessageContaining("whole number");
    }

    @Test
    void refusesAnUnknownKeyAndSuggestsTheNearest() {
        assertThatThrownBy(() -> value.only("name", "year"))
                .hasMessageContaining("HV-2002")
                .hasMessageContaining("'years'")
                .hasMessageContaining("Did you mean 'year'?");
    }

    @Test
    void refusesDuplicateKeysAndBrokenYaml() {
        assertThatThrownBy(() -> YamlDocument.parse("a: 1\na: 2\n", "x.yaml").entries())
                .hasMessageContaining("HV-2005");
        assertThatThrownBy(() -> YamlDocument.parse("a: [1\nb: 2\n", "x.yaml"))
                .hasMessageContaining("HV-2001")
                .hasMessageContaining("line");
    }
}
