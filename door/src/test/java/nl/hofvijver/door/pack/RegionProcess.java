package nl.hofvijver.door.pack;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.pond.delivery.Deliveries;
import nl.hofvijver.pond.refresh.Refresh;
import nl.hofvijver.pond.region.Region;

/** What a region does with its inbox, as a process of its own whose memory is written to a file at the end. */
final class RegionProcess {
    private RegionProcess() {}

    /**
     * Takes in, refreshes, dumps.
     *
     * @param arguments the region, and where the heap dump goes
     */
    public static void main(String[] arguments) throws IOException {
        Region region = Region.read(Path.of(arguments[0]));
        new Deliveries(region).takeInbox(Progress.silent()).outcomes().forEach(outcome -> System.out.println(outcome));
        Refresh.run(region, Progress.silent());
        // Everything, not only what can still be reached: what was thrown away can be read as well.
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(arguments[1], false);
    }
}
