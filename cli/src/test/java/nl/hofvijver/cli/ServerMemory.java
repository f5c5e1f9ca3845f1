package nl.hofvijver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The attack on the memory of a server: who reads it finds nobody. What is planted there on purpose is found. */
final class ServerMemory {
    private final Path folder;
    private final Path region;

    /** @param folder with the files of the partners somewhere below it */
    ServerMemory(Path folder, Path region) {
        this.folder = folder;
        this.region = region;
    }

    /** Serves a release, looks at some pages, and searches the memory of the process. */
    void holdsNobody(String release) throws Exception {
        Set<String> planted = Set.of("241123945", "Zwaluwstaartveen");
        Set<String> identifiers = identifiers();
        assertThat(identifiers).hasSizeGreaterThan(500);
        identifiers.addAll(planted);
        Path dump = folder.resolve("server.hprof");
        Process server = new ProcessBuilder(RoadTest.java(
                        List.of("-Xmx256m", "-Dplanted=" + String.join(" ", planted)),
                        List.of("serve", "--port", "0", "--region", region.toString())))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = server.inputReader()) {
            String url = said.lines()
                    .filter(l -> l.startsWith("Serving on "))
                    .findFirst()
                    .orElseThrow()
                    .split(" ")[2];
            String api = "/api/releases/" + release;
            for (String page : List.of("/", "/kaart", "/api/releases", api + "/areas", api + "/measures")) {
                ask(url + page);
            }
            assertThat(new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                            .toString(),
                                    Long.toString(server.pid()),
                                    "GC.heap_dump",
                                    dump.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("jcmd.log").toFile())
                            .start()
                            .waitFor())
                    .isZero();
        } finally {
            server.destroyForcibly().waitFor();
        }
        assertThat(HeapSearch.in(dump, identifiers)).containsExactlyInAnyOrderElementsOf(planted);
        Files.delete(dump);
    }

    /** The citizen service numbers and the less common surnames of everybody at every practice. */
    private Set<String> identifiers() throws IOException {
        Set<String> identifiers = new HashSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.endsWith("PAT.csv")).toList()) {
                List<List<String>> rows = Files.readAllLines(file).stream()
                        .map(l -> List.of(l.split(";", -1)))
                        .toList();
                int number = rows.getFirst().indexOf("BSN");
                int name = rows.getFirst().indexOf("Geslachtsnaam");
                for (List<String> row : rows.subList(1, rows.size())) {
                    Stream.of(row.get(number), row.get(name))
                            // 999999999 stands for nobody, and in any memory.
                            .filter(value -> value.length() >= 7 && !value.matches("(.)\\1+"))
                            .forEach(identifiers::add);
                }
            }
        }
        return identifiers;
    }

    private static void ask(String url) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(
                                    HttpRequest.newBuilder(URI.create(url)).build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .as(url)
                    .isEqualTo(200);
        }
    }
}
