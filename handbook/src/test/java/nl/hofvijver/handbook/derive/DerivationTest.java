package nl.hofvijver.handbook.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DerivationTest {
    private static CountedCell cell(String level, String area, String sex, String age, double x, double n, double all) {
        CountedCell.Stratum stratum = new CountedCell.Stratum(level, area, 2025, "2024", sex, age);
        return new CountedCell("m", 1, stratum, x, n, all, 1, "yes", "s");
    }

    @Test
    void moreAmongTheDeprivedIsAPositiveSlopeAndANegativeConcentration() {
        List<CountedCell> fifths = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            fifths.add(cell("deprivation", "D" + i, "all", "all", 600 - 100 * i, 10_000, 10_000));
        }
        Inequality found = Inequality.of(fifths, 100, true, 0.95);
        // The shares are 5, 4, 3, 2, 1 per cent at ranks 0.9 down to 0.1: a line of slope 5 from 0.5 to 5.5 per cent.
        assertThat(found.slope().value()).isCloseTo(5, within(1e-9));
        assertThat(found.ratio().value()).isCloseTo(11, within(1e-9));
        assertThat(found.slope().lower()).isLessThan(5).isGreaterThan(4);
        assertThat(found.concentration().value()).isNegative();
    }

    @Test
    void postStratificationWeighsByThePopulationAndNotByTheCovered() {
        List<CountedCell> strata = List.of(
                cell("wijk", "W", "male", "0-9", 10, 100, 900), cell("wijk", "W", "female", "0-9", 60, 100, 100));
        assertThat(PostStratification.of(strata, 100, 200, 0.95).value())
                .isCloseTo(100 * (0.9 * 0.1 + 0.1 * 0.6), within(1e-9));
    }

    @Test
    void aStratumThatNobodyCoversLeavesNoFigure() {
        List<CountedCell> strata =
                List.of(cell("wijk", "W", "male", "0-9", 10, 100, 900), cell("wijk", "W", "female", "0-9", 0, 0, 100));
        assertThat(PostStratification.of(strata, 100, 100, 0.95).value()).isNaN();
    }

    @Test
    void expectedNumbersFollowTheAgesOfTheArea() {
        CountedCell area = cell("buurt", "B", "all", "all", 30, 200, 200);
        Map<String, List<CountedCell>> bands = Map.of(
                "B",
                List.of(
                        cell("buurt", "B", "all", "0-9", 0, 100, 100),
                        cell("buurt", "B", "all", "80-89", 30, 100, 100)));
        List<CountedCell> region = List.of(
                cell("region", "R", "all", "0-9", 0, 5000, 5000), cell("region", "R", "all", "80-89", 200, 1000, 1000));
        // 100 people of 80 to 89 at one fifth: 20 expected, 30 seen.
        assertThat(Maps.of(List.of(area), bands, region)
                        .indirect(0.95)
                        .getFirst()
                        .value())
                .isCloseTo(150, within(1e-9));
    }

    @Test
    void aClusterOfHighBuurtenIsSmoothedUpwardsAndStandsOut() {
        List<CountedCell> map = new ArrayList<>();
        Map<String, Set<String>> touching = new TreeMap<>();
        for (int row = 0; row < 8; row++) {
            for (int column = 0; column < 8; column++) {
                boolean high = row < 3 && column < 3;
                map.add(cell("buurt", "B" + row + column, "all", "all", high ? 40 : 10, 200, 200));
                Set<String> near = new TreeSet<>();
                for (int[] d : new int[][] {{0, 1}, {1, 0}, {0, -1}, {-1, 0}}) {
                    int r = row + d[0];
                    int c = column + d[1];
                    if (r >= 0 && r < 8 && c >= 0 && c < 8) {
                        near.add("B" + r + c);
                    }
                }
                touching.put("B" + row + column, near);
            }
        }
        Maps maps = Maps.of(map, Map.of(), List.of(cell("region", "R", "all", "all", 910, 12_800, 12_800)));
        assertThat(maps.hotSpots(touching).getFirst().value()).isGreaterThan(2);
        assertThat(maps.hotSpots(touching).getLast().value()).isLessThanOrEqualTo(0);
        Maps.Smoothed smoothed = maps.smoothed(touching, 7.1, 0.95).orElseThrow();
        assertThat(smoothed.exceedances().getFirst().value()).isGreaterThan(95);
        assertThat(smoothed.exceedances().getLast().value()).isLessThan(50);
        assertThat(smoothed.values().getFirst().value())
                .isGreaterThan(smoothed.values().getLast().value());
    }
}
