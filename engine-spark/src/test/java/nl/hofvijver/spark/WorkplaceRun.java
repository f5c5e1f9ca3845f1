package nl.hofvijver.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.hofvijver.engine.EngineStart;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.ask.Ask;
import nl.hofvijver.handbook.ask.Results;
import nl.hofvijver.pond.delivery.Deliveries;
import nl.hofvijver.pond.refresh.Refresh;
import nl.hofvijver.pond.refresh.Snapshot;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.spark.workplace.Traffic;
import nl.hofvijver.spark.workplace.Workplace;
import nl.hofvijver.spark.workplace.WorkplaceAddress;
import org.apache.hadoop.conf.Configuration;

/** A region in a folder of its own whose steps run in a workplace, as the program runs them. */
final class WorkplaceRun {
    /** The partner whose package comes between two refreshes. */
    private static final String LATE = "gp-006";

    private final Region region;
    private final Path waiting;

    /** A copy of {@code packed} at {@code place}, of which all packages are taken in but one. */
    WorkplaceRun(Path packed, Path place) throws IOException {
        try (Stream<Path> files = Files.walk(packed)) {
            for (Path file : files.toList()) {
                Files.copy(file, place.resolve(packed.relativize(file).toString()));
            }
        }
        region = Region.read(place.resolve("region"));
        FictionalRegion.quick(region);
        waiting = place.resolve("waiting");
        Files.move(region.inbox().resolve(LATE), waiting);
        new Deliveries(region).takeInbox(Progress.silent());
    }

    Region region() {
        return region;
    }

    /** Takes in the package that waited. */
    void late() throws IOException {
        Files.move(waiting, region.inbox().resolve(LATE));
        new Deliveries(region).takeInbox(Progress.silent());
    }

    /** A refresh in the workplace, and what it sent and fetched. */
    Traffic refresh(String address, Configuration configuration, Progress progress) {
        Workplace workplace = open(address, configuration);
        try (workplace) {
            Refresh.run(region, at(workplace), progress);
        }
        return workplace.traffic();
    }

    Results ask(String address, Configuration configuration) {
        try (Workplace workplace = open(address, configuration)) {
            return Ask.run(region, Snapshot.required(region), Handbook.load(region), at(workplace), Progress.silent());
        }
    }

    private static EngineStart at(Workplace workplace) {
        return _ -> SharedSpark.engine(workplace);
    }

    Workplace open(String address, Configuration configuration) {
        return Workplace.open(
                WorkplaceAddress.of(address),
                region.code(),
                region.folder().resolve("workplace"),
                configuration,
                () -> SharedTables.of(region),
                Progress.silent());
    }
}
