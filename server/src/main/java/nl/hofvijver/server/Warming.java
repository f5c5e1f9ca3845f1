package nl.hofvijver.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.hofvijver.release.read.PublishedRelease;
import nl.hofvijver.server.shelf.ReleaseShelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Asks a server what its first visitors will ask, so that its answers are kept before they come: the lists, the last map
 * of each measure on each level, for everybody together, and the figures of the largest areas. One question at a time, as a visitor would ask it.
 */
final class Warming implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Warming.class);

    private static final String ALL = "all";
    // The region stands beside every area; a country has too many gemeenten to have all of them ready.
    private static final Set<String> LARGE = Set.of("region", "gemeente");
    private static final int MOST_AREAS = 50;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(15);

    private final Thread thread;

    private Warming(Thread thread) {
        this.thread = thread;
    }

    /**
     * Starts asking beside everything else, and again for every release that becomes the current one later.
     *
     * @param url the address of the server
     * @param shelf where its releases are
     */
    static Warming start(String url, ReleaseShelf shelf) {
        return start(shelf, LOOK_EVERY, release -> ask(url, addresses(release)));
    }

    /** As above, with what is done for a release that visitors will see from now on. */
    static Warming start(ReleaseShelf shelf, Duration lookEvery, Consumer<PublishedRelease> warm) {
        return new Warming(Thread.ofPlatform().daemon().name("warming").start(() -> watch(shelf, lookEvery, warm)));
    }

    private static void watch(ReleaseShelf shelf, Duration lookEvery, Consumer<PublishedRelease> warm) {
        Optional<Object> seen = Optional.empty();
        while (!Thread.currentThread().isInterrupted()) {
            Optional<Object> now = shelf.currentState();
            if (!now.equals(seen)) {
                seen = now;
                shelf.warm().ifPresent(warm);
            }
            try {
                Thread.sleep(lookEvery);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Stops asking; what is kept by then stays kept. */
    @Override
    public void close() {
        thread.interrupt();
    }

    /** What the website asks of a release first, in the order and the words in which it asks. */
    static List<String> addresses(PublishedRelease release) {
        String base = "/api/releases/" + encoded(release.manifest().id());
        List<String> addresses = new ArrayList<>(List.of(base + "/measures", base + "/areas", base + "/ranking"));
        release.boundaries().areas().stream()
                .filter(area -> LARGE.contains(area.level()))
                .limit(MOST_AREAS)
                .forEach(area -> addresses.add(base + "/areas/" + encoded(area.code()) + "/values"));
        for (JsonNode measure : release.measures()) {
            JsonNode periods = measure.path("periods");
            String period = periods.path(periods.size() - 1).asString("");
            for (JsonNode level : measure.path("levels")) {
                addresses.add(base + "/values?measure="
                        + encoded(measure.path("id").asString("")) + "&level=" + encoded(level.asString(""))
                        + "&period=" + encoded(period) + "&sex=" + encoded(everyone(measure.path("sexes")))
                        + "&age=" + encoded(everyone(measure.path("ages"))));
            }
        }
        return addresses;
    }

    /** Everybody together; the first group when a measure exists for groups only. */
    private static String everyone(JsonNode groups) {
        for (JsonNode group : groups) {
            if (group.asString("").equals(ALL)) {
                return ALL;
            }
        }
        return groups.isEmpty() ? ALL : groups.path(0).asString(ALL);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void ask(String url, List<String> addresses) {
        long begin = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String address : addresses) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(url + address))
                        .header("Accept-Encoding", "gzip")
                        .header("Accept", "application/json")
                        .build();
                client.send(request, BodyHandlers.discarding());
            }
            LOG.info("answers.warm questions={} millis={}", addresses.size(), (System.nanoTime() - begin) / 1_000_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // The visitor who asks the same is told what is wrong; here nobody waits for an answer.
            LOG.warn("answers.warm stopped: {}", e.getMessage());
        }
    }
}
