package nl.hofvijver.release.figure;

import java.util.List;
import nl.hofvijver.release.cells.Slice;
import nl.hofvijver.release.cells.TrueCell;
import nl.hofvijver.release.measure.Measure;

/** Turns the true rows of a slice into published rows. */
public sealed interface Figures
        permits CountedFigures, StandardisedFigures, LifeExpectancyFigures, EstimateFigures, PublishedFigures {
    /** Sends the figures of one slice to {@code sink}, by sex, age and area. */
    void write(Slice slice, List<TrueCell> cells, FigureSink sink);

    /** The way in which the figures of {@code measure} are made. */
    static Figures of(Measure measure, Policy policy) {
        return switch (measure.method()) {
            case PROPORTION, RATE, PERSON_YEARS ->
                measure.standard()
                        .<Figures>map(standard -> new StandardisedFigures(measure, standard, policy))
                        .orElseGet(() -> new CountedFigures(measure, policy));
            case LIFE_EXPECTANCY -> new LifeExpectancyFigures(measure, policy);
            case MEAN,
                    MEDIAN,
                    TIME_TO_EVENT,
                    INDIRECT,
                    SMOOTHED,
                    EXCEEDANCE,
                    HOT_SPOT,
                    SLOPE_INDEX,
                    RELATIVE_INDEX,
                    CONCENTRATION_INDEX,
                    POST_STRATIFIED -> new EstimateFigures(measure, policy);
            case PUBLISHED -> new PublishedFigures(measure);
        };
    }
}
