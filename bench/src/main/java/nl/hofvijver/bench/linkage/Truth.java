package nl.hofvijver.bench.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A result against the truth, pair by pair.
 *
 * @param due pairs that are one person
 * @param found pairs that were brought together
 * @param right of those, pairs that are one person
 */
record Truth(long due, long found, long right) {
    /** Reads {@code links.csv}; {@code person} tells the true person from a record number. */
    static Truth of(Path links, UnaryOperator<String> person) {
        Map<String, Long> due = new HashMap<>();
        Map<String, Long> found = new HashMap<>();
        Map<String, Long> right = new HashMap<>();
        try (var lines = Files.lines(links)) {
            lines.skip(1).forEach(line -> {
                String[] cells = line.split(",");
                String truth = person.apply(cells[1]);
                due.merge(truth, 1L, Long::sum);
                found.merge(cells[2], 1L, Long::sum);
                right.merge(cells[2] + " " + truth, 1L, Long::sum);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Truth(pairs(due), pairs(found), pairs(right));
    }

    private static long pairs(Map<String, Long> groups) {
        return groups.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
    }

    double precision() {
        return found == 0 ? 1 : (double) right / found;
    }

    double recall() {
        return due == 0 ? 1 : (double) right / due;
    }

    double f1() {
        return 2 * precision() * recall() / (precision() + recall());
    }
}
