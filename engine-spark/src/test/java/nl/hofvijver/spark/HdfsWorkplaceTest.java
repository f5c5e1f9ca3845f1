package nl.hofvijver.spark;

import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A region whose steps run on HDFS. */
class HdfsWorkplaceTest {
    @TempDir
    private Path folder;

    @Test
    void givesTheSameAndSendsOnlyWhatIsNew() throws Exception {
        try (Hdfs hdfs = Hdfs.start(folder.resolve("hdfs"))) {
            in(hdfs).givesTheSameAndSendsOnlyWhatIsNew();
        }
    }

    @Test
    void aStoreThatStopsHalfwayLeavesTheOldSnapshot() throws Exception {
        try (Hdfs hdfs = Hdfs.start(folder.resolve("hdfs"))) {
            in(hdfs).aStoreThatStopsHalfwayLeavesTheOldSnapshot(hdfs::close);
        }
    }

    private SameInWorkplace in(Hdfs hdfs) {
        return new SameInWorkplace(folder, hdfs.address("regions/haaglanden"), new Configuration());
    }
}
