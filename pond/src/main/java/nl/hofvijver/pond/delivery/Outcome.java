package nl.hofvijver.pond.delivery;

import java.nio.file.Path;
import java.util.List;
import nl.hofvijver.engine.problem.Problem;

/** What became of a package. */
public sealed interface Outcome {
    /** The folder of the package. */
    Path folder();

    /** It was taken in, or would be when only a check was asked. */
    record Taken(Path folder, Receipt receipt) implements Outcome {}

    /** The same content was taken in before, under the delivery of this receipt; nothing was done. */
    record Known(Path folder, Receipt receipt) implements Outcome {}

    /** It was refused; the region is as it was. */
    record Refused(Path folder, List<Problem> problems) implements Outcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
