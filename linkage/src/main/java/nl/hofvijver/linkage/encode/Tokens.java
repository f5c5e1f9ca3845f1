package nl.hofvijver.linkage.encode;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Makes tokens of one field: the first 48 bits of an HMAC-SHA256, in eight signs. */
final class Tokens {
    private static final int SIGNS = 8;
    private static final int BITS = 6;
    /** That of Base64 for addresses (RFC 4648, 5). */
    private static final byte[] ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".getBytes(StandardCharsets.ISO_8859_1);

    /** Longer values are cut for the near forms, and shorter ones filled up, so that a count tells no length. */
    private static final int NEAR = 12;

    private final Mac mac;

    Tokens(SecretKey key) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }

    /** The token of the value in each context; contexts that are empty give none, nor does an empty value. */
    String of(Collection<String> contexts, String value) {
        return of(contexts, value.isEmpty() ? List.of() : List.of(value));
    }

    /** The tokens of several values per context, sorted within it, so that their order tells nothing. */
    String of(Collection<String> contexts, Collection<String> values) {
        StringBuilder all = new StringBuilder(contexts.size() * values.size() * (SIGNS + 1));
        String[] tokens = new String[values.size()];
        for (String context : contexts) {
            if (!context.isEmpty()) {
                int i = 0;
                for (String value : values) {
                    tokens[i++] = token(context + '\u0001' + value);
                }
                Arrays.sort(tokens);
                for (String token : tokens) {
                    all.append(all.isEmpty() ? "" : " ").append(token);
                }
            }
        }
        return all.toString();
    }

    /** The value with one sign left out, in every way, and the value itself; filled up to a fixed number. */
    String near(Collection<String> contexts, String value) {
        if (value.isEmpty()) {
            return "";
        }
        String cut = value.length() >= NEAR ? value.substring(0, NEAR - 1) : value;
        Set<String> forms = new TreeSet<>();
        forms.add(cut);
        for (int i = 0; i < cut.length() && cut.length() > 1; i++) {
            forms.add(cut.substring(0, i) + cut.substring(i + 1));
        }
        for (int i = 0; forms.size() < NEAR; i++) {
            forms.add(value + '\u0002' + i);
        }
        return of(contexts, forms);
    }

    private String token(String text) {
        byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        byte[] signs = new byte[SIGNS];
        for (int i = 0; i < SIGNS; i++) {
            int bit = i * BITS;
            int two = ((hash[bit >> 3] & 0xff) << 8) | (hash[(bit >> 3) + 1] & 0xff);
            signs[i] = ALPHABET[(two >> (16 - BITS - (bit & 7))) & (ALPHABET.length - 1)];
        }
        return new String(signs, StandardCharsets.ISO_8859_1);
    }
}
