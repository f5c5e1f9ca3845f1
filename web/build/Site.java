import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Builds and tests the website from Maven: {@code java build/Site.java build|test}, in the folder of the module.
 *
 * <p>What has not changed since it last succeeded is not done again: packages go by the lock file, the site and its
 * tests by the content of every source file. A Java file and no shell script, so that it runs on every system and can
 * say in one sentence that Node.js is missing.
 */
public final class Site {
    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final Path STAMPS = HERE.resolve("target/site");
    private static final Set<String> NOT_SOURCES = Set.of("node_modules", "target", ".vite");
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private Site() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String task = arguments.length == 1 ? arguments[0] : "";
        switch (task) {
            case "build", "test" -> {
                unlessDone(HERE.resolve("node_modules/.installed"), packages(), "ci", "--no-audit", "--no-fund");
                unlessDone(STAMPS.resolve(task), sources(), "run", task.equals("test") ? "verify" : "build");
            }
            default -> stop("Usage: java build/Site.java build|test");
        }
    }

    private static void requireNode() throws InterruptedException {
        String need = "The website needs Node.js 20.19 or newer with npm: install it (https://nodejs.org) and put it on "
                + "the PATH";
        try {
            Process node = new ProcessBuilder("node", "--version").start();
            String version = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            Matcher numbers = Pattern.compile("v(\\d+)\\.(\\d+).*").matcher(version);
            node.waitFor();
            if (!numbers.matches() || !enough(numbers)) {
                stop(need + "; found " + version + ".");
            }
            if (run("--version") != 0) {
                stop(need + "; npm was not found.");
            }
        } catch (IOException e) {
            stop(need + "; it was not found.");
        }
    }

    private static boolean enough(Matcher version) {
        int major = Integer.parseInt(version.group(1));
        return major > 20 || major == 20 && Integer.parseInt(version.group(2)) >= 19;
    }

    private static void unlessDone(Path stamp, String hash, String... npm) throws IOException, InterruptedException {
        if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
            return;
        }
        requireNode();
        Files.deleteIfExists(stamp);
        if (run(npm) != 0) {
            stop("npm " + String.join(" ", npm) + " failed in " + HERE.getFileName() + "; its messages are above.");
        }
        Files.createDirectories(stamp.getParent());
        Files.writeString(stamp, hash);
    }

    private static int run(String... npm) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(WINDOWS ? "npm.cmd" : "npm"));
        command.addAll(List.of(npm));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.redirectOutput(
                npm[0].equals("--version") ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.INHERIT);
        return process.start().waitFor();
    }

    private static String packages() throws IOException {
        return hash(List.of(HERE.resolve("package.json"), HERE.resolve("package-lock.json")));
    }

    private static String sources() throws IOException {
        List<Path> files = new ArrayList<>();
        collect(HERE, files);
        files.sort(null);
        return hash(files);
    }

    private static void collect(Path folder, List<Path> files) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : (Iterable<Path>) children::iterator) {
                if (!Files.isDirectory(child)) {
                    files.add(child);
                } else if (!NOT_SOURCES.contains(child.getFileName().toString())) {
                    collect(child, files);
                }
            }
        }
    }

    private static String hash(List<Path> files) throws IOException {
        MessageDigest digest = sha256();
        for (Path file : files) {
            digest.update((HERE.relativize(file) + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void stop(String why) {
        System.err.println(why);
        System.exit(1);
    }
}
