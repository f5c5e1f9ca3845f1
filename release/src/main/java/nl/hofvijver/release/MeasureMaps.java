package nl.hofvijver.release;

import java.util.ArrayList;
import java.util.List;
import nl.hofvijver.release.cells.CellTable;
import nl.hofvijver.release.figure.Figure;
import nl.hofvijver.release.figure.FigureSink;
import nl.hofvijver.release.figure.Figures;
import nl.hofvijver.release.figure.Maps;
import nl.hofvijver.release.figure.Policy;
import nl.hofvijver.release.file.Audit;
import nl.hofvijver.release.measure.Measure;

/**
 * What a release will hold of one measure.
 *
 * @param maps the rows map by map, in their final order
 * @param audit the audit of these rows
 */
record MeasureMaps(Measure measure, List<List<Figure>> maps, Audit audit) {
    /** Protects and computes every figure of {@code measure}. */
    static MeasureMaps of(Measure measure, Policy policy, CellTable cells) {
        List<List<Figure>> kept = new ArrayList<>();
        Audit audit = new Audit();
        Maps maps = new Maps(kept::add);
        FigureSink both = (figure, broken) -> {
            audit.accept(figure, broken);
            maps.accept(figure, broken);
        };
        Figures figures = Figures.of(measure, policy);
        cells.read(measure.cells(), (slice, rows) -> figures.write(slice, rows, both));
        maps.finish();
        audit.leftOut(maps.leftOut());
        return new MeasureMaps(measure, kept, audit);
    }
}
