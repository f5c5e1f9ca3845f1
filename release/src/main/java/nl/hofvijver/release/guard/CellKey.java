package nl.hofvijver.release.guard;

import nl.hofvijver.release.cells.Slice;
import nl.hofvijver.release.cells.TrueCell;

/**
 * The place of a row within one measure and one period. The year of the division plays no part: a code keeps its identity.
 * In the order of level, area, sex and age.
 */
public record CellKey(String level, String area, String sex, String age) implements Comparable<CellKey> {
    /** The place of a row. */
    public static CellKey of(Slice slice, TrueCell cell) {
        return new CellKey(slice.level(), cell.area(), cell.sex(), cell.age());
    }

    @Override
    public int compareTo(CellKey other) {
        int order = level.compareTo(other.level);
        order = order != 0 ? order : area.compareTo(other.area);
        order = order != 0 ? order : sex.compareTo(other.sex);
        return order != 0 ? order : age.compareTo(other.age);
    }

    /** In words, for messages and hashes. */
    String text() {
        return String.join("/", level, area, sex, age);
    }
}
