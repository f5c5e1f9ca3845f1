package nl.hofvijver.bench.api;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import nl.hofvijver.bench.figures.FigureBook;
import nl.hofvijver.bench.figures.FiguresOption;
import nl.hofvijver.bench.figures.Machine;
import nl.hofvijver.bench.figures.Row;
import nl.hofvijver.release.read.Json;
import nl.hofvijver.server.HofvijverServer;
import nl.hofvijver.server.Running;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code hofvijver bench api}: serves a region and asks its API at a fixed rate. */
@Command(
        name = "api",
        description = {
            "Serves a region and asks its API at a fixed rate.",
            "The mix is what a visit to the website asks, after ten seconds of warming up. An answer's time counts",
            "from the moment at which its question was due, so that a server that falls behind cannot hide it.",
            "Bar: p99 50 ms. Ends with 1 when it is missed."
        },
        footer = {"", "Example", "  ./hofvijver bench api my-region --rate 200 --seconds 30"})
public final class ApiBench implements Callable<Integer> {
    private static final int WARM_SECONDS = 10;

    @Parameters(paramLabel = "REGION", description = "The region's folder; it has a release.")
    private Path folder = Path.of("");

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "200",
            description = "Questions a second (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "30",
            description = "How long to ask (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Mixin
    private FiguresOption figures = new FiguresOption();

    private final HttpClient client = HttpClient.newBuilder()
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private String url = "";

    @Override
    public Integer call() throws Exception {
        FigureBook book = figures.begin("The API");
        try (Running server = HofvijverServer.start(folder, 0)) {
            url = server.url();
            List<String> mix = mix();
            ask(mix, rate, WARM_SECONDS);
            long before = Machine.processorNanos();
            Outcome outcome = ask(mix, rate, seconds);
            book.add(outcome.row(rate, (Machine.processorNanos() - before) / 1e9));
        }
        return book.finished();
    }

    /** Addresses of maps, areas, spines and the home page, as one visit after another would ask them. */
    private List<String> mix() throws IOException, InterruptedException {
        String release = "/api/releases/" + json("/api/region").path("current").asString("");
        List<String> mix =
                new ArrayList<>(List.of("/api/region", "/api/releases", release + "/measures", release + "/ranking"));
        JsonNode areas = json(release + "/areas");
        for (JsonNode measure : json(release + "/measures")) {
            JsonNode levels = measure.path("levels");
            String map = release + "/values?measure=" + measure.path("id").asString("") + "&level="
                    + levels.path(levels.size() - 1).asString("") + everyone(measure, "sexes", "sex")
                    + everyone(measure, "ages", "age");
            for (JsonNode period : measure.path("periods")) {
                mix.add(map + "&period=" + period.asString(""));
            }
        }
        for (int i = 0; i < areas.size(); i += Math.max(1, areas.size() / 100)) {
            String area = release + "/areas/" + areas.path(i).path("code").asString("");
            mix.add(area + "/values");
            mix.add(area + "/spine");
        }
        return mix;
    }

    /** Nothing for a measure about everybody; the first group for one that exists for groups only. */
    private static String everyone(JsonNode measure, String groups, String parameter) {
        List<String> named = new ArrayList<>();
        measure.path(groups).forEach(g -> named.add(g.asString("")));
        return named.isEmpty() || named.contains("all")
                ? ""
                : "&" + parameter + "=" + URLEncoder.encode(named.getFirst(), StandardCharsets.UTF_8);
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
        Row row(int rate, double processor) {
            return Row.of(rate + " questions a second")
                    .with("questions", millis.size())
                    .with("failed", failed)
                    .with("p50 ms", at(0.50))
                    .with("p95 ms", at(0.95))
                    .with("p99 ms", at(0.99))
                    .with("longest ms", at(1))
                    .with("processor ms a question, client included", processor * 1000 / millis.size())
                    .atMost("p99 ms", 50)
                    .atMost("failed", 0);
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
