package nl.hofvijver.spark;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a JVM is started in which Spark runs. Spark reaches into the JDK; without these doors it starts on Java 25, and
 * fails at the first date.
 */
public final class SparkJvm {
    private static final List<String> OPENED = List.of(
            "java.lang",
            "java.lang.invoke",
            "java.lang.reflect",
            "java.io",
            "java.net",
            "java.nio",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "sun.nio.ch",
            "sun.nio.cs",
            "sun.util.calendar");

    /** The client for S3-compatible stores, when it lies beside Spark's jar: module engine-spark-s3 makes it. */
    private static final String S3_JAR = "hofvijver-spark-s3.jar";

    private SparkJvm() {}

    /** The flags for {@code java}, one per element. */
    public static List<String> flags() {
        return Stream.concat(
                        OPENED.stream().map(p -> "--add-opens=java.base/" + p + "=ALL-UNNAMED"),
                        Stream.of(
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-Dio.netty.tryReflectionSetAccessible=true",
                                "-Duser.timezone=Europe/Amsterdam"))
                .toList();
    }

    /** The addresses of the jars that executors need beside Spark: this one and the client for S3; none outside of a jar. */
    static List<String> jarsForExecutors() {
        return Optional.ofNullable(SparkJvm.class.getProtectionDomain().getCodeSource())
                .map(source -> URI.create(source.getLocation().toString()))
                .filter(place -> place.getPath().endsWith(".jar"))
                .map(own -> Stream.of(own, own.resolve(S3_JAR))
                        .filter(jar -> Files.isRegularFile(Path.of(jar)))
                        .map(URI::toString)
                        .toList())
                .orElse(List.of());
    }

    /** The flags in one text, as Spark takes them for its executors. */
    static String options() {
        return String.join(" ", flags());
    }
}
