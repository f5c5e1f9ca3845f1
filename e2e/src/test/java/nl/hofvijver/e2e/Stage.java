package nl.hofvijver.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.hofvijver.cli.Main;
import nl.hofvijver.server.HofvijverServer;
import nl.hofvijver.server.Running;

/** What all tests share, made once: a released region, the server that shows it, and a browser. */
final class Stage implements AutoCloseable {
    private final Optional<Path> temporary;
    private final Path region;
    private final Running server;
    private final Playwright playwright;
    private final Browser browser;

    private Stage(Path chromium, Path region, Optional<Path> temporary) {
        this.temporary = temporary;
        this.region = region;
        server = HofvijverServer.start(region, 0);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // Software drawing, so that a machine without a graphics card shows the same map.
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")));
    }

    /** With the fictional region, which is made for it and removed with it. */
    static Stage ofDemo(Path chromium) {
        Path folder = temporaryFolder();
        Path region = folder.resolve("region");
        int code = Main.run("demo", "--quick", "--seed", "1", "--no-serve", "--region", region.toString());
        if (code != 0) {
            throw new IllegalStateException("hofvijver demo ended with code " + code);
        }
        return new Stage(chromium, region, Optional.of(folder));
    }

    /** With a region that has a release; it is left as it is. */
    static Stage of(Path chromium, Path region) {
        return new Stage(chromium, region, Optional.empty());
    }

    Browser browser() {
        return browser;
    }

    /** The folder of the region that is shown. */
    Path region() {
        return region;
    }

    /** Address of the site, without a slash at the end. */
    String url() {
        return server.url().replaceAll("/$", "");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        server.close();
        temporary.ifPresent(Stage::delete);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("hofvijver-e2e");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
