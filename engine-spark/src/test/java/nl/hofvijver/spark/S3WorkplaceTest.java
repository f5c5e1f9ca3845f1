package nl.hofvijver.spark;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.spark.workplace.Workplace;
import nl.hofvijver.spark.workplace.WorkplaceAddress;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A region whose steps run in an S3-compatible store; docs/scale.md tells the command. */
@EnabledIfSystemProperty(named = "hofvijver.s3proxy", matches = ".+")
class S3WorkplaceTest {
    private static final String ADDRESS = "s3a://" + S3Server.BUCKET + "/regions/haaglanden";

    @TempDir
    private Path folder;

    @Test
    void givesTheSameAndSendsOnlyWhatIsNew() throws Exception {
        try (S3Server server = server()) {
            in(server).givesTheSameAndSendsOnlyWhatIsNew();
        }
    }

    @Test
    void aStoreThatStopsHalfwayLeavesTheOldSnapshot() throws Exception {
        try (S3Server server = server()) {
            in(server).aStoreThatStopsHalfwayLeavesTheOldSnapshot(server::close);
        }
    }

    @Test
    void aWrongKeyIsRefusedAndNotRepeated() throws Exception {
        try (S3Server server = server()) {
            Map<String, String> settings = new TreeMap<>(server.settings());
            settings.put("fs.s3a.secret.key", "somebody-elses");
            assertThatThrownBy(() -> open(configuration(settings)))
                    .hasMessageContaining("HV-6205")
                    .hasMessageNotContaining("somebody-elses");
        }
    }

    private S3Server server() throws Exception {
        return S3Server.start(Files.createDirectories(folder.resolve("s3")));
    }

    private SameInWorkplace in(S3Server server) {
        SharedSpark.know(server.settings());
        return new SameInWorkplace(folder, ADDRESS, configuration(server.settings()));
    }

    private Workplace open(Configuration configuration) {
        return Workplace.open(
                WorkplaceAddress.of(ADDRESS),
                "one",
                folder.resolve("own"),
                configuration,
                java.util.List::of,
                Progress.silent());
    }

    private static Configuration configuration(Map<String, String> settings) {
        Configuration configuration = new Configuration();
        settings.forEach(configuration::set);
        return configuration;
    }
}
