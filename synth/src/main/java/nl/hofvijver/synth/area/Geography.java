package nl.hofvijver.synth.area;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * The areas of the region and their shapes.
 *
 * @param shapes polygon or multipolygon per area code, longitude and latitude with at most six decimals
 */
public record Geography(
        List<Gemeente> gemeenten, List<Wijk> wijken, List<Buurt> buurten, Map<String, Geometry> shapes) {
    /** The year of the division of all areas. */
    public static final int VINTAGE = 2025;

    public Geography {
        gemeenten = List.copyOf(gemeenten);
        wijken = List.copyOf(wijken);
        buurten = List.copyOf(buurten);
        shapes = Map.copyOf(shapes);
    }

    /** The region's geography, the same in every demo region. */
    public static Geography build() {
        return new GeographyBuilder().build();
    }

    /** The shape of an area. */
    public Geometry shape(String code) {
        Geometry shape = shapes.get(code);
        if (shape == null) {
            throw new IllegalArgumentException("no area " + code);
        }
        return shape;
    }

    /** The buurten of a wijk, by its name. */
    public List<Buurt> buurtenOf(String wijk) {
        return buurten.stream().filter(b -> b.wijk().name().equals(wijk)).toList();
    }
}
