package nl.hofvijver.door.ttp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import nl.hofvijver.door.DoorProblem;
import nl.hofvijver.door.keys.TtpKeys;
import nl.hofvijver.door.oprf.Oprf;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The trusted third party: evaluates blinded elements for partners that it knows.
 *
 * <pre>
 * POST /v1/evaluate?generation=1     Authorization: Bearer TOKEN     N elements of 33 bytes → N elements of 33 bytes
 * GET  /v1/health                    → ok
 * </pre>
 *
 * <p>What it is sent is uniformly random whatever the number behind it; it is not kept. The log tells which partner asked
 * for how many: a partner that asks for far more than it has patients is trying numbers out.
 */
public final class TtpServer implements AutoCloseable {
    /** How many elements one request may hold. */
    public static final int LARGEST = 2000;

    private static final Logger LOG = LoggerFactory.getLogger(TtpServer.class);
    private static final String BEARER = "Bearer ";

    private final TtpKeys keys;
    private final HttpServer server;
    private final ExecutorService workers;

    private TtpServer(TtpKeys keys, HttpServer server) {
        this.keys = keys;
        this.server = server;
        this.workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    }

    /**
     * Starts.
     *
     * @param tls certificate and key; without them only this machine can reach it
     * @throws ProblemException {@code HV-2733} without TLS on an address that others can reach
     */
    public static TtpServer start(TtpKeys keys, InetSocketAddress address, Optional<SSLContext> tls) {
        if (tls.isEmpty() && !address.getAddress().isLoopbackAddress()) {
            throw new ProblemException(new Problem(
                    DoorProblem.TTP_UNPROTECTED,
                    "Without TLS tokens and answers would go over the line in the clear.",
                    address.toString(),
                    "Name a key store with --keystore, or listen on 127.0.0.1 behind a proxy that does TLS."));
        }
        try {
            TtpServer started =
                    new TtpServer(keys, tls.isPresent() ? secured(address, tls.get()) : HttpServer.create(address, 64));
            started.server.createContext("/v1/evaluate", started::evaluate);
            started.server.createContext("/v1/health", exchange -> answer(exchange, 200, "ok"));
            started.server.setExecutor(started.workers);
            started.server.start();
            LOG.info("ttp.started address={} tls={}", started.server.getAddress(), tls.isPresent());
            return started;
        } catch (IOException e) {
            throw Aside.failed(java.nio.file.Path.of(address.toString().replace('/', '_')), e);
        }
    }

    private static HttpServer secured(InetSocketAddress address, SSLContext tls) throws IOException {
        HttpsServer server = HttpsServer.create(address, 64);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return server;
    }

    /** The port on which it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    private void evaluate(HttpExchange exchange) throws IOException {
        // Read again for every request: who was issued keys is served, and who was revoked is not, from that moment on.
        TtpKeys now = keys.again();
        Optional<String> partner = Optional.ofNullable(
                        exchange.getRequestHeaders().getFirst("Authorization"))
                .filter(a -> a.startsWith(BEARER))
                .flatMap(a -> now.partner(a.substring(BEARER.length())));
        if (partner.isEmpty()) {
            LOG.warn("ttp.refused reason=token");
            answer(exchange, 401, "HV-2731 unknown token");
            return;
        }
        Optional<Oprf.Key> key = generation(exchange).flatMap(now::oprf);
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST * Oprf.ELEMENT + 1);
        if (!exchange.getRequestMethod().equals("POST") || key.isEmpty() || !wellFormed(body)) {
            LOG.warn("ttp.refused partner={} reason=request", partner.get());
            answer(exchange, 400, "HV-2731 not a request for this party");
            return;
        }
        try {
            byte[] evaluated = evaluated(key.get(), body);
            LOG.info("ttp.evaluated partner={} count={}", partner.get(), body.length / Oprf.ELEMENT);
            answer(exchange, 200, evaluated);
        } catch (IllegalArgumentException notAnElement) {
            LOG.warn("ttp.refused partner={} reason=element", partner.get());
            answer(exchange, 400, "HV-2731 not an element of the group");
        }
    }

    private static Optional<Integer> generation(HttpExchange exchange) {
        String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
        return query.matches("generation=[0-9]{1,6}")
                ? Optional.of(Integer.valueOf(query.substring("generation=".length())))
                : Optional.empty();
    }

    private static boolean wellFormed(byte[] body) {
        return body.length > 0 && body.length <= LARGEST * Oprf.ELEMENT && body.length % Oprf.ELEMENT == 0;
    }

    /** On all processors: a partner waits for this before it can go on with its own part. */
    private static byte[] evaluated(Oprf.Key key, byte[] body) {
        byte[] evaluated = new byte[body.length];
        IntStream.range(0, body.length / Oprf.ELEMENT).parallel().forEach(i -> {
            int at = i * Oprf.ELEMENT;
            byte[] one = Oprf.evaluate(key, Arrays.copyOfRange(body, at, at + Oprf.ELEMENT));
            System.arraycopy(one, 0, evaluated, at, Oprf.ELEMENT);
        });
        return evaluated;
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        answer(exchange, status, (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
