package nl.hofvijver.engine;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Work of several threads of which the results come back in the order of the work. */
public final class SideBySide {
    private SideBySide() {}

    /**
     * Makes something of each piece of {@code work} on {@code threads} threads, and takes the results one by one in the
     * order of the work on the calling thread. At most one result more than there are threads exists at a time, so that
     * memory does not grow with the work.
     *
     * @throws RuntimeException what the first piece that failed threw; pieces that had not begun are left undone
     */
    public static <T, R> void inOrder(Iterable<T> work, int threads, Function<T, R> make, Consumer<R> take) {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            Queue<Future<R>> underWay = new ArrayDeque<>();
            try {
                for (T piece : work) {
                    underWay.add(executor.submit(() -> make.apply(piece)));
                    if (underWay.size() > threads) {
                        take.accept(result(underWay.remove()));
                    }
                }
                while (!underWay.isEmpty()) {
                    take.accept(result(underWay.remove()));
                }
            } catch (RuntimeException | Error e) {
                underWay.forEach(future -> future.cancel(false));
                throw e;
            }
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException known -> throw known;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for other threads", e);
        }
    }
}
