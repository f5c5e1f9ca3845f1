package nl.hofvijver.synth;

import java.nio.file.Path;

/**
 * What to generate.
 *
 * @param persons about how many people live in the region at the end; at least {@value #FEWEST}
 * @param seed any number; the same seed gives the same files
 * @param regionDir the region's folder: empty, absent, or a demo region, which is then made anew
 * @param truthDir folder outside the region for what was planted
 */
public record Settings(int persons, long seed, Path regionDir, Path truthDir) {
    /** Fewer people cannot fill the partners' files. */
    public static final int FEWEST = 100;

    /** Folder beside the region with the partners' own files: what they pack, and no part of the region. */
    public Path partnersDir() {
        Path region = regionDir.toAbsolutePath().normalize();
        return region.resolveSibling(region.getFileName() + "-partners");
    }

    public Settings {
        if (persons < FEWEST) {
            throw new IllegalArgumentException("at least " + FEWEST + " persons, not " + persons);
        }
    }
}
