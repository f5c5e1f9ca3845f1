package nl.hofvijver.pond.objection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.SideBySide;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.pond.control.Control;
import nl.hofvijver.pond.region.Region;

/**
 * Looks through every file of a region for people who object: whatever in it could be a partner's number or a pseudonym is
 * marked the way the list marks people, and compared. Where a file says of which partner a row is, the objection counts for
 * that partner; a number or pseudonym that stands without a partner counts when the person objects to all of them. Every
 * file is read once, for everybody who objects, and several files at a time.
 */
public final class Proof {
    private Proof() {}

    /**
     * What was found.
     *
     * @param files how many files were looked through
     * @param values how many different numbers and pseudonyms were looked at, counted per file and column
     * @param rows per file, relative to the region, the rows or places about people who object; empty when there are none
     */
    public record Found(long files, long values, Map<String, Long> rows) {
        public Found {
            rows = Map.copyOf(rows);
        }
    }

    /** Looks through the region. */
    public static Found of(Region region, Control control, Progress progress) {
        Optional<ObjectionList> list = ObjectionList.open(region, control);
        if (list.isEmpty()) {
            return new Found(0, 0, Map.of());
        }
        List<Path> files = files(region);
        progress.stage("prove", files.size());
        int threads = Math.max(1, region.engine().threads());
        Map<String, Long> rows = new TreeMap<>();
        long[] values = new long[1];
        List<FileSearch> searches = new ArrayList<>();
        try (DuckDbEngine engine = DuckDbEngine.open(region.engine(List.of()), threads)) {
            ThreadLocal<FileSearch> own = ThreadLocal.withInitial(() -> {
                FileSearch search = new FileSearch(region, list.get(), engine.another());
                synchronized (searches) {
                    searches.add(search);
                }
                return search;
            });
            try {
                SideBySide.inOrder(files, threads, file -> own.get().look(file), looked -> {
                    values[0] += looked.values();
                    if (looked.rows() > 0) {
                        rows.put(region.folder().relativize(looked.file()).toString(), looked.rows());
                    }
                    progress.step(String.valueOf(looked.file().getFileName()), -1);
                });
            } finally {
                searches.forEach(FileSearch::close);
            }
        }
        return new Found(files.size(), values[0], rows);
    }

    private static List<Path> files(Region region) {
        try (Stream<Path> walk = Files.walk(region.folder())) {
            return walk.filter(Files::isRegularFile)
                    .filter(f -> !f.startsWith(region.engine().spill()))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw Aside.failed(region.folder(), e);
        }
    }
}
