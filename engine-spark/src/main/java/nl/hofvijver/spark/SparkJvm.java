package nl.hofvijver.spark;

import java.util.List;
import java.util.Optional;

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

    private SparkJvm() {}

    /** The flags for {@code java}, one per element. */
    public static List<String> flags() {
        return java.util.stream.Stream.concat(
                        OPENED.stream().map(p -> "--add-opens=java.base/" + p + "=ALL-UNNAMED"),
                        java.util.stream.Stream.of(
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-Dio.netty.tryReflectionSetAccessible=true",
                                "-Duser.timezone=Europe/Amsterdam"))
                .toList();
    }

    /** The address of the jar that holds this class; empty when it was not started from a jar. */
    static Optional<String> ownJar() {
        return Optional.ofNullable(SparkJvm.class.getProtectionDomain().getCodeSource())
                .map(source -> source.getLocation().toString())
                .filter(place -> place.endsWith(".jar"));
    }

    /** The flags in one text, as Spark takes them for its executors. */
    static String options() {
        return String.join(" ", flags());
    }
}
