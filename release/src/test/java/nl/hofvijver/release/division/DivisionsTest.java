package nl.hofvijver.release.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.hofvijver.release.cells.Redrawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DivisionsTest {
    @TempDir
    private Path folder;

    /** An area that runs over the whole height, from one longitude to another. */
    private record Strip(String code, double from, double to) {
        String feature() {
            String ring = Stream.of(point(from, 0), point(to, 0), point(to, 0.01), point(from, 0.01), point(from, 0))
                    .collect(Collectors.joining(","));
            return "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code + "\",\"level\":\"buurt\"},"
                    + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}}";
        }

        private static String point(double x, double y) {
            return "[" + (4 + x / 100) + "," + (52 + y) + "]";
        }
    }

    private Shapes division(int number, Strip... strips) throws IOException {
        return Shapes.read(Files.writeString(
                folder.resolve(number + ".geojson"),
                Stream.of(strips)
                        .map(Strip::feature)
                        .collect(Collectors.joining(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}"))));
    }

    private static List<Redrawn> redrawn(Shapes... divisions) {
        return Divisions.redrawn(List.of(divisions), List.of("buurt"));
    }

    private static Redrawn group(String... codes) {
        return new Redrawn("buurt", List.of(codes));
    }

    @Test
    void whatWasSplitIsTiedToWhatCameOfItAndTheRestIsLeftAlone() throws IOException {
        Shapes then = division(1, new Strip("A", 0, 2), new Strip("D", 2, 3));
        Shapes now = division(2, new Strip("B", 0, 1.2), new Strip("C", 1.2, 2), new Strip("D", 2, 3));

        assertThat(redrawn(then, now)).containsExactly(group("A", "B", "C"));
        assertThat(redrawn(now, then)).containsExactly(group("A", "B", "C"));
        assertThat(redrawn(then, then)).isEmpty();
    }

    @Test
    void aBoundaryThatMovedTiesTheTwoAreas() throws IOException {
        Shapes then = division(1, new Strip("A", 0, 2), new Strip("B", 2, 3), new Strip("C", 3, 4));
        Shapes now = division(2, new Strip("A", 0, 1.8), new Strip("B", 1.8, 3), new Strip("C", 3, 4));

        assertThat(redrawn(then, now)).containsExactly(group("A", "B"));
    }

    @Test
    void aDrawingOfAnotherYearThatIsSomeMetresOffIsTheSame() throws IOException {
        Shapes then = division(1, new Strip("A", 0, 2), new Strip("B", 2, 4));
        Shapes now = division(2, new Strip("A", 0, 2.01), new Strip("B", 2.01, 4));

        assertThat(redrawn(then, now)).isEmpty();
    }

    @Test
    void threeDivisionsGiveOneGroup() throws IOException {
        Shapes first = division(1, new Strip("A", 0, 2), new Strip("B", 2, 4));
        Shapes second = division(2, new Strip("C", 0, 4));
        Shapes third = division(3, new Strip("C", 0, 3), new Strip("E", 3, 4));

        assertThat(redrawn(first, second, third)).containsExactly(group("A", "B", "C", "E"));
    }
}
