package nl.hofvijver.release.read;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.hofvijver.engine.files.Sha256;

/**
 * The first file of a release to read: what the release is, which files it has, and what it was made from.
 *
 * @param id also the name of its folder
 * @param format version of the layout of a release
 * @param issued ISO date of the region's clock
 * @param region the region it is about
 * @param measures number of measures
 * @param cells number of rows
 * @param madeFrom name to hash or setting, of everything that decides its content
 * @param files every other file of the release by name
 */
public record Manifest(
        String id,
        int format,
        String issued,
        About region,
        int measures,
        long cells,
        Map<String, String> madeFrom,
        Map<String, Content> files) {
    /** The layout that this version writes and reads. */
    public static final int FORMAT = 1;

    /** The name of the file. */
    public static final String FILE = "manifest.json";

    public Manifest {
        // A file written by hand may lack any of them.
        Objects.requireNonNull(id);
        Objects.requireNonNull(issued);
        Objects.requireNonNull(region);
        madeFrom = sorted(madeFrom);
        files = sorted(files);
    }

    // Not Map.copyOf: its order differs from run to run, and the manifest is the same byte for byte.
    private static <V> Map<String, V> sorted(Map<String, V> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    /**
     * What readers must know of a region to show it.
     *
     * @param levels area levels from coarse to fine, the region itself left out
     */
    public record About(String code, Text name, List<String> languages, List<Level> levels) {
        public About {
            languages = List.copyOf(languages);
            levels = List.copyOf(levels);
        }
    }

    /** A text in Dutch and in English. */
    public record Text(String nl, String en) {}

    /** An area level and the year of its division. */
    public record Level(String name, int vintage) {}

    /** Size and hash of a file. */
    public record Content(long bytes, String sha256) {
        /** Of the file as it is now. */
        public static Content of(Path file) {
            return new Content(file.toFile().length(), Sha256.of(file));
        }
    }
}
