package nl.hofvijver.desk.family;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.hofvijver.desk.method.TableMethod;

/** All methods that can be used on a table. */
public final class Catalogue {
    private static final List<TableMethod> ALL = Stream.of(
                    RateMethods.all(),
                    StandardMethods.all(),
                    IndirectMethods.all(),
                    LifeTableMethods.all(),
                    InequalityMethods.all(),
                    GroupingMethods.all(),
                    FunnelMethods.all(),
                    SmoothingMethods.all(),
                    SpatialMethods.all(),
                    ScanMethods.all(),
                    RegressionMethods.all(),
                    SurvivalMethods.all(),
                    CoxMethods.all(),
                    TimeMethods.all(),
                    InterruptedMethods.all(),
                    TrendMethods.all(),
                    PanelMethods.all(),
                    FewClusterMethods.all(),
                    PropensityMethods.all(),
                    SyntheticMethods.all(),
                    PredictionMethods.all(),
                    ValidationMethods.all(),
                    PopulationMethods.all(),
                    CareMethods.all(),
                    QueueMethods.all(),
                    WorkforceMethods.all())
            .flatMap(List::stream)
            .toList();

    private Catalogue() {}

    /** Returns all methods, by theme in the order in which they are listed. */
    public static List<TableMethod> all() {
        return ALL;
    }

    /** Returns the method of this name. */
    public static Optional<TableMethod> named(String name) {
        return ALL.stream().filter(m -> m.name().equals(name)).findFirst();
    }
}
