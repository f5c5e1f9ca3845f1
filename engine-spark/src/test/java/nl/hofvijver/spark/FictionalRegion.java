package nl.hofvijver.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import nl.hofvijver.cli.DemoDoor;
import nl.hofvijver.door.keys.Generation;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.pond.delivery.Deliveries;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.synth.DemoRegion;
import nl.hofvijver.synth.Settings;

/** A small fictional region whose partners have delivered, with all the defects that the generator plants. */
final class FictionalRegion {
    private FictionalRegion() {}

    /** Leaves out of the region's handbook what a quick demo leaves out. */
    static void quick(Region region) {
        try (InputStream list = Objects.requireNonNull(
                DemoDoor.class.getResourceAsStream("quick-left-out.txt"), "quick-left-out.txt")) {
            Files.createDirectories(region.handbook());
            Files.write(region.handbook().resolve(Handbook.LEFT_OUT), list.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In {@code folder/region}. */
    static Region delivered(Path folder, int persons, long seed) {
        Region region = packed(folder, persons, seed);
        new Deliveries(region).takeInbox(Progress.silent());
        return region;
    }

    /** As {@link #delivered}, with the packages still in the inbox. */
    static Region packed(Path folder, int persons, long seed) {
        Path place = folder.resolve("region");
        Settings settings = new Settings(persons, seed, place, folder.resolve("truth"));
        DemoRegion.generate(settings, Progress.silent());
        Region region = Region.read(place);
        new DemoDoor(region, settings.partnersDir(), seed, Generation.Way.HMAC).pack(Progress.silent());
        return region;
    }
}
