package nl.hofvijver.release.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.EngineSettings;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.protection.CellStatus;

/**
 * All rows of a release in columns of numbers: about 50 bytes a row, so that 1.5 million rows take 75 MB. The rows of
 * one map lie together and are ordered by area. A number that is absent is NaN.
 */
public final class Columns {
    private static final byte ABSENT = -1;
    /** What the bytes of a status stand for. */
    static final List<CellStatus> STATUSES = List.of(CellStatus.values());

    private final Map<MapKey, Range> maps;
    private final List<String> areas;
    private final Map<String, Integer> areaIndex;
    private final List<String> kinds;
    private final int[] area;
    private final byte[] status;
    private final byte[] kind;
    private final byte[] coverage;
    private final byte[] linked;
    private final double[] numerator;
    private final double[] denominator;
    private final double[] value;
    private final double[] lower;
    private final double[] upper;

    Columns(ColumnsBuilder builder) {
        maps = Collections.unmodifiableMap(builder.maps);
        areas = List.copyOf(builder.areas.keySet());
        areaIndex = Map.copyOf(builder.areas);
        kinds = List.copyOf(builder.kinds.keySet());
        area = builder.area;
        status = builder.status;
        kind = builder.kind;
        coverage = builder.coverage;
        linked = builder.linked;
        numerator = builder.numerator;
        denominator = builder.denominator;
        value = builder.value;
        lower = builder.lower;
        upper = builder.upper;
    }

    /**
     * Reads the rows of a release.
     *
     * @param rows how many there must be
     */
    public static Columns read(Path parquet, int rows) {
        Path folder = parquet.toAbsolutePath().getParent();
        try {
            Path spill = Files.createTempDirectory("hofvijver-read-");
            try (DuckDbEngine engine = DuckDbEngine.open(new EngineSettings("1GB", 2, spill, List.of(folder)))) {
                engine.bind("measures", new Source.Parquet(List.of(parquet)));
                return ColumnsBuilder.read(engine, rows);
            } finally {
                Aside.delete(spill);
            }
        } catch (IOException e) {
            throw Aside.failed(parquet, e);
        }
    }

    /** The number of rows. */
    public int size() {
        return area.length;
    }

    /** All maps with their rows, in the order of the release. */
    public Map<MapKey, Range> maps() {
        return maps;
    }

    /** The rows of one map; empty when the release has no such map. */
    public Optional<Range> map(MapKey key) {
        return Optional.ofNullable(maps.get(key));
    }

    /** The row of an area in a map, or -1 when the map has none. */
    public int row(Range map, String code) {
        Integer wanted = areaIndex.get(code);
        if (wanted == null) {
            return -1;
        }
        int low = map.from();
        int high = map.to() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = areas.get(area[middle]).compareTo(code);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** The code of the area of a row. */
    public String area(int row) {
        return areas.get(area[row]);
    }

    /** The status of a row, as the word in the release. */
    public String status(int row) {
        return STATUSES.get(status[row]).word();
    }

    /** {@code measured} or {@code modelled}. */
    public String kind(int row) {
        return kinds.get(kind[row]);
    }

    /** Rounded numerator, or NaN. */
    public double numerator(int row) {
        return numerator[row];
    }

    /** Rounded denominator, or NaN. */
    public double denominator(int row) {
        return denominator[row];
    }

    /** Value in the unit of the measure, or NaN. */
    public double value(int row) {
        return value[row];
    }

    /** Lower limit of the 95% interval, or NaN. */
    public double lower(int row) {
        return lower[row];
    }

    /** Upper limit of the 95% interval, or NaN. */
    public double upper(int row) {
        return upper[row];
    }

    /** Covered share, or NaN. */
    public double coverage(int row) {
        return share(coverage[row]);
    }

    /** Linked share, or NaN. */
    public double linked(int row) {
        return share(linked[row]);
    }

    /** A share as hundredths in one byte, exact because a release rounds shares to hundredths. */
    static byte hundredths(double share) {
        return Double.isNaN(share) ? ABSENT : (byte) Math.rint(share * 100);
    }

    private static double share(byte hundredths) {
        return hundredths == ABSENT ? Double.NaN : hundredths / 100.0;
    }
}
