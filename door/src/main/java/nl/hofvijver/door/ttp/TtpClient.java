package nl.hofvijver.door.ttp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.hofvijver.door.DoorProblem;
import nl.hofvijver.door.keys.Issued;
import nl.hofvijver.door.oprf.Oprf;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;

/** A partner's conversation with the trusted third party, which sees blinded elements and nothing else. */
public final class TtpClient {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 3;

    private final Issued issued;
    private final int generation;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /** @throws ProblemException {@code HV-2733} when the address is not this machine and not https */
    public TtpClient(Issued issued, int generation) {
        this.issued = issued;
        this.generation = generation;
        URI address = URI.create(issued.address());
        boolean local = List.of("localhost", "127.0.0.1", "[::1]").contains(String.valueOf(address.getHost()));
        if (!"https".equals(address.getScheme()) && !local) {
            throw problem(
                    DoorProblem.TTP_UNPROTECTED,
                    "Without https the token would go over the line in the clear.",
                    "Ask the trusted third party for an address with https.");
        }
    }

    /**
     * The outputs of the oblivious function, 32 bytes each, in the order of the inputs.
     *
     * @param inputs at most {@value TtpServer#LARGEST}
     * @throws ProblemException {@code HV-2730} to {@code HV-2732}
     */
    public List<byte[]> outputs(List<byte[]> inputs) {
        List<Oprf.Blinded> blinded = inputs.parallelStream().map(Oprf::blind).toList();
        ByteArrayOutputStream body = new ByteArrayOutputStream(inputs.size() * Oprf.ELEMENT);
        blinded.forEach(b -> body.writeBytes(b.element()));
        byte[] evaluated = send(body.toByteArray());
        if (evaluated.length != inputs.size() * Oprf.ELEMENT) {
            throw unusable();
        }
        try {
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < inputs.size(); i++) {
                places.add(i);
            }
            return places.parallelStream()
                    .map(i -> Oprf.finish(
                            inputs.get(i),
                            blinded.get(i),
                            Arrays.copyOfRange(evaluated, i * Oprf.ELEMENT, (i + 1) * Oprf.ELEMENT)))
                    .toList();
        } catch (IllegalArgumentException notAnElement) {
            throw unusable();
        }
    }

    private byte[] send(byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(issued.address()).resolve("/v1/evaluate?generation=" + generation))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + issued.token())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        IOException last = new IOException("not tried");
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (response.statusCode() == 200) {
                    return response.body();
                }
                throw problem(
                        DoorProblem.TTP_REFUSED,
                        "The trusted third party refused (" + response.statusCode() + ").",
                        "Ask it for new keys: 'hofvijver ttp issue'.");
            } catch (IOException e) {
                last = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while packing", e);
            }
        }
        throw new ProblemException(
                new Problem(
                        DoorProblem.TTP_UNREACHABLE,
                        "The trusted third party does not answer: "
                                + last.getClass().getSimpleName() + ".",
                        issued.address(),
                        "Run the same command again later: what was evaluated until here is kept."),
                last);
    }

    private ProblemException unusable() {
        return problem(
                DoorProblem.TTP_ANSWER_WRONG,
                "The trusted third party gave no usable answer.",
                "Run the command again; when it stays, tell the trusted third party.");
    }

    private ProblemException problem(DoorProblem code, String what, String remedy) {
        return new ProblemException(new Problem(code, what, issued.address(), remedy));
    }
}
