package nl.hofvijver.linkage.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final SecretKey KEY = LinkKey.of(new byte[32], "test/1").field("name");

    @Test
    void aTokenIsTheBeginningOfTheHashInBase64() throws GeneralSecurityException {
        Tokens tokens = new Tokens(KEY);
        for (int i = 0; i < 200; i++) {
            assertThat(tokens.of(List.of("y1950"), "name" + i)).isEqualTo(base64("y1950\u0001name" + i));
        }
    }

    @Test
    void textsOfSeveralBlocksAreHashedAsTheLibraryDoes() throws GeneralSecurityException {
        Tokens tokens = new Tokens(KEY);
        for (int length = 1; length < 300; length++) {
            String value = "é".repeat(length);
            assertThat(tokens.of(List.of("y1950"), value)).isEqualTo(base64("y1950\u0001" + value));
        }
    }

    @Test
    void tokensAreSortedWithinTheirContextAndContextsKeepTheirOrder() throws GeneralSecurityException {
        String first = String.join(
                " ",
                Stream.of("a", "b", "c").map(v -> sure("x\u0001" + v)).sorted().toList());
        String second = String.join(
                " ",
                Stream.of("a", "b", "c").map(v -> sure("w\u0001" + v)).sorted().toList());
        assertThat(new Tokens(KEY).of(List.of("x", "", "w"), List.of("a", "b", "c")))
                .isEqualTo(first + " " + second);
    }

    private static String sure(String text) {
        try {
            return base64(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(KEY);
        byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 6));
    }
}
