package nl.hofvijver.spark.workplace;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.hofvijver.engine.ClusterProblem;
import nl.hofvijver.engine.SideBySide;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.files.FolderLock;
import nl.hofvijver.engine.files.Sha256;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.spark.TablePlace;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * The workplace of one region during one run. A file is sent when a step first reads it, under a name of its own, and stays
 * for later runs as long as the region has that file; what a step writes there is fetched, and is its own copy.
 *
 * <p>In the store lie a mark that says whose workplace it is, and a folder per table that was sent or written.
 */
public final class Workplace implements TablePlace, AutoCloseable {
    /** The file that says whose workplace it is. */
    static final String MARK = "hofvijver-workplace";

    private static final String PARQUET = ".parquet";
    private static final int ADDRESS_DIGITS = 16;
    private static final Pattern TABLE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int TRANSFERS = 4;

    private final WorkplaceAddress address;
    private final FileSystem store;
    private final FolderLock lock;
    private final Copies copies;
    private final Supplier<Collection<Path>> wanted;
    private final Progress progress;
    private final Traffic traffic = new Traffic();

    private Workplace(
            WorkplaceAddress address,
            FileSystem store,
            FolderLock lock,
            Copies copies,
            Supplier<Collection<Path>> wanted,
            Progress progress) {
        this.address = address;
        this.store = store;
        this.lock = lock;
        this.copies = copies;
        this.wanted = wanted;
        this.progress = progress;
    }

    /**
     * Opens the workplace at {@code address} and removes what earlier runs left there that is of no use any more.
     *
     * @param region how the region is called in the store
     * @param own a local folder of the region for the list of what the store has
     * @param configuration Hadoop's settings for the store
     * @param wanted the files of the region of which copies may stay; asked at the start and at the end
     * @param progress is told of files that are sent and fetched
     * @throws ProblemException {@code HV-6204} to {@code HV-6209} when the store cannot be used, or holds what is not this
     *     region's; {@code HV-2012} when another run uses it
     */
    public static Workplace open(
            WorkplaceAddress address,
            String region,
            Path own,
            Configuration configuration,
            Supplier<Collection<Path>> wanted,
            Progress progress) {
        FolderLock lock = FolderLock.take(own);
        try {
            FileSystem store = FileSystem.newInstance(address.uri(), configuration);
            try {
                // A list for each address: what one store has says nothing about another.
                String name = Sha256.of(address.toString()).substring(0, ADDRESS_DIGITS);
                Path list = own.resolve("copies-" + name + ".tsv");
                Workplace workplace = new Workplace(address, store, lock, Copies.read(list), wanted, progress);
                workplace.claim(region, own.resolve("claim"));
                workplace.tidy();
                return workplace;
            } catch (IOException | RuntimeException | LinkageError e) {
                store.close();
                throw e;
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            lock.close();
            throw StoreProblem.of(address, "opening the workplace", e);
        }
    }

    /** What was sent and fetched since it was opened. */
    public Traffic traffic() {
        return traffic;
    }

    /** Takes an empty folder for the region, or makes sure that it has been taken for it. */
    private void claim(String region, Path ownClaim) throws IOException {
        if (!Files.exists(ownClaim)) {
            Aside.text(ownClaim, UUID.randomUUID() + "\n");
        }
        String claim = "region " + region + "\nclaim " + Files.readString(ownClaim, StandardCharsets.UTF_8);
        org.apache.hadoop.fs.Path mark = new org.apache.hadoop.fs.Path(address.root(), MARK);
        Optional<String> found = text(mark);
        if (found.isEmpty()) {
            if (!list(address.root()).isEmpty()) {
                throw foreign("The workplace holds files that are not a region's copies.");
            }
            store.mkdirs(address.root());
            try (FSDataOutputStream out = store.create(mark, false)) {
                out.write(claim.getBytes(StandardCharsets.UTF_8));
            }
        } else if (!found.get().equals(claim)) {
            throw foreign("The workplace belongs to another region, or to another copy of this one.");
        } else if (!list(address.root()).stream().allMatch(Workplace::isOurs)) {
            throw foreign("The workplace holds files that are not a region's copies.");
        }
    }

    private static boolean isOurs(FileStatus entry) {
        String name = entry.getPath().getName();
        return name.equals(MARK) || TABLE.matcher(name).matches();
    }

    private ProblemException foreign(String what) {
        return new ProblemException(new Problem(
                ClusterProblem.WORKPLACE_FOREIGN,
                what,
                address.toString(),
                "Nothing was touched. Give this region a folder of its own; if nobody needs what is there, remove it"
                        + " yourself."));
    }

    private Optional<String> text(org.apache.hadoop.fs.Path file) throws IOException {
        try (InputStream in = store.open(file)) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (FileNotFoundException absent) {
            return Optional.empty();
        }
    }

    private List<FileStatus> list(org.apache.hadoop.fs.Path folder) throws IOException {
        try {
            return Arrays.asList(store.listStatus(folder));
        } catch (FileNotFoundException absent) {
            return List.of();
        }
    }

    @Override
    public List<String> addresses(List<Path> files) {
        Map<FileIdentity, Path> missing = new LinkedHashMap<>();
        for (Path file : files) {
            FileIdentity local = FileIdentity.of(file);
            if (copies.name(local).isEmpty()) {
                missing.putIfAbsent(local, file);
            }
        }
        SideBySide.inOrder(missing.values(), TRANSFERS, this::sent, sent -> {
            copies.add(sent.local(), sent.name());
            traffic.sent(sent.local().bytes());
            progress.note("sent " + traffic.sentSoFar());
        });
        return files.stream()
                .map(f -> copies.name(FileIdentity.of(f)).orElseThrow())
                .map(name -> place(name).toString())
                .toList();
    }

    /** A file of the store with the local file that it is a copy of. */
    private record Copy(FileIdentity local, String name) {}

    private Copy sent(Path file) {
        FileIdentity local = FileIdentity.of(file);
        String name = UUID.randomUUID() + "/" + "part-00000" + PARQUET;
        try (InputStream in = open(file);
                FSDataOutputStream out = store.create(place(name), false)) {
            in.transferTo(out);
        } catch (IOException | RuntimeException e) {
            throw StoreProblem.of(address, "sending " + file.getFileName(), e);
        }
        requireSize(name, local.bytes());
        return new Copy(local, name);
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
    }

    private void requireSize(String name, long bytes) {
        try {
            long stored = store.getFileStatus(place(name)).getLen();
            if (stored != bytes) {
                throw new IOException("sent " + bytes + " bytes, the store has " + stored);
            }
        } catch (IOException e) {
            throw StoreProblem.of(address, "looking at what was sent", e);
        }
    }

    private org.apache.hadoop.fs.Path place(String name) {
        return new org.apache.hadoop.fs.Path(address.root(), name);
    }

    @Override
    public void write(Path folder, Consumer<String> writing) {
        String table = UUID.randomUUID().toString();
        writing.accept(place(table).toString());
        List<String> files = written(table);
        SideBySide.inOrder(files, TRANSFERS, name -> fetched(name, folder), fetched -> {
            copies.add(fetched.local(), fetched.name());
            traffic.fetched(fetched.local().bytes());
            progress.note("fetched " + traffic.fetchedSoFar());
        });
    }

    private List<String> written(String table) {
        try {
            return list(place(table)).stream()
                    .map(f -> f.getPath().getName())
                    .filter(n -> n.endsWith(PARQUET))
                    .sorted()
                    .map(n -> table + "/" + n)
                    .toList();
        } catch (IOException | RuntimeException e) {
            throw StoreProblem.of(address, "looking at what was written", e);
        }
    }

    private Copy fetched(String name, Path folder) {
        Path local = folder.resolve(name.substring(name.indexOf('/') + 1));
        try (InputStream in = store.open(place(name));
                OutputStream out = Files.newOutputStream(local, StandardOpenOption.CREATE_NEW)) {
            in.transferTo(out);
        } catch (IOException | RuntimeException e) {
            throw StoreProblem.of(address, "fetching a table", e);
        }
        FileIdentity identity = FileIdentity.of(local);
        requireSize(name, identity.bytes());
        return new Copy(identity, name);
    }

    @Override
    public Optional<ProblemException> problem(String activity, Exception cause) {
        return StoreProblem.known(address, activity, cause);
    }

    /**
     * Removes everything that is not a copy of a file that the region has now.
     *
     * @throws ProblemException when the store fails; what is left then goes at the start of the next run
     */
    public void tidy() {
        try {
            Map<String, Long> stored = stored();
            copies.keepOnly(wanted.get().stream().map(FileIdentity::of).collect(Collectors.toSet()), stored);
            Set<String> keep = copies.all();
            Set<String> folders = keep.stream()
                    .map(name -> name.substring(0, name.indexOf('/')))
                    .collect(Collectors.toSet());
            for (String name : stored.keySet()) {
                if (!keep.contains(name)) {
                    store.delete(place(name), false);
                    traffic.removed();
                }
            }
            for (FileStatus entry : list(address.root())) {
                if (entry.isDirectory() && !folders.contains(entry.getPath().getName())) {
                    store.delete(entry.getPath(), true);
                }
            }
        } catch (IOException | RuntimeException e) {
            throw StoreProblem.of(address, "tidying the workplace", e);
        }
    }

    /** All files but the mark, by their name below the folder, with their size in bytes. */
    private Map<String, Long> stored() throws IOException {
        Map<String, Long> files = new HashMap<>();
        int prefix = store.makeQualified(address.root()).toUri().getPath().length() + 1;
        RemoteIterator<? extends FileStatus> all = store.listFiles(address.root(), true);
        while (all.hasNext()) {
            FileStatus file = all.next();
            String name = file.getPath().toUri().getPath().substring(prefix);
            if (!name.equals(MARK)) {
                files.put(name, file.getLen());
            }
        }
        return files;
    }

    /** Tidies, and lets go of the store. */
    @Override
    public void close() {
        try (lock;
                store) {
            tidy();
        } catch (IOException e) {
            throw StoreProblem.of(address, "closing the workplace", e);
        }
    }
}
