package nl.hofvijver.cli;

import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.ask.Ask;
import nl.hofvijver.handbook.ask.Results;
import nl.hofvijver.pond.refresh.Snapshot;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.release.Release;
import nl.hofvijver.release.Releases;

/** The last steps of the road, which belong together: what is asked is protected and released, or nothing is. */
public final class Chain {
    private Chain() {}

    /**
     * Asks the handbook of the current snapshot and makes the release of what it answers.
     *
     * @throws nl.hofvijver.engine.problem.ProblemException when there is no snapshot yet, an entry of the handbook is
     *     not in order, or a release cannot be written
     */
    public static Release release(Region region, Progress progress) {
        Handbook handbook = Handbook.load(region);
        Results results = Ask.run(region, Snapshot.required(region), handbook, progress);
        return Releases.make(region, results.folder(), progress);
    }
}
