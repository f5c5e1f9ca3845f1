package nl.hofvijver.pond.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.pond.seal.RegionKeys;
import nl.hofvijver.pond.seal.SealHeader;
import nl.hofvijver.pond.seal.SealedPackage;

/**
 * A package as a folder: as it lies there, or opened into a folder of its own that is gone when this is closed.
 *
 * @param folder with {@code delivery.yaml} and the tables
 * @param seal what stood on the outside, when it was sealed
 */
record Opened(Path folder, Optional<SealHeader> seal) implements AutoCloseable {

    /**
     * Opens a package when it is sealed.
     *
     * @throws nl.hofvijver.engine.problem.ProblemException {@code HV-2711} to {@code HV-2714}
     */
    static Opened of(Region region, Path given) {
        if (!SealedPackage.is(given)) {
            return new Opened(given, Optional.empty());
        }
        SealedPackage sealed = SealedPackage.read(given);
        Path folder = region.deliveries().resolve(Aside.PREFIX + "open-" + UUID.randomUUID());
        Opened opened = new Opened(folder, Optional.of(sealed.header()));
        boolean complete = false;
        try {
            Files.createDirectories(folder);
            sealed.open(RegionKeys.in(region.keys()), region.code(), folder);
            complete = true;
            return opened;
        } catch (IOException e) {
            throw Aside.failed(folder, e);
        } finally {
            if (!complete) {
                opened.close();
            }
        }
    }

    @Override
    public void close() {
        if (seal.isPresent()) {
            try {
                Aside.delete(folder);
            } catch (IOException e) {
                throw Aside.failed(folder, e);
            }
        }
    }
}
