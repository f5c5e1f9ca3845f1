package nl.hofvijver.synth.partner;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What another thread was asked to do. */
public final class Work {
    private Work() {}

    /**
     * Waits for the result.
     *
     * @throws IOException when the work failed on a file
     */
    public static <T> T result(Future<T> work) throws IOException {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while generating", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException("the region could not be generated", e.getCause());
        }
    }
}
