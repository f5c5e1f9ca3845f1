package nl.hofvijver.handbook.compile;

import java.util.ArrayList;
import java.util.List;
import nl.hofvijver.pond.area.Area;
import nl.hofvijver.pond.area.Areas;
import nl.hofvijver.pond.region.Region;

/**
 * The areas about which figures are made now.
 *
 * @param region code of the region as an area
 * @param vintage the vintage of the region as a whole: that of its coarsest level
 * @param levels area levels, the region first
 * @param areas the areas of every level in its current vintage
 */
public record Division(String region, int vintage, List<String> levels, List<Area> areas) {
    public Division {
        levels = List.copyOf(levels);
        areas = List.copyOf(areas);
    }

    /** The current division of a region. */
    public static Division of(Region region) {
        Areas all = Areas.read(region.areaFiles());
        List<String> levels = new ArrayList<>(List.of("region"));
        levels.addAll(region.levels());
        List<Area> areas = region.areas().entrySet().stream()
                .flatMap(level -> all.of(level.getKey(), level.getValue()).stream())
                .toList();
        int vintage = region.areas().values().stream()
                .findFirst()
                .orElse(region.years().to());
        return new Division(region.code(), vintage, levels, areas);
    }
}
