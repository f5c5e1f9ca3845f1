package nl.hofvijver.bench.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import nl.hofvijver.bench.Machine;
import nl.hofvijver.release.read.Json;
import nl.hofvijver.server.HofvijverServer;
import nl.hofvijver.server.Running;
import tools.jackson.databind.JsonNode;

/** Serves a region and asks its API at a fixed rate, with a mix of what a visit to the website asks. */
public final class ApiBench {
    private static final int RATE = 200;
    private static final int SECONDS = 30;
    private static final int WARM_SECONDS = 10;

    private final HttpClient client = HttpClient.newBuilder()
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final String url;

    private ApiBench(String url) {
        this.url = url;
    }

    /** Arguments: the folder of a region, questions per second (200), seconds (30). */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            throw new IllegalArgumentException("ApiBench REGION [RATE] [SECONDS]");
        }
        int rate = arguments.length > 1 ? Integer.parseInt(arguments[1]) : RATE;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : SECONDS;
        System.out.println(Machine.here());
        try (Running server = HofvijverServer.start(Path.of(arguments[0]), 0)) {
            ApiBench bench = new ApiBench(server.url());
            List<String> mix = bench.mix();
            bench.ask(mix, rate, WARM_SECONDS);
            long before = Machine.processorNanos();
            Outcome outcome = bench.ask(mix, rate, seconds);
            double used = (Machine.processorNanos() - before) / 1e9;
            System.out.println(outcome.text(rate, seconds, used));
        }
    }

    /** Addresses of maps, areas, spines and the home page, as one visit after another would ask them. */
    private List<String> mix() throws IOException, InterruptedException {
        String release = "/api/releases/" + json("/api/region").path("current").asString("");
        List<String> mix =
                new ArrayList<>(List.of("/api/region", "/api/releases", release + "/measures", release + "/ranking"));
        JsonNode areas = json(release + "/areas");
        for (JsonNode measure : json(release + "/measures")) {
            String level = measure.path("levels")
                    .path(measure.path("levels").size() - 1)
                    .asString("");
            for (JsonNode period : measure.path("periods")) {
                mix.add(release + "/values?measure=" + measure.path("id").asString("") + "&level=" + level + "&period="
                        + period.asString(""));
            }
        }
        for (int i = 0; i < areas.size(); i += Math.max(1, areas.size() / 100)) {
            String area = release + "/areas/" + areas.path(i).path("code").asString("");
            mix.add(area + "/values");
            mix.add(area + "/spine");
        }
        return mix;
    }

    private JsonNode json(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + address)).build();
        return Json.mapper()
                .readTree(client.send(request, BodyHandlers.ofString()).body());
    }

    /**
     * What came of it.
     *
     * @param millis sorted
     */
    private record Outcome(List<Double> millis, int failed) {
        String text(int rate, int seconds, double processor) {
            return String.format(
                    Locale.UK,
                    "%d questions at %d/s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms; %d failed;"
                            + " %.1f processor seconds in %d s, %.2f ms a question (server and client together)",
                    millis.size(),
                    rate,
                    at(0.50),
                    at(0.95),
                    at(0.99),
                    at(1),
                    failed,
                    processor,
                    seconds,
                    processor * 1000 / millis.size());
        }

        private double at(double share) {
            return millis.isEmpty()
                    ? Double.NaN
                    : millis.get((int) Math.min(millis.size() - 1.0, share * millis.size()));
        }
    }

    /** Asks on time whether or not earlier questions were answered, and counts from when each was due. */
    private Outcome ask(List<String> mix, int rate, int seconds) throws InterruptedException {
        ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
        AtomicInteger failed = new AtomicInteger();
        long begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < rate * seconds; i++) {
                long due = begin + (long) (i * 1e9 / rate);
                String address = mix.get((int) ((i * 7919L) % mix.size()));
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(Math.min(1_000_000, due - System.nanoTime()));
                }
                threads.execute(() -> one(address, due, millis, failed));
            }
        }
        return new Outcome(millis.stream().sorted().toList(), failed.get());
    }

    private void one(String address, long due, ConcurrentLinkedQueue<Double> millis, AtomicInteger failed) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + address))
                .header("Accept-Encoding", "gzip")
                .build();
        try {
            int status = client.send(request, BodyHandlers.ofByteArray()).statusCode();
            millis.add((System.nanoTime() - due) / 1e6);
            if (status != 200) {
                failed.incrementAndGet();
            }
        } catch (IOException e) {
            failed.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
