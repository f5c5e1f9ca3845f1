package nl.hofvijver.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The runnable jar, as a user starts it and on two processors, shows its pages. Other tests start the server from
 * classes, where loading one takes no lock of a jar: they did not see that the jar hung (decision 0056). Skipped when
 * the jar was not built; {@code ./mvnw verify} builds it.
 */
@ExtendWith(OnStage.class)
class JarTest {
    private static final String SERVING = "Serving on ";
    private static final Path JAR = Path.of("..", "cli", "target", "hofvijver.jar");
    private static final int PATIENCE_SECONDS = 60;
    private static final int AT_ONCE = 24;

    @Test
    @Timeout(4 * PATIENCE_SECONDS)
    void showsTheFirstPageAndAnswersManyQuestionsAtOnce(Stage stage) throws Exception {
        assumeThat(JAR).as("built by ./mvnw verify").exists();
        Path said = Files.createTempFile("hofvijver-jar", ".log");
        Process jar = start(stage.region(), said);
        try (BufferedReader out = jar.inputReader(StandardCharsets.UTF_8)) {
            String url = address(out, said);
            firstPage(stage, url);
            atOnce(url);
        } finally {
            jar.destroyForcibly().waitFor();
            Files.delete(said);
        }
    }

    private static Process start(Path region, Path said) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        "-XX:ActiveProcessorCount=2",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toString(),
                        "serve",
                        "--region",
                        region.toAbsolutePath().toString(),
                        "--port",
                        "0")
                .redirectError(said.toFile())
                .start();
    }

    private static String address(BufferedReader out, Path said) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(SERVING)) {
                return line.substring(SERVING.length())
                        .strip()
                        .split("\\s", 2)[0]
                        .replaceAll("/$", "");
            }
        }
        throw new IllegalStateException("The jar ended before it served: " + Files.readString(said));
    }

    private static void firstPage(Stage stage, String url) {
        try (BrowserContext context = stage.browser().newContext(Visit.desk())) {
            context.setDefaultTimeout(PATIENCE_SECONDS * 1000.0);
            Page page = context.newPage();
            page.navigate(url + "/");
            page.locator("[data-drawn]").first().waitFor();
            page.navigate(url + "/handboek");
            page.locator("h1").first().waitFor();
        }
    }

    private static void atOnce(String url) {
        List<String> addresses =
                List.of("/", "/api/region", "/api/releases", "/gegevens", "/openapi.json", "/gone.png");
        try (HttpClient client = HttpClient.newHttpClient()) {
            List<CompletableFuture<HttpResponse<String>>> asked = Stream.iterate(0, i -> i + 1)
                    .limit(AT_ONCE)
                    .map(i -> addresses.get(i % addresses.size()))
                    .map(address -> HttpRequest.newBuilder(URI.create(url + address))
                            .timeout(Duration.ofSeconds(PATIENCE_SECONDS))
                            .build())
                    .map(request -> client.sendAsync(request, BodyHandlers.ofString()))
                    .toList();
            assertThat(asked).extracting(answer -> answer.join().statusCode()).containsOnly(200, 404);
        }
    }
}
