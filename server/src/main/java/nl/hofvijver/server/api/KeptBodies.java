package nl.hofvijver.server.api;

import java.nio.file.attribute.FileTime;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Compressed answers that were asked for last, up to a number of bytes. May be used by many threads. */
final class KeptBodies {
    /**
     * What was asked.
     *
     * @param changed when the release was last changed, so that one that is replaced is answered anew
     * @param address path and query
     */
    record Question(FileTime changed, String address) {}

    /** What was answered. */
    static final class Body {
        private final String type;
        private final String tag;
        private final String keeping;
        private final byte[] gzip;

        /**
         * @param type its media type
         * @param tag its ETag, empty when it has none
         * @param keeping how long it may be kept, as {@code Cache-Control} says it
         * @param gzip its compressed bytes; nobody may alter them
         */
        Body(String type, String tag, String keeping, byte[] gzip) {
            this.type = type;
            this.tag = tag;
            this.keeping = keeping;
            this.gzip = gzip;
        }

        String type() {
            return type;
        }

        String tag() {
            return tag;
        }

        String keeping() {
            return keeping;
        }

        byte[] gzip() {
            return gzip;
        }
    }

    private final long most;
    private final Map<Question, Body> bodies = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** @param most how many bytes are kept */
    KeptBodies(long most) {
        this.most = most;
    }

    synchronized Optional<Body> find(Question question) {
        return Optional.ofNullable(bodies.get(question));
    }

    synchronized void keep(Question question, Body body) {
        Body before = bodies.put(question, body);
        bytes += body.gzip().length - (before == null ? 0 : before.gzip().length);
        Iterator<Body> oldest = bodies.values().iterator();
        while (bytes > most) {
            bytes -= oldest.next().gzip().length;
            oldest.remove();
        }
    }
}
