package nl.hofvijver.spark;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.hofvijver.engine.problem.ProblemException;

/** Where the executors read and write tables. The files of the region on this machine stay what counts. */
public interface TablePlace {
    /** The region's own files: every executor sees them under the same path. */
    TablePlace SHARED_FILES = new TablePlace() {
        @Override
        public List<String> addresses(List<Path> files) {
            return files.stream().map(f -> f.toUri().toString()).toList();
        }

        @Override
        public void write(Path folder, Consumer<String> writing) {
            writing.accept(folder.toUri().toString());
        }

        @Override
        public Optional<ProblemException> problem(String activity, Exception cause) {
            return Optional.empty();
        }
    };

    /** Under what addresses the executors read {@code files}, which do not change any more. */
    List<String> addresses(List<Path> files);

    /** Lets {@code writing} write a table at an address of this place; its files are in {@code folder} afterwards. */
    void write(Path folder, Consumer<String> writing);

    /** What {@code cause} tells about this place, when it does; its own messages are not repeated. */
    Optional<ProblemException> problem(String activity, Exception cause);
}
