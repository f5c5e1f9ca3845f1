package nl.hofvijver.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EstimatesTest {
    private static final Method METHOD =
            Method.of("crude rate", "Byar").with("level", 0.95).with("multiplier", 1000.0);

    @Test
    void aColumnAndASingleFigureSayTheSame() {
        var builder = new Estimates.Builder(3, METHOD, 0.95);
        builder.value(0, 5, 4, 6);
        builder.value(1, 7, 1, 99);
        builder.missing(1, Reason.INTERVAL_TOO_WIDE, -1);
        builder.missing(2, Reason.BAND_MISSING, 4);
        var estimates = builder.build();
        assertThat(estimates.get(0)).isEqualTo(new Estimate.Value(5, new Interval(4, 6, 0.95), METHOD));
        assertThat(estimates.value(1)).isNaN();
        assertThat(estimates.lower(1)).isNaN();
        assertThat(estimates.get(1)).isInstanceOfSatisfying(Estimate.Missing.class, missing -> {
            assertThat(missing.reason()).isEqualTo(Reason.INTERVAL_TOO_WIDE);
            assertThat(missing.withheld().orElseThrow().value()).isEqualTo(7);
        });
        assertThat(estimates.get(2)).isEqualTo(new Estimate.Missing(Reason.BAND_MISSING, "position 4", METHOD));
    }

    @Test
    void aFigureThatNobodyComputedIsAnError() {
        assertThatThrownBy(() -> new Estimates.Builder(1, METHOD, 0.95).build())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Estimate.Value(Double.NaN, METHOD)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMissingFigureSaysWhyWhenItIsAskedFor() {
        var missing = new Estimate.Missing(Reason.NO_NEIGHBOURS, "area 7", METHOD);
        assertThatThrownBy(missing::orThrow).hasMessageContaining("the area has no neighbours (area 7)");
    }

    @Test
    void parametersKeepTheirOrderAndReadPlainly() {
        assertThat(METHOD.parameters()).containsExactly(Map.entry("level", "0.95"), Map.entry("multiplier", "1000"));
    }
}
