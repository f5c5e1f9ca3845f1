package nl.hofvijver.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HadoopSettingsTest {
    @TempDir
    private Path folder;

    @Test
    void theClustersOwnSettingsBecomeSettingsOfSpark() throws IOException {
        Files.writeString(folder.resolve("core-site.xml"), """
                <configuration><property><name>fs.s3a.endpoint</name><value>http://store:9000</value></property></configuration>
                """);
        assertThat(HadoopSettings.in(folder)).containsEntry("spark.hadoop.fs.s3a.endpoint", "http://store:9000");
    }

    @Test
    void aKeyOnTheCommandLineIsRefused() {
        assertThatThrownBy(() -> HadoopSettings.refuseKeys(List.of("spark.hadoop.fs.s3a.secret.key")))
                .hasMessageContaining("HV-6211");
        HadoopSettings.refuseKeys(List.of("spark.hadoop.fs.s3a.endpoint", "spark.executor.memory"));
    }
}
