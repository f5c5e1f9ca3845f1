package nl.hofvijver.server.site;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class SitePageTest {
    @Test
    void aBuildWithoutWebsiteSaysSo() {
        assertThatThrownBy(() -> new SitePage().getResource("kaart", new ClassPathResource("nowhere/")))
                .hasMessageContaining("HV-5012");
    }
}
