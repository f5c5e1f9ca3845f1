package nl.hofvijver.pond.refresh;

import java.nio.file.Path;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.pond.region.Region;

/** A process that refreshes the region in its first argument and dies, without any clean-up, after a number of tables. */
final class HaltedRefresh {
    /** The exit code of a killed process. */
    static final int KILLED = 137;

    private HaltedRefresh() {}

    public static void main(String[] arguments) {
        Refresh.run(Region.read(Path.of(arguments[0])), new Progress() {
            private int left = Integer.parseInt(arguments[1]);
            private boolean counting;

            @Override
            public void stage(String name, int steps) {
                counting = name.equals("refresh");
            }

            @Override
            public void step(String name, long rows) {
                left -= counting ? 1 : 0;
                if (left == 0) {
                    Runtime.getRuntime().halt(KILLED);
                }
            }

            @Override
            public void done(String summary) {
                // Only steps count.
            }
        });
    }
}
