package nl.hofvijver.synth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.files.Sha256;
import nl.hofvijver.engine.progress.Progress;

/** A region generated for a test, with ways to look at its files. */
record MadeRegion(Summary summary, Path region, Path truth) {
    private static final class Shared {
        static final MadeRegion REGION = of(20_000, 11, emptied(Path.of("target/shared-region")));

        /** What an earlier build left there may be of partners that deliver no more. */
        private static Path emptied(Path folder) {
            try {
                Aside.delete(folder);
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A region of 20,000 people, generated once for all tests. */
    static MadeRegion shared() {
        return Shared.REGION;
    }

    static MadeRegion of(int persons, long seed, Path folder) {
        Settings settings = new Settings(persons, seed, folder.resolve("region"), folder.resolve("truth"));
        return new MadeRegion(
                DemoRegion.generate(settings, Progress.silent()), settings.regionDir(), settings.truthDir());
    }

    /** The hash of every file of the region and the truth, by relative path. */
    Map<String, String> hashes() {
        Map<String, String> hashes = new TreeMap<>();
        for (Path root : List.of(region, inbox(), truth)) {
            files(root).forEach(f -> hashes.put(root.relativize(f).toString(), Sha256.of(f)));
        }
        return hashes;
    }

    /** Every file of the partners. */
    List<Path> files() {
        return files(inbox());
    }

    private static List<Path> files(Path root) {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a text file, unpacked when it is compressed. */
    static List<String> lines(Path file) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The partners' own files, before they are packed. */
    Path inbox() {
        return region.resolveSibling(region.getFileName() + "-partners");
    }
}
