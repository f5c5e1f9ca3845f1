package nl.hofvijver.cli;

import java.nio.file.Files;
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

    /** Whether a folder was named, or the current one is a region. */
    boolean isMeant() {
        return !folder.equals(Path.of(".")) || Files.isRegularFile(folder.resolve("region.yaml"));
    }

    Path folder() {
        return folder;
    }
}
