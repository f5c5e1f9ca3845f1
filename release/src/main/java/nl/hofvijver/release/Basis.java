package nl.hofvijver.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.files.Sha256;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.release.memory.Memory;

/** Which earlier releases a request was attacked with, as a hash. */
final class Basis {
    private static final String FILE = "attacked-with";

    private Basis() {}

    static String of(Region region, String except) {
        Sha256 hash = new Sha256();
        Memory.files(region.memory(), except)
                .forEach(file ->
                        hash.add(region.memory().relativize(file).toString()).add(Sha256.of(file)));
        return hash.hex();
    }

    static void write(Region region, Path request, String id) throws IOException {
        Files.writeString(request.resolve(FILE), of(region, id));
    }

    static String read(Path request) {
        try {
            return Files.readString(request.resolve(FILE));
        } catch (IOException e) {
            throw Aside.failed(request, e);
        }
    }
}
