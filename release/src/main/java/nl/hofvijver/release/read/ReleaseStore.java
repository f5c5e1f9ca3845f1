package nl.hofvijver.release.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.release.ReleaseProblem;
import tools.jackson.core.JacksonException;

/** The releases in one folder, each in a folder of its own that is named after it. */
public final class ReleaseStore {
    private static final String CURRENT = "current";
    private static final String ID = "[0-9]{4}-[0-9a-f]{8}";

    private final Path folder;

    public ReleaseStore(Path folder) {
        this.folder = folder;
    }

    /**
     * What there is.
     *
     * @param releases manifests of all releases whose files are there, newest first
     * @param problems one per release that cannot be used
     */
    public record Listing(List<Manifest> releases, List<Problem> problems) {
        public Listing {
            releases = List.copyOf(releases);
            problems = List.copyOf(problems);
        }
    }

    /** Looks at the names and sizes of files only; {@link #verified} reads them. */
    public Listing list() {
        List<Manifest> releases = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String id : ids()) {
            try {
                releases.add(complete(id));
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        releases.sort(Comparator.comparing(Manifest::issued)
                .thenComparing(Manifest::id)
                .reversed());
        return new Listing(releases, problems);
    }

    /** The id of the release to show: the one that {@code current} names, else the newest one that is complete. */
    public Optional<String> current() {
        return pointer()
                .filter(this::usable)
                .or(() -> list().releases().stream().map(Manifest::id).findFirst());
    }

    /** Makes {@code id} the release to show. */
    public void makeCurrent(String id) {
        Aside.text(folder.resolve(CURRENT), id + "\n");
    }

    /**
     * The manifest of a release of which every file has the size that the manifest says.
     *
     * @throws ProblemException {@code HV-3011} when there is no such release, {@code HV-3012} when it is not complete
     */
    public Manifest complete(String id) {
        Path release = release(id);
        Manifest manifest = manifest(release);
        for (Map.Entry<String, Manifest.Content> file : manifest.files().entrySet()) {
            Path path = release.resolve(file.getKey());
            if (!Files.isRegularFile(path)
                    || path.toFile().length() != file.getValue().bytes()) {
                throw damaged(release, "The file " + file.getKey() + " is missing or incomplete.");
            }
        }
        return manifest;
    }

    /** As {@link #complete}, and the content of every file has the hash that the manifest says. */
    public Manifest verified(String id) {
        Manifest manifest = complete(id);
        Path release = release(id);
        for (Map.Entry<String, Manifest.Content> file : manifest.files().entrySet()) {
            if (!Manifest.Content.of(release.resolve(file.getKey())).equals(file.getValue())) {
                throw damaged(release, "The file " + file.getKey() + " was altered.");
            }
        }
        return manifest;
    }

    /** The folder of a release. Throws {@code HV-3011} when there is no such release. */
    public Path release(String id) {
        Path release = folder.resolve(id.matches(ID) ? id : ".");
        if (!id.matches(ID) || !Files.isDirectory(release)) {
            throw new ProblemException(new Problem(
                    ReleaseProblem.RELEASE_UNKNOWN,
                    "This release does not exist.",
                    "",
                    "Choose one from the list of releases."));
        }
        return release;
    }

    /** When a file of the release was last written or removed. Throws {@code HV-3011} when there is no such release. */
    public FileTime changed(String id) {
        Path release = release(id);
        try (var files = Files.walk(release)) {
            FileTime latest = FileTime.fromMillis(0);
            for (Path file : files.toList()) {
                FileTime time = Files.getLastModifiedTime(file);
                latest = time.compareTo(latest) > 0 ? time : latest;
            }
            return latest;
        } catch (IOException e) {
            throw Aside.failed(release, e);
        } catch (UncheckedIOException e) { // it was removed while its files were looked at
            throw Aside.failed(release, Objects.requireNonNull(e.getCause()));
        }
    }

    private boolean usable(String id) {
        try {
            complete(id);
            return true;
        } catch (ProblemException notUsable) {
            // list() reports it; here only another one is wanted.
            return false;
        }
    }

    private Optional<String> pointer() {
        Path file = folder.resolve(CURRENT);
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readString(file).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
    }

    private List<String> ids() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.matches(ID))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Aside.failed(folder, e);
        }
    }

    private static Manifest manifest(Path release) {
        Path file = release.resolve(Manifest.FILE);
        if (!Files.isRegularFile(file)) {
            throw damaged(release, "It has no " + Manifest.FILE + ".");
        }
        Manifest manifest;
        try {
            manifest = Json.mapper().readValue(file, Manifest.class);
        } catch (JacksonException e) {
            throw damaged(release, Manifest.FILE + " cannot be read.");
        }
        if (manifest.format() != Manifest.FORMAT
                || !manifest.id().equals(release.getFileName().toString())) {
            throw damaged(release, Manifest.FILE + " is of another release or another version of the software.");
        }
        return manifest;
    }

    private static ProblemException damaged(Path release, String what) {
        return new ProblemException(new Problem(
                ReleaseProblem.RELEASE_DAMAGED,
                what,
                "release " + release.getFileName(),
                "Copy it again as a whole, or remove its folder and make it again with `hofvijver release`."));
    }
}
