package nl.hofvijver.synth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.synth.partner.FamilyFiles;
import nl.hofvijver.synth.partner.Faults;
import nl.hofvijver.synth.partner.Monitor;
import nl.hofvijver.synth.partner.OutputFiles;
import nl.hofvijver.synth.partner.Work;
import nl.hofvijver.synth.truth.TruthCounts;

/**
 * Generates families in groups on two threads and appends their rows in the order of the groups.
 *
 * <p>A few groups are under way at a time, so that memory stays flat and a slow group holds nothing up for long.
 */
final class Generation {
    private static final int THREADS = 2;
    private static final int UNDER_WAY = 5;
    private static final int GROUP = 100;
    private static final int PROGRESS_STEPS = 50;

    /** Holiday guests per inhabitant over the ten years. */
    private static final double VISITORS = 0.02;

    private final World world;
    private final int families;
    private final int visitors;
    private final Faults faults = new Faults();
    private final TruthCounts truth;
    private final List<FamilyFiles> desks = new ArrayList<>();
    private Map<String, Long> rows = Map.of();
    private Map<String, Set<String>> empty = Map.of();

    Generation(World world, Settings settings) {
        this.world = world;
        families = world.population().families();
        visitors = (int) (VISITORS * settings.persons());
        truth = new TruthCounts(world.geography().buurten().size());
    }

    Faults faults() {
        return faults;
    }

    TruthCounts truth() {
        return truth;
    }

    Map<String, Long> rows() {
        return rows;
    }

    /** Partner to its tables without a row: a small practice may have measured nothing. */
    Map<String, Set<String>> empty() {
        return empty;
    }

    long people() {
        return desks.stream().mapToLong(FamilyFiles::people).sum();
    }

    /** Writes the files of all partners below {@code inbox}. */
    void run(Path inbox, Progress progress) throws IOException {
        progress.stage("generate", PROGRESS_STEPS);
        try (OutputFiles files = new OutputFiles(world.outputs(), inbox);
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            Deque<FamilyFiles> free = new ArrayDeque<>();
            for (int i = 0; i < UNDER_WAY; i++) {
                desks.add(new FamilyFiles(world));
            }
            free.addAll(desks);
            groups(files, threads, free, progress);
            FamilyFiles last = free.getFirst();
            String monitor = world.partners().of("aggregates", "").id();
            new Monitor(world, last.sheets(), monitor).write(DemoRegion.CODE);
            files.append(last.sheets());
            rows = files.rows();
            empty = files.empty();
        }
        for (FamilyFiles desk : desks) {
            faults.add(desk.faults());
            truth.add(desk.truth());
        }
    }

    private void groups(OutputFiles files, ExecutorService threads, Deque<FamilyFiles> free, Progress progress)
            throws IOException {
        int all = families + visitors;
        Deque<Future<FamilyFiles>> underWay = new ArrayDeque<>();
        long written = 0;
        int step = 0;
        int done = 0;
        for (int from = 0; from < all || !underWay.isEmpty(); ) {
            if (from < all && !free.isEmpty()) {
                FamilyFiles desk = free.removeFirst();
                int start = from;
                int end = Math.min(from + GROUP, all);
                underWay.add(threads.submit(() -> group(desk, start, end)));
                from = end;
                continue;
            }
            FamilyFiles finished = Work.result(underWay.removeFirst());
            written += files.append(finished.sheets());
            free.add(finished);
            done = Math.min(all, done + GROUP);
            while (step < PROGRESS_STEPS * (long) done / all) {
                step++;
                progress.step("families", written);
            }
        }
    }

    private FamilyFiles group(FamilyFiles desk, int from, int to) {
        for (int number = from; number < to; number++) {
            if (number < families) {
                desk.family(number);
            } else {
                desk.visitor(number - families);
            }
        }
        return desk;
    }
}
