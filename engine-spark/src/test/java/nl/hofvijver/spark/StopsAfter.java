package nl.hofvijver.spark;

import nl.hofvijver.engine.progress.Progress;

/** Ends something when so many steps have been told. */
final class StopsAfter implements Progress {
    private int left;
    private final Runnable end;

    StopsAfter(int steps, Runnable end) {
        this.left = steps;
        this.end = end;
    }

    @Override
    public void stage(String name, int steps) {
        // Only steps count.
    }

    @Override
    public void step(String name, long rows) {
        left--;
        if (left == 0) {
            end.run();
        }
    }

    @Override
    public void done(String summary) {
        // Only steps count.
    }
}
