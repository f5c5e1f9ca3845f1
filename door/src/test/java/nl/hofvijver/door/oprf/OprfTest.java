package nl.hofvijver.door.oprf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OprfTest {
    private static final HexFormat HEX = HexFormat.of();
    /** RFC 9497, A.3.1. */
    private static final Oprf.Key KEY = rfcKey();

    private static Oprf.Key rfcKey() {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) 0xa3);
        return Oprf.key(seed, "test key".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void theKeyFollowsFromTheSeedAsInTheRfc() {
        assertThat(KEY.scalar().toString(16))
                .isEqualTo("159749d750713afe245d2d39ccfaae8381c53ce92d098a9375ee70739c7ac0bf");
    }

    /** RFC 9497, A.3.1.1 and A.3.1.2. */
    @ParameterizedTest(name = "input {0}")
    @CsvSource({
        "00,"
                + "03723a1e5c09b8b9c18d1dcbca29e8007e95f14f4732d9346d490ffc195110368d,"
                + "030de02ffec47a1fd53efcdd1c6faf5bdc270912b8749e783c7ca75bb412958832,"
                + "a0b34de5fa4c5b6da07e72af73cc507cceeb48981b97b7285fc375345fe495dd",
        "5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a,"
                + "03cc1df781f1c2240a64d1c297b3f3d16262ef5d4cf102734882675c26231b0838,"
                + "03a0395fe3828f2476ffcd1f4fe540e5a8489322d398be3c4e5a869db7fcb7c52c,"
                + "c748ca6dd327f0ce85f4ae3a8cd6d4d5390bbb804c9e12dcf94f853fece3dcce"
    })
    void blindEvaluateAndFinalizeGiveTheValuesOfTheRfc(String input, String blinded, String evaluated, String output) {
        BigInteger blind = new BigInteger("3338fa65ec36e0290022b48eb562889d89dbfa691d1cde91517fa222ed7ad364", 16);
        Oprf.Blinded own = Oprf.blind(HEX.parseHex(input), blind);
        assertThat(HEX.formatHex(own.element())).isEqualTo(blinded);
        byte[] evaluation = Oprf.evaluate(KEY, own.element());
        assertThat(HEX.formatHex(evaluation)).isEqualTo(evaluated);
        assertThat(HEX.formatHex(Oprf.finish(HEX.parseHex(input), own, evaluation)))
                .isEqualTo(output);
    }

    /** RFC 9380, J.1.1: P256_XMD:SHA-256_SSWU_RO_. */
    @ParameterizedTest(name = "\"{0}\" times {1}")
    @CsvSource({
        "'',0,2c15230b26dbc6fc9a37051158c95b79656e17a1a920b11394ca91c44247d3e4,"
                + "8a7a74985cc5c776cdfe4b1f19884970453912e9d31528c060be9ab5c43e8415",
        "abc,0,0bb8b87485551aa43ed54f009230450b492fead5f1cc91658775dac4a3388a0f,"
                + "5c41b3d0731a27a7b14bc0bf0ccded2d8751f83493404c84a88e71ffd424212e",
        "abcdef0123456789,0,65038ac8f2b1def042a5df0b33b1f4eca6bff7cb0f9c6c1526811864e544ed80,"
                + "cad44d40a656e7aff4002a8de287abc8ae0482b5ae825822bb870d6df9b56ca3",
        "q128_,128,4be61ee205094282ba8a2042bcb48d88dfbb609301c49aa8b078533dc65a0b5d,"
                + "98f8df449a072c4721d241a3b1236d3caccba603f916ca680f4539d2bfb3c29e",
        "a512_,512,457ae2981f70ca85d8e24c308b14db22f3e3862c5ea0f652ca38b5e49cd64bc5,"
                + "ecb9f0eadc9aeed232dabc53235368c1394c78de05dd96893eefa62b0f4757dc"
    })
    void hashingToTheCurveGivesTheValuesOfTheRfc(String start, int times, String x, String y) {
        String message = times == 0 ? start : start + start.substring(0, 1).repeat(times);
        ECPoint point = HashToCurve.point(
                message.getBytes(StandardCharsets.US_ASCII), "QUUX-V01-CS02-with-P256_XMD:SHA-256_SSWU_RO_");
        assertThat(HEX.formatHex(point.getAffineXCoord().getEncoded())).isEqualTo(x);
        assertThat(HEX.formatHex(point.getAffineYCoord().getEncoded())).isEqualTo(y);
    }

    @Test
    void theOutputDoesNotDependOnTheBlind() {
        byte[] input = "person".getBytes(StandardCharsets.US_ASCII);
        Oprf.Blinded one = Oprf.blind(input);
        Oprf.Blinded other = Oprf.blind(input);
        assertThat(one.element()).isNotEqualTo(other.element());
        assertThat(Oprf.finish(input, one, Oprf.evaluate(KEY, one.element())))
                .isEqualTo(Oprf.finish(input, other, Oprf.evaluate(KEY, other.element())));
    }

    @Test
    void whatIsNoElementOfTheGroupIsRefused() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        byte[] identity = new byte[Oprf.ELEMENT];
        assertThatThrownBy(() -> Oprf.evaluate(KEY, identity)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Oprf.evaluate(KEY, new byte[1])).isInstanceOf(IllegalArgumentException.class);
        int refused = 0;
        for (int i = 0; i < 40; i++) {
            byte[] guess = new byte[Oprf.ELEMENT];
            random.nextBytes(guess);
            guess[0] = 2;
            try {
                Oprf.evaluate(KEY, guess);
            } catch (IllegalArgumentException offTheCurve) {
                refused++;
            }
        }
        // Half of all x belong to no point.
        assertThat(refused).isBetween(5, 35);
    }
}
