package nl.hofvijver.spark;

import java.nio.file.Path;
import nl.hofvijver.cli.DemoDoor;
import nl.hofvijver.door.keys.Generation;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.pond.delivery.Deliveries;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.synth.DemoRegion;
import nl.hofvijver.synth.Settings;

/** A small fictional region whose partners have delivered, with all the defects that the generator plants. */
final class FictionalRegion {
    private FictionalRegion() {}

    static Region delivered(Path folder, int persons, long seed) {
        Path place = folder.resolve("region");
        Settings settings = new Settings(persons, seed, place, folder.resolve("truth"));
        DemoRegion.generate(settings, Progress.silent());
        Region region = Region.read(place);
        new DemoDoor(region, settings.partnersDir(), seed, Generation.Way.HMAC).pack(Progress.silent());
        new Deliveries(region).takeInbox(Progress.silent());
        return region;
    }
}
