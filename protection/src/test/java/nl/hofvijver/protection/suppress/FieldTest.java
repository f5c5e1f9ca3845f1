package nl.hofvijver.protection.suppress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class FieldTest {
    private static final BigInteger PRIME = BigInteger.valueOf(Field.PRIME);

    @Property
    void multipliesAsWithBigIntegers(
            @ForAll @LongRange(max = Field.PRIME - 1) long a, @ForAll @LongRange(max = Field.PRIME - 1) long b) {
        assertThat(Field.multiply(a, b))
                .isEqualTo(BigInteger.valueOf(a)
                        .multiply(BigInteger.valueOf(b))
                        .mod(PRIME)
                        .longValueExact());
    }

    @Property
    void anInverseUndoes(@ForAll @LongRange(min = 1, max = Field.PRIME - 1) long a) {
        assertThat(Field.multiply(a, Field.invert(a))).isEqualTo(1);
    }

    @Property
    void findsTheFractionBack(
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int numerator,
            @ForAll @IntRange(min = 1, max = 1_000_000) int denominator) {
        long element = Field.multiply(Math.floorMod((long) numerator, Field.PRIME), Field.invert(denominator));
        assertThat(Field.real(element)).isEqualTo((double) numerator / denominator);
    }
}
