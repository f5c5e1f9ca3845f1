package nl.hofvijver.release.guard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was decided about denominators. Many measures are about the same people: those share one decision, which is as
 * large a part of the work as all numerators. Several threads may ask side by side.
 */
public final class Denominators {
    /** Rows kept in all; the longest unused go first. */
    private static final long LIMIT = 10_000_000;

    private final Map<String, DecidedSide> known = new LinkedHashMap<>(16, 0.75f, true);
    private long rows;

    /**
     * The decision about denominators with this content, made when there is none.
     *
     * @param content says everything on which the decision depends
     */
    DecidedSide of(String content, Supplier<DecidedSide> decide) {
        synchronized (known) {
            Optional<DecidedSide> before = Optional.ofNullable(known.get(content));
            if (before.isPresent()) {
                return before.get();
            }
        }
        DecidedSide decided = decide.get();
        synchronized (known) {
            if (known.putIfAbsent(content, decided) == null) {
                rows += decided.cells();
            }
            var oldest = known.entrySet().iterator();
            while (rows > LIMIT && oldest.hasNext()) {
                rows -= oldest.next().getValue().cells();
                oldest.remove();
            }
        }
        return decided;
    }
}
