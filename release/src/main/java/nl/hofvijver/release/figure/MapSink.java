package nl.hofvijver.release.figure;

import java.util.List;

/** Receives the rows of a release map by map, in their final order. */
public interface MapSink {
    /** Takes the rows of one map, ordered by area: one measure, area level, period, sex and age. Never empty. */
    void accept(List<Figure> map);
}
