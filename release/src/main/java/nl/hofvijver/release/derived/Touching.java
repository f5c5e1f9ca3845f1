package nl.hofvijver.release.derived;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.hofvijver.release.division.Shapes;
import nl.hofvijver.statistics.spatial.Neighbours;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Which areas of a level touch. Published boundaries are simplified, so neighbours may lie apart or overlap by some tens
 * of metres: two areas count as neighbours when less than {@value #METRES} metres lie between them.
 */
final class Touching {
    static final int METRES = 75;
    private static final double METRES_PER_DEGREE = 111_320;

    private final Shapes shapes;

    private Touching(Shapes shapes) {
        this.shapes = shapes;
    }

    /** Reads {@code areas.geojson} of the release. */
    static Touching read(Path file) {
        return new Touching(Shapes.read(file));
    }

    /** Per area of the level, in the order of the boundaries, the numbers of the areas that touch it. */
    int[][] lists(String level) {
        List<Geometry> all = shapes.shapes(level);
        STRtree index = new STRtree();
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).isEmpty()) {
                index.insert(all.get(i).getEnvelopeInternal(), i);
            }
        }
        List<List<Integer>> found = new ArrayList<>();
        all.forEach(shape -> found.add(new ArrayList<>()));
        double reach = METRES / METRES_PER_DEGREE;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isEmpty()) {
                continue;
            }
            Envelope around = all.get(i).getEnvelopeInternal();
            around.expandBy(reach);
            IndexedFacetDistance near = new IndexedFacetDistance(all.get(i));
            for (Object item : index.query(around)) {
                int j = (Integer) item;
                if (j > i && near.isWithinDistance(all.get(j), reach)) {
                    found.get(i).add(j);
                    found.get(j).add(i);
                }
            }
        }
        return found.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).sorted().toArray())
                .toArray(int[][]::new);
    }

    /** The same lists as codes. */
    Map<String, List<String>> byCode(String level, int[][] lists) {
        List<String> names = shapes.codes(level);
        Map<String, List<String>> neighbours = new LinkedHashMap<>();
        for (int i = 0; i < lists.length; i++) {
            List<String> touched = new ArrayList<>();
            for (int j : lists[i]) {
                touched.add(names.get(j));
            }
            neighbours.put(names.get(i), touched);
        }
        return neighbours;
    }

    /** Neighbours among {@code kept} areas only, renumbered in their order. */
    static Neighbours among(int[][] lists, int[] kept) {
        int[] place = new int[lists.length];
        Arrays.fill(place, -1);
        for (int i = 0; i < kept.length; i++) {
            place[kept[i]] = i;
        }
        int[][] rest = new int[kept.length][];
        for (int i = 0; i < kept.length; i++) {
            rest[i] = Arrays.stream(lists[kept[i]])
                    .map(j -> place[j])
                    .filter(j -> j >= 0)
                    .toArray();
        }
        return Neighbours.of(rest);
    }
}
