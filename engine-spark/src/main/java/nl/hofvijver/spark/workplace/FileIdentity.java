package nl.hofvijver.spark.workplace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import nl.hofvijver.engine.files.Aside;

/**
 * A local file that does not change any more, whatever its name becomes. Tables are moved when they are complete and get second names in the
 * next snapshot; what says that it is still the same file is the operating system's number of it, its size, and when it was last written.
 *
 * @param key device and number; the path where the operating system has no such numbers
 * @param bytes its size
 * @param written nanoseconds since 1970
 */
record FileIdentity(String key, long bytes, long written) {
    static FileIdentity of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Object key = attributes.fileKey();
            return new FileIdentity(
                    key != null ? key.toString() : file.toRealPath().toString(),
                    attributes.size(),
                    attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
    }
}
