package nl.hofvijver.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import nl.hofvijver.release.Release;
import nl.hofvijver.release.SampleRegion;
import nl.hofvijver.release.read.Json;
import tools.jackson.databind.JsonNode;

/** A real server on a free port, over a release made by the release module, and questions to it. */
final class ServedSample implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Release release;
    private final Running server;

    ServedSample(Path folder) throws IOException, SQLException {
        release = new SampleRegion(folder)
                .usual()
                .counts("visits.rate", "BU99010101", "2024", "all", "all", 7, 400)
                .counts("visits.rate", "BU99010102", "2024", "all", "all", 61, 403, 1000)
                .counts("visits.rate", "GM9901", "2024", "male", "all", 60, 400)
                .counts("visits.rate", "BU99010102", "2024", "male", "all", 1, 200)
                .delivered("no")
                .counts("visits.rate", "BU99020101", "2024", "all", "all", 0, 0, 400)
                .release();
        server = HofvijverServer.start(folder, 0);
    }

    Release release() {
        return release;
    }

    int port() {
        return server.port();
    }

    /** The address of something in the release. */
    String in(String address) {
        return "/api/releases/" + release.id() + address;
    }

    URI uri(String address) {
        return URI.create(server.url() + address);
    }

    HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(uri(address));
    }

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(request(address));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** The answer as JSON; the test fails when it is not a good one. */
    JsonNode json(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.mapper().readTree(answer.body());
    }

    @Override
    public void close() {
        server.close();
    }
}
