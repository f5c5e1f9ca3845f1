package nl.hofvijver.release.figure;

import java.util.Optional;
import nl.hofvijver.protection.Rule;

/** Receives the rows of a release in their final order. */
public interface FigureSink {
    /**
     * Takes one row.
     *
     * @param broken the rule that hid it: for the audit, not for readers of the release
     */
    void accept(Figure figure, Optional<Rule> broken);
}
