package nl.hofvijver.cli;

import java.nio.file.Path;
import nl.hofvijver.pond.region.Region;
import picocli.CommandLine.Option;

/** The option with which every command finds its region. */
final class RegionOption {
    @Option(
            names = "--region",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The region: the folder with region.yaml (default: the current folder).")
    private Path folder = Path.of(".");

    Region read() {
        return Region.read(folder);
    }

    Path folder() {
        return folder;
    }
}
