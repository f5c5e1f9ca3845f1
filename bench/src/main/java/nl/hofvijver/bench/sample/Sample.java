package nl.hofvijver.bench.sample;

import java.util.List;
import java.util.Optional;
import nl.hofvijver.bench.figures.Stage;

/**
 * The sample measured three ways.
 *
 * @param measures how many measures
 * @param cells cells of the hand-written SQL with something in them
 * @param handbookDiffers of these and the handbook's, how many the other side does not have or has otherwise
 * @param postgresDiffers the same for PostgreSQL; 0 when it did not take part
 * @param stages {@link #BY_HAND} on both engines where both are there, {@link #HANDBOOK}, and {@link #LOAD}
 */
public record Sample(int measures, long cells, long handbookDiffers, long postgresDiffers, List<Stage> stages) {
    /** The hand-written SQL, from the tables of the snapshot to the cells. */
    public static final String BY_HAND = "sample by hand";

    /** The same measures asked of the handbook, written to disk as always. */
    public static final String HANDBOOK = "sample by the handbook";

    /** Taking the columns that the sample needs into PostgreSQL, with indexes; no part of its time for the sample. */
    public static final String LOAD = "load the sample's tables";

    /** The engine of what runs on PostgreSQL. */
    public static final String POSTGRES = "postgresql";

    /** Not measured. */
    public static final Sample NONE = new Sample(0, 0, 0, 0, List.of());

    public Sample {
        stages = List.copyOf(stages);
    }

    /** The stage with this name on this engine. */
    public Optional<Stage> stage(String name, String engine) {
        return stages.stream()
                .filter(s -> s.name().equals(name) && s.engine().equals(engine))
                .findFirst();
    }
}
