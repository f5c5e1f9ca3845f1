package nl.hofvijver.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.release.figure.Figure;
import nl.hofvijver.release.figure.FigureSink;
import nl.hofvijver.release.figure.Figures;
import nl.hofvijver.release.figure.Maps;
import nl.hofvijver.release.file.Audit;
import nl.hofvijver.release.measure.Measure;

/**
 * What a release will hold of one measure.
 *
 * @param guarded the decisions behind it
 * @param maps the rows map by map, in their final order
 * @param audit the audit of these rows
 */
record MeasureMaps(Measure measure, GuardedMeasure guarded, List<List<Figure>> maps, Audit audit) {
    /**
     * Computes every figure of {@code measure} that was decided to be shown.
     *
     * @param base the counts from which it is derived
     */
    static MeasureMaps of(Measure measure, Recipe recipe, GuardedMeasure guarded, Optional<GuardedMeasure> base) {
        List<List<Figure>> kept = new ArrayList<>();
        Audit audit = new Audit();
        Maps maps = new Maps(kept::add);
        FigureSink both = (figure, broken) -> {
            audit.accept(figure, broken);
            maps.accept(figure, broken);
        };
        Figures figures = Figures.of(measure, guarded.policy(measure, recipe, base));
        guarded.slices().forEach((slice, rows) -> figures.write(slice, rows, both));
        maps.finish();
        audit.leftOut(maps.leftOut());
        return new MeasureMaps(measure, guarded, kept, audit);
    }
}
