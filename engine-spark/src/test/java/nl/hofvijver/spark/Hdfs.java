package nl.hofvijver.spark;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.HdfsConfiguration;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/** HDFS in this process: a name node and a data node. */
final class Hdfs implements AutoCloseable {
    private final MiniDFSCluster cluster;

    private Hdfs(MiniDFSCluster cluster) {
        this.cluster = cluster;
    }

    static Hdfs start(Path folder) throws IOException {
        Configuration configuration = new HdfsConfiguration();
        configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.toString());
        MiniDFSCluster cluster =
                new MiniDFSCluster.Builder(configuration).numDataNodes(1).build();
        cluster.waitActive();
        return new Hdfs(cluster);
    }

    /** With a folder of that name. */
    String address(String folder) {
        return "hdfs://localhost:" + cluster.getNameNodePort() + "/" + folder;
    }

    @Override
    public void close() {
        cluster.shutdown();
    }
}
