package nl.hofvijver.pond.delivery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.SideBySide;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.pond.area.Areas;
import nl.hofvijver.pond.contract.Contracts;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.pond.seal.SealProblem;
import nl.hofvijver.pond.seal.SealedPackage;

/**
 * One round over several packages. Packages of different partners are taken in side by side, because most are too small
 * to keep the engine's threads busy; those of one partner follow each other in the order given.
 */
final class Round {
    private final Region region;
    private final List<Path> packages;
    private final List<List<Path>> groups;
    private final boolean store;
    private final Progress progress;
    private final Map<Path, Outcome> outcomes = new ConcurrentHashMap<>();

    /** A round over {@code packages}, of which outcomes are given in the same order. */
    Round(Region region, List<Path> packages, boolean store, Progress progress) {
        this.region = region;
        this.packages = packages;
        this.groups = byPartner(packages);
        this.store = store;
        this.progress = progress;
    }

    /** How many packages are worked on side by side. */
    int workers() {
        return Math.clamp(groups.size(), 1, region.engine().threads());
    }

    /** What became of each package, in the order given; the engine is one for {@link #workers} that ask. */
    List<Outcome> take(DuckDbEngine engine, ObjectionDoor objections) {
        Contracts contracts = Contracts.of(region);
        Function<String, List<Receipt>> receipts = receipts();
        Queue<List<Path>> waiting = new ConcurrentLinkedQueue<>(groups);
        List<Bench> benches = Bench.open(engine, Areas.read(region.areaFiles()), workers());
        try {
            SideBySide.inOrder(
                    benches,
                    benches.size(),
                    bench -> work(new Taking(region, contracts, bench, objections, receipts), waiting),
                    done -> {});
        } finally {
            benches.forEach(Bench::close);
        }
        return packages.stream().distinct().map(this::outcomeOf).toList();
    }

    private Outcome outcomeOf(Path folder) {
        Outcome outcome = outcomes.get(folder);
        if (outcome == null) {
            throw new IllegalStateException("nobody looked at " + folder);
        }
        return outcome;
    }

    private Function<String, List<Receipt>> receipts() {
        Map<String, List<Receipt>> known = Receipts.readAll(region.deliveries()).stream()
                .collect(Collectors.groupingBy(
                        Receipt::partner, ConcurrentHashMap::new, Collectors.toCollection(ArrayList::new)));
        return partner -> known.computeIfAbsent(partner, p -> new ArrayList<>());
    }

    /** The packages that must follow each other; one that does not say whose it is stands alone. */
    private static List<List<Path>> byPartner(List<Path> packages) {
        Map<String, List<Path>> groups = new LinkedHashMap<>();
        packages.stream()
                .distinct()
                .forEach(p ->
                        groups.computeIfAbsent(group(p), g -> new ArrayList<>()).add(p));
        return List.copyOf(groups.values());
    }

    private static String group(Path folder) {
        try {
            return SealedPackage.is(folder)
                    ? SealedPackage.read(folder).header().partner()
                    : DeliveryNote.read(folder).partner();
        } catch (ProblemException unreadable) {
            // The package is refused, with the reason, when it is its turn.
            return folder.toString();
        }
    }

    /** Takes packages in until none waits; the number of them. */
    private int work(Taking taking, Queue<List<Path>> waiting) {
        int taken = 0;
        try {
            for (List<Path> group = waiting.poll(); group != null; group = waiting.poll()) {
                for (Path folder : group) {
                    finished(outcome(taking, folder));
                    taken++;
                }
            }
        } catch (RuntimeException | Error e) {
            waiting.clear();
            throw e;
        }
        return taken;
    }

    private Outcome outcome(Taking taking, Path folder) {
        try {
            return taking.take(folder, store);
        } catch (DeliveryRefused e) {
            return new Outcome.Refused(folder, e.problems());
        } catch (ProblemException e) {
            // A seal that is not in order is the package's fault and stops no other package.
            if (e.problems().stream().allMatch(p -> p.code() instanceof SealProblem)) {
                return new Outcome.Refused(folder, e.problems());
            }
            throw e;
        }
    }

    private synchronized void finished(Outcome outcome) {
        outcomes.put(outcome.folder(), outcome);
        progress.step(
                name(outcome.folder()),
                outcome instanceof Outcome.Taken taken ? taken.receipt().rows() : -1);
    }

    /** The last two parts of the path: in an inbox the partner and the package. */
    static String name(Path folder) {
        int parts = folder.getNameCount();
        return folder.subpath(Math.max(0, parts - 2), parts).toString();
    }
}
