package nl.hofvijver.spark;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A standalone cluster of Spark on this machine: a master and workers as processes of their own, which start executors.
 * Everything that was started ends with {@link #close}.
 */
final class Cluster implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private final String address;

    private Cluster(Path folder, int port) {
        this.folder = folder;
        this.address = "spark://127.0.0.1:" + port;
    }

    static Cluster start(Path folder, int workers) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Cluster cluster = new Cluster(folder, port);
        cluster.home();
        cluster.launch(
                "master",
                "org.apache.spark.deploy.master.Master",
                List.of("--host", "127.0.0.1", "--port", Integer.toString(port), "--webui-port", "0"));
        cluster.await("master", "INFO org.apache.spark.deploy.master.Master");
        for (int i = 1; i <= workers; i++) {
            cluster.launch(
                    "worker-" + i,
                    "org.apache.spark.deploy.worker.Worker",
                    List.of(
                            cluster.address,
                            "--host",
                            "127.0.0.1",
                            "--cores",
                            "1",
                            "--memory",
                            "1g",
                            "--webui-port",
                            "0",
                            "--work-dir",
                            folder.resolve("work-" + i).toString()));
        }
        return cluster;
    }

    String address() {
        return address;
    }

    /** The running executors: nothing else is started by a worker. */
    List<ProcessHandle> executors() {
        return processes.stream()
                .flatMap(Process::descendants)
                .filter(ProcessHandle::isAlive)
                .toList();
    }

    /** What a worker expects of an installation: a folder with the jars. */
    private void home() throws IOException {
        Path jars = Files.createDirectories(folder.resolve("home").resolve("jars"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path jar = Path.of(entry);
            if (entry.endsWith(".jar") && Files.isRegularFile(jar)) {
                Path link = jars.resolve(jar.getFileName());
                if (!Files.exists(link)) {
                    Files.createSymbolicLink(link, jar);
                }
            }
        }
    }

    private void launch(String name, String main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx300m"));
        command.addAll(SparkJvm.flags());
        command.addAll(List.of(
                "-cp", folder.resolve("home").resolve("jars").toString() + "/*" + File.pathSeparator + ownClasses()));
        command.add(main);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", folder.resolve("home").toString());
        // An installation's scripts tell a worker this; it looks for the folders of a build otherwise.
        builder.environment().put("SPARK_SCALA_VERSION", scala());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_LOCAL_DIRS", folder.resolve("local").toString());
        builder.environment().put("HOFVIJVER_SPARK_LOG", "info");
        processes.add(builder.start());
    }

    /** For example 2.13. */
    private static String scala() {
        String version = scala.util.Properties.versionNumberString();
        return version.substring(0, version.lastIndexOf('.'));
    }

    /** Our own settings of logging, which keep values out of the logs of the workers too. */
    static String ownClasses() {
        return Path.of(SparkJvm.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
    }

    private void await(String name, String words) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        Path log = folder.resolve(name + ".log");
        while (!Files.readString(log).contains(words)) {
            if (Instant.now().isAfter(end) || !processes.getLast().isAlive()) {
                throw new IllegalStateException(name + " does not come up:\n" + Files.readString(log));
            }
            Thread.sleep(100);
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> all = new ArrayList<>();
        processes.forEach(p -> {
            p.descendants().forEach(all::add);
            all.add(p.toHandle());
        });
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(h -> h.onExit().join());
    }
}
