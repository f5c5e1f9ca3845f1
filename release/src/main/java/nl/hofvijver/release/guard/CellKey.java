package nl.hofvijver.release.guard;

import nl.hofvijver.release.cells.Slice;
import nl.hofvijver.release.cells.TrueCell;

/** The place of a row within one measure and one period. The year of the division plays no part: a code keeps its identity. */
public record CellKey(String level, String area, String sex, String age) {
    /** The place of a row. */
    public static CellKey of(Slice slice, TrueCell cell) {
        return new CellKey(slice.level(), cell.area(), cell.sex(), cell.age());
    }
}
