package nl.hofvijver.synth.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;

class GeographyTest {
    private static final Geography GEOGRAPHY = Geography.build();

    private static List<Geometry> shapes(Stream<String> codes) {
        return codes.map(GEOGRAPHY::shape).toList();
    }

    private static List<Geometry> buurten() {
        return shapes(GEOGRAPHY.buurten().stream().map(Buurt::code));
    }

    @Test
    void hasFourGemeentenWithFortyWijkenAndAHundredAndSixtyBuurten() {
        assertThat(GEOGRAPHY.gemeenten()).hasSize(4);
        assertThat(GEOGRAPHY.wijken()).hasSize(40);
        assertThat(GEOGRAPHY.buurten()).hasSize(160);
    }

    @Test
    void neighbouringRingsShareEveryVertexAtEveryLevel() {
        assertThat(CoverageValidator.isValid(buurten().toArray(Geometry[]::new)))
                .isTrue();
        assertThat(CoverageValidator.isValid(
                        shapes(GEOGRAPHY.wijken().stream().map(Wijk::code)).toArray(Geometry[]::new)))
                .isTrue();
        assertThat(CoverageValidator.isValid(
                        shapes(GEOGRAPHY.gemeenten().stream().map(Gemeente::code))
                                .toArray(Geometry[]::new)))
                .isTrue();
    }

    @Test
    void buurtenTileTheLandWithoutGapOrOverlap() {
        List<Geometry> buurten = buurten();
        Geometry land = UnaryUnionOp.union(buurten);
        double sum = buurten.stream().mapToDouble(Geometry::getArea).sum();
        assertThat(land.getArea()).isCloseTo(sum, within(sum * 1e-12));
        assertThat(land.getNumGeometries()).isEqualTo(1);
        assertThat(land.getNumPoints()).isEqualTo(land.getBoundary().getNumPoints());
        for (int i = 0; i < buurten.size(); i++) {
            for (int j = i + 1; j < buurten.size(); j++) {
                assertThat(buurten.get(i).relate(buurten.get(j), "2********")).isFalse();
            }
        }
    }

    @Test
    void aWijkIsTheUnionOfItsBuurtenAndAGemeenteOfItsWijken() {
        for (Wijk wijk : GEOGRAPHY.wijken()) {
            List<Geometry> parts =
                    shapes(GEOGRAPHY.buurtenOf(wijk.name()).stream().map(Buurt::code));
            assertThat(parts).hasSize(4);
            assertThat(GEOGRAPHY.shape(wijk.code()).equalsTopo(UnaryUnionOp.union(parts)))
                    .isTrue();
        }
        for (Gemeente gemeente : GEOGRAPHY.gemeenten()) {
            List<Geometry> parts = shapes(GEOGRAPHY.wijken().stream()
                    .filter(w -> w.gemeente().equals(gemeente))
                    .map(Wijk::code));
            assertThat(GEOGRAPHY.shape(gemeente.code()).equalsTopo(UnaryUnionOp.union(parts)))
                    .isTrue();
        }
    }

    @Test
    void coordinatesHaveSixDecimalsAndLieInTheOpenSea() {
        for (Geometry shape : buurten()) {
            for (Coordinate c : shape.getCoordinates()) {
                assertThat(Math.round(c.x * 1e6) / 1e6).isEqualTo(c.x);
                assertThat(Math.round(c.y * 1e6) / 1e6).isEqualTo(c.y);
                assertThat(c.x).isBetween(3.40, 3.92);
                assertThat(c.y).isBetween(51.95, 52.33);
            }
        }
    }

    @Test
    void namesAndCodesAreUnique() {
        assertThat(new HashSet<>(GEOGRAPHY.buurten().stream().map(Buurt::name).toList()))
                .hasSize(160);
        assertThat(new HashSet<>(GEOGRAPHY.buurten().stream().map(Buurt::code).toList()))
                .hasSize(160);
        assertThat(GEOGRAPHY.buurten().stream().filter(OldCodes::recoded)).hasSize(4);
        assertThat(new HashSet<>(GEOGRAPHY.buurten().stream().map(OldCodes::of).toList()))
                .hasSize(160);
    }
}
