package nl.hofvijver.release.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.protection.Rule;
import nl.hofvijver.release.cells.Slice;
import nl.hofvijver.release.cells.TrueCell;

/**
 * Puts the rows of a release together into maps. A map of one sex or age band without a single figure is left out: that
 * none of its rows may be seen says no more than those rows would, and most rows of a breakdown by buurt are of this
 * kind. The map of everybody is always there and says for every area why there is no figure.
 */
public final class Maps implements FigureSink {
    private final MapSink sink;
    private List<Figure> map = new ArrayList<>();
    private long leftOut;

    public Maps(MapSink sink) {
        this.sink = sink;
    }

    @Override
    public void accept(Figure figure, Optional<Rule> broken) {
        if (!map.isEmpty() && !sameMap(map.getFirst(), figure)) {
            finish();
        }
        map.add(figure);
    }

    /** Sends the last map on; to be called after the last row. */
    public void finish() {
        if (map.isEmpty()) {
            return;
        }
        if (everybody(map.getFirst()) || map.stream().anyMatch(f -> f.status().hasFigure())) {
            sink.accept(map);
        } else {
            leftOut += map.size();
        }
        map = new ArrayList<>();
    }

    /** How many rows stood in maps without a figure. */
    public long leftOut() {
        return leftOut;
    }

    private static boolean everybody(Figure figure) {
        return figure.sex().equals(TrueCell.ALL) && figure.age().equals(TrueCell.ALL);
    }

    private static boolean sameMap(Figure one, Figure other) {
        Slice slice = one.slice();
        return one.measure().id().equals(other.measure().id())
                && slice.equals(other.slice())
                && one.sex().equals(other.sex())
                && one.age().equals(other.age());
    }
}
