package nl.hofvijver.synth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.synth.partner.StudiesText;

/** The folder of a demo region, with a mark by which it is known again. */
final class DemoFolder {
    private static final String MARK = ".demo-region";

    private final Path folder;

    DemoFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes room: removes what an earlier run generated, and leaves deliveries, snapshots and releases alone.
     *
     * @throws ProblemException {@code HV-7001} when the folder holds something else
     */
    void clear() throws IOException {
        if (!isEmpty() && !Files.exists(folder.resolve(MARK))) {
            throw new ProblemException(new Problem(
                    SynthProblem.FOLDER_IN_USE,
                    "The folder is not empty and is not a demo region; nothing was changed.",
                    folder.toString(),
                    "Choose an empty folder with --region, or remove this one yourself."));
        }
        Aside.delete(folder.resolve("inbox"));
        Aside.delete(folder.resolve("areas"));
        Aside.delete(folder.resolve("region.yaml"));
        Aside.delete(folder.resolve(StudiesText.FILE));
        Aside.sweep(folder);
        Files.createDirectories(folder);
    }

    /** Marks the folder as a demo region. */
    void mark(Settings settings) {
        Aside.text(
                folder.resolve(MARK),
                "A generated region: %d persons, seed %d.\n".formatted(settings.persons(), settings.seed()));
    }

    private boolean isEmpty() throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
