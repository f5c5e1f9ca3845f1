package nl.hofvijver.door.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.hofvijver.door.keys.Canonical;
import nl.hofvijver.door.ttp.TtpClient;

/** By the oblivious function of the trusted third party; what was evaluated before comes from the partner's cache. */
final class ByOprf implements Evaluation {
    private static final int BATCH = 1000;
    private static final int HALF = 16;

    private final TtpClient client;
    private final PseudonymCache cache;

    ByOprf(TtpClient client, PseudonymCache cache) {
        this.client = client;
        this.cache = cache;
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public List<String> pseudonyms(List<String> numbers) {
        Map<String, String> known = new LinkedHashMap<>();
        List<String> fresh = new ArrayList<>();
        for (String number : numbers) {
            cache.find(number).ifPresentOrElse(p -> known.put(number, p), () -> fresh.add(number));
        }
        if (!fresh.isEmpty()) {
            List<byte[]> outputs = client.outputs(fresh.stream()
                    .map(n -> Canonical.bsn(n).getBytes(StandardCharsets.UTF_8))
                    .toList());
            Map<String, String> added = new LinkedHashMap<>();
            for (int i = 0; i < fresh.size(); i++) {
                added.put(fresh.get(i), HexFormat.of().formatHex(outputs.get(i), 0, HALF));
            }
            cache.add(added);
            known.putAll(added);
        }
        return numbers.stream()
                .map(n -> {
                    String pseudonym = known.get(n);
                    if (pseudonym == null) {
                        throw new IllegalStateException("a number was left out");
                    }
                    return pseudonym;
                })
                .toList();
    }
}
