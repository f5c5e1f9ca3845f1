package nl.hofvijver.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.engine.progress.ProgressLines;

/**
 * A stage in a second process with Apache Spark, which is not on the class path of this one: {@code hofvijver-spark.jar}
 * with the folder {@code hofvijver-spark-lib} beside it.
 */
public final class SparkProcess {
    static final String JAR = "hofvijver-spark.jar";
    /** Names the jar when it does not lie beside the default one. */
    static final String VARIABLE = "HOFVIJVER_SPARK_JAR";

    private final Path jar;
    private final String driverMemory;
    private final List<String> arguments;

    private SparkProcess(Path jar, String driverMemory, List<String> arguments) {
        this.jar = jar;
        this.driverMemory = driverMemory;
        this.arguments = List.copyOf(arguments);
    }

    /**
     * The process of this installation.
     *
     * @param driverMemory its heap, as Java takes it: {@code 4g}
     * @param arguments of the jar, beside the stage and the region
     * @throws ProblemException {@code HV-6250} when the jar is not there
     */
    public static SparkProcess of(String driverMemory, List<String> arguments) {
        return new SparkProcess(jar(), driverMemory, arguments);
    }

    /**
     * Runs {@code stage} of the region in {@code folder} and tells its progress. Ends with this process.
     *
     * @throws ProblemException {@code HV-6251} when the stage did not end well; it has said why on standard error
     */
    public void run(String stage, Path folder, Progress progress) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + driverMemory,
                "--sun-misc-unsafe-memory-access=allow",
                "-Duser.timezone=Europe/Amsterdam",
                "-jar",
                jar.toString(),
                stage,
                "--region",
                folder.toAbsolutePath().normalize().toString()));
        command.addAll(arguments);
        progress.stage("spark", 0); // its JVM takes seconds before it tells anything
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Thread end = new Thread(process::destroy);
            Runtime.getRuntime().addShutdownHook(end);
            follow(process, progress);
            int code = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(end);
            if (code != 0) {
                throw new ProblemException(new Problem(
                        CliProblem.SPARK_FAILED,
                        "The process with Spark ended with code " + code + "; nothing has changed.",
                        stage,
                        "What it wrote above says why."));
            }
        } catch (IOException e) {
            throw Aside.failed(Path.of(JAR), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Spark was running", e);
        }
    }

    private static void follow(Process process, Progress progress) throws IOException {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                ProgressLines.tell(line, progress);
            }
        }
    }

    /** Where {@link #VARIABLE} says, else beside the jar of this command. */
    private static Path jar() {
        Path jar = Optional.ofNullable(System.getenv(VARIABLE))
                .map(Path::of)
                .orElseGet(() -> ownFolder().resolve(JAR));
        if (!Files.isRegularFile(jar)) {
            throw new ProblemException(new Problem(
                    CliProblem.SPARK_ABSENT,
                    "Apache Spark is not part of this installation.",
                    jar.toString(),
                    "Put " + JAR + " and the folder hofvijver-spark-lib there, or name the jar in " + VARIABLE
                            + "; docs/scale.md tells how it is built. Or leave out Spark."));
        }
        return jar;
    }

    /** The folder of the runnable jar; a Boot jar names its classes jar:nested:/…/hofvijver.jar/!BOOT-INF/…. */
    private static Path ownFolder() {
        try {
            String place = SparkProcess.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()
                    .toString();
            String file = place.replaceFirst("^jar:", "")
                    .replaceFirst("^(nested|file):", "")
                    .replaceFirst("/?!.*$", "");
            return Optional.ofNullable(Path.of(file).toAbsolutePath().getParent())
                    .orElse(Path.of("."));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
