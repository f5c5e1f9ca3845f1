package nl.hofvijver.bench.sample;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.hofvijver.cli.CliProblem;
import nl.hofvijver.engine.problem.Problem;

/**
 * The programs of a PostgreSQL that is installed here: never one that runs as a service.
 *
 * @param folder with {@code initdb}, {@code pg_ctl} and {@code postgres}
 * @param version as the server tells it, for example {@code 15.14}
 */
public record PostgresPrograms(Path folder, String version) {
    private static final int OLDEST = 15;
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\S+)");

    /** The newest of version 15 or later, where Debian puts it or on the PATH; empty when there is none. */
    public static Optional<PostgresPrograms> find() {
        return Stream.concat(debian(), path())
                .filter(folder -> Stream.of("initdb", "pg_ctl", "postgres")
                        .allMatch(program -> Files.isExecutable(folder.resolve(program))))
                .flatMap(folder -> version(folder).map(v -> new PostgresPrograms(folder, v)).stream())
                .filter(found -> found.major() >= OLDEST)
                .max(Comparator.comparingInt(PostgresPrograms::major));
    }

    /** What to say when there is none. */
    public static Problem absent() {
        return new Problem(
                CliProblem.POSTGRES_ABSENT,
                "PostgreSQL " + OLDEST + " or later is not installed here, so the sample is not compared with it.",
                "",
                "Install the programs only, for example `apt-get install postgresql`; no service has to run.");
    }

    private int major() {
        return Integer.parseInt(version.replaceAll("[^0-9].*", ""));
    }

    private static Stream<Path> debian() {
        if (!Files.isDirectory(DEBIAN)) {
            return Stream.empty();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.map(v -> v.resolve("bin")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> path() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
    }

    private static Optional<String> version(Path folder) {
        try {
            Process asked = new ProcessBuilder(
                            List.of(folder.resolve("postgres").toString(), "--version"))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher version = VERSION.matcher(said);
            return version.find() ? Optional.of(version.group(1)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
