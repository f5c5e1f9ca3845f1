package nl.hofvijver.door.pack;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.door.keys.Canonical;
import nl.hofvijver.door.keys.Issued;
import nl.hofvijver.pond.seal.Keyed;
import nl.hofvijver.pond.seal.Secret;

/** By HMAC-SHA256 under the key that the trusted third party issued. */
public final class ByHmac implements Evaluation {
    private static final int BATCH = 50_000;

    private final Keyed keyed;

    /** The function of a generation that works by HMAC. */
    public ByHmac(Issued issued, int generation) {
        String key = Optional.ofNullable(issued.hmac().get(generation))
                .orElseThrow(() -> new IllegalArgumentException("no key of generation " + generation));
        keyed = new Keyed(Secret.of(Base64.getDecoder().decode(key)));
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public List<String> pseudonyms(List<String> numbers) {
        return numbers.stream().map(this::pseudonym).toList();
    }

    /** The pseudonym of one usable number. */
    public String pseudonym(String number) {
        return keyed.hex(Canonical.bsn(number));
    }
}
