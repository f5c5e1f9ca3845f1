package nl.hofvijver.release.division;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.hofvijver.release.cells.Redrawn;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * What became of areas from one division to the next, by their shapes. The drawings of two years differ by some metres
 * where nothing changed; less than {@value #NOTHING} of the smaller area counts as no overlap, and an area that lost and
 * gained no more than that is the same.
 */
public final class Divisions {
    private static final double NOTHING = 0.02;

    private final Map<String, String> group = new HashMap<>();
    private final String level;

    private Divisions(String level) {
        this.level = level;
    }

    /**
     * Groups of areas that were redrawn, and nothing of areas that stayed as they were.
     *
     * @param divisions from old to new
     */
    public static List<Redrawn> redrawn(List<Shapes> divisions, List<String> levels) {
        List<Redrawn> all = new ArrayList<>();
        for (String level : levels) {
            Divisions found = new Divisions(level);
            for (int i = 1; i < divisions.size(); i++) {
                found.compare(
                        divisions.get(i - 1).level(level), divisions.get(i).level(level));
            }
            all.addAll(found.groups());
        }
        return all;
    }

    private void compare(Map<String, Geometry> then, Map<String, Geometry> now) {
        Map<String, Geometry> before = changed(then, now);
        Map<String, Geometry> after = changed(now, then);
        STRtree index = new STRtree();
        after.forEach((code, shape) -> index.insert(shape.getEnvelopeInternal(), code));
        before.forEach((code, shape) -> {
            for (Object item : index.query(shape.getEnvelopeInternal())) {
                String other = (String) item;
                Geometry there = after.getOrDefault(other, shape);
                if (overlap(shape, there) > NOTHING * Math.min(shape.getArea(), there.getArea())) {
                    group.merge(code, code, (old, _) -> old);
                    group.merge(other, other, (old, _) -> old);
                    group.put(root(code), root(other));
                }
            }
        });
    }

    private static Map<String, Geometry> changed(Map<String, Geometry> these, Map<String, Geometry> others) {
        Map<String, Geometry> changed = new LinkedHashMap<>();
        these.forEach((code, shape) -> {
            Geometry other = others.get(code);
            if (!shape.isEmpty() && (other == null || !isSame(shape, other))) {
                changed.put(code, GeometryFixer.fix(shape));
            }
        });
        return changed;
    }

    private static boolean isSame(Geometry one, Geometry other) {
        if (one.equalsExact(other)) {
            return true;
        }
        double both = overlap(GeometryFixer.fix(one), GeometryFixer.fix(other));
        return both >= (1 - NOTHING) * Math.max(one.getArea(), other.getArea());
    }

    private static double overlap(Geometry one, Geometry other) {
        return OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION).getArea();
    }

    private String root(String code) {
        String at = code;
        while (!group.getOrDefault(at, at).equals(at)) {
            at = group.getOrDefault(at, at);
        }
        return at;
    }

    private List<Redrawn> groups() {
        Map<String, Set<String>> members = new TreeMap<>();
        group.keySet()
                .forEach(code -> members.computeIfAbsent(root(code), r -> new TreeSet<>())
                        .add(code));
        return members.values().stream()
                .filter(codes -> codes.size() > 1)
                .map(codes -> new Redrawn(level, List.copyOf(codes)))
                .sorted((a, b) -> a.areas().getFirst().compareTo(b.areas().getFirst()))
                .toList();
    }
}
