package nl.hofvijver.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * An S3-compatible store as a process of its own, which checks keys and keeps a bucket as a folder: S3Proxy, whose jar
 * {@code -Dhofvijver.s3proxy} names.
 */
final class S3Server implements AutoCloseable {
    static final String BUCKET = "pond";
    private static final String KEY = "reader";
    private static final String SECRET = "only-of-this-test";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Process process;
    private final int port;

    private S3Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static S3Server start(Path folder) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Files.createDirectories(folder.resolve("data").resolve(BUCKET));
        Path settings = folder.resolve("s3proxy.conf");
        Files.writeString(
                settings,
                String.join(
                        "\n",
                        "s3proxy.endpoint=http://127.0.0.1:" + port,
                        "s3proxy.authorization=aws-v2-or-v4",
                        "s3proxy.identity=" + KEY,
                        "s3proxy.credential=" + SECRET,
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.filesystem.basedir=" + folder.resolve("data"),
                        ""));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx400m",
                        "-jar",
                        System.getProperty("hofvijver.s3proxy"),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3proxy.log").toFile())
                .start();
        S3Server server = new S3Server(process, port);
        server.await(folder.resolve("s3proxy.log"));
        return server;
    }

    private void await(Path log) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                if (Instant.now().isAfter(end) || !process.isAlive()) {
                    throw new IllegalStateException("S3Proxy does not come up: " + Files.readString(log), notYet);
                }
                Thread.sleep(100);
            }
        }
    }

    /** Hadoop's settings for this store, with keys that it knows. */
    Map<String, String> settings() {
        return Map.of(
                "fs.s3a.endpoint", "http://127.0.0.1:" + port,
                "fs.s3a.endpoint.region", "us-east-1",
                "fs.s3a.path.style.access", "true",
                "fs.s3a.access.key", KEY,
                "fs.s3a.secret.key", SECRET,
                "fs.s3a.attempts.maximum", "2",
                "fs.s3a.retry.limit", "2");
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
