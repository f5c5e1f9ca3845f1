package nl.hofvijver.linkage.encode;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.ShortBufferException;

/** Makes tokens of one field: the first 48 bits of an HMAC-SHA256, in eight signs. A person has some 130 of them. */
final class Tokens {
    private static final int SIGNS = 8;
    private static final int BITS = 6;
    /** That of Base64 for addresses (RFC 4648, 5). */
    private static final byte[] ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".getBytes(StandardCharsets.ISO_8859_1);

    /** Longer values are cut for the near forms, and shorter ones filled up, so that a count tells no length. */
    private static final int NEAR = 12;

    private static final byte BETWEEN = 1;

    private final Mac mac;
    private final byte[] hash;
    private byte[] text = new byte[128];

    Tokens(SecretKey key) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
        hash = new byte[mac.getMacLength()];
    }

    /** The token of the value in each context; contexts that are empty give none, nor does an empty value. */
    String of(Collection<String> contexts, String value) {
        return of(contexts, value.isEmpty() ? List.of() : List.of(value));
    }

    /** The tokens of several values per context, sorted within it, so that their order tells nothing. */
    String of(Collection<String> contexts, Collection<String> values) {
        byte[][] bytes = new byte[values.size()][];
        int filled = 0;
        for (String value : values) {
            bytes[filled++] = value.getBytes(StandardCharsets.UTF_8);
        }
        byte[] all = new byte[contexts.size() * bytes.length * (SIGNS + 1)];
        long[] tokens = new long[bytes.length];
        int end = 0;
        for (String context : contexts) {
            if (!context.isEmpty()) {
                byte[] start = context.getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < tokens.length; i++) {
                    tokens[i] = token(start, bytes[i]);
                }
                // Signs are ASCII, so that numbers sort as their texts do.
                Arrays.sort(tokens);
                for (long token : tokens) {
                    end = write(token, all, end);
                }
            }
        }
        return end == 0 ? "" : new String(all, 0, end - 1, StandardCharsets.ISO_8859_1);
    }

    /** Writes the signs of a token and a space. */
    private static int write(long token, byte[] all, int from) {
        int end = from;
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            all[end++] = (byte) (token >> shift);
        }
        all[end++] = ' ';
        return end;
    }

    /** The value with one sign left out, in every way, and the value itself; filled up to a fixed number. */
    String near(Collection<String> contexts, String value) {
        if (value.isEmpty()) {
            return "";
        }
        String cut = value.length() >= NEAR ? value.substring(0, NEAR - 1) : value;
        Set<String> forms = LinkedHashSet.newLinkedHashSet(NEAR);
        forms.add(cut);
        for (int i = 0; i < cut.length() && cut.length() > 1; i++) {
            forms.add(cut.substring(0, i) + cut.substring(i + 1));
        }
        for (int i = 0; forms.size() < NEAR; i++) {
            forms.add(value + '\u0002' + i);
        }
        return of(contexts, forms);
    }

    /** Eight signs in the bytes of a number, the first one highest. */
    private long token(byte[] context, byte[] value) {
        int length = context.length + 1 + value.length;
        if (length > text.length) {
            text = new byte[2 * length];
        }
        System.arraycopy(context, 0, text, 0, context.length);
        text[context.length] = BETWEEN;
        System.arraycopy(value, 0, text, context.length + 1, value.length);
        mac.update(text, 0, length);
        try {
            mac.doFinal(hash, 0);
        } catch (ShortBufferException e) {
            throw new IllegalStateException("the hash has room for itself", e);
        }
        long signs = 0;
        for (int i = 0; i < SIGNS; i++) {
            int bit = i * BITS;
            int two = ((hash[bit >> 3] & 0xff) << 8) | (hash[(bit >> 3) + 1] & 0xff);
            signs = signs << Byte.SIZE | ALPHABET[(two >> (16 - BITS - (bit & 7))) & (ALPHABET.length - 1)];
        }
        return signs;
    }
}
