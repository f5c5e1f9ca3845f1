package nl.hofvijver.release.cells;

import java.util.List;

/**
 * Areas of several divisions that together cover the same ground in each of them: a buurt that was split and the two that
 * came of it, two between which a boundary moved. Whatever the division, the same people live there.
 *
 * @param level level of the areas
 * @param areas their codes, those of all divisions, in order
 */
public record Redrawn(String level, List<String> areas) {
    public Redrawn {
        areas = List.copyOf(areas);
    }
}
