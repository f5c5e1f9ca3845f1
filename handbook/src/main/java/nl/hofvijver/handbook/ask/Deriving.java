package nl.hofvijver.handbook.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.Schema;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.handbook.compile.Compiled;
import nl.hofvijver.handbook.compile.DerivedTable;
import nl.hofvijver.handbook.derive.CountedCell;
import nl.hofvijver.handbook.derive.Derivation;
import nl.hofvijver.handbook.derive.DerivedKind;
import nl.hofvijver.handbook.derive.Spread;
import nl.hofvijver.pond.area.AreaNeighbours;
import nl.hofvijver.pond.region.Region;
import org.jspecify.annotations.Nullable;

/** Derives, measure by measure, what does not follow from two counts. */
final class Deriving {
    /** The confidence level of every interval, as in a release. */
    private static final double LEVEL = 0.95;

    private static final Schema NAMES =
            Schema.of(new Schema.Column("measure", Schema.Type.TEXT), new Schema.Column("number", Schema.Type.INTEGER));
    private static final String BUURT = "buurt";
    private final DuckDbEngine engine;
    private final Map<String, Map<String, Set<String>>> neighbours;

    Deriving(DuckDbEngine engine, Region region) {
        this.engine = engine;
        Integer vintage = region.areas().get(BUURT);
        this.neighbours =
                vintage == null ? Map.of() : Map.of(BUURT, AreaNeighbours.read(region.areaFiles(), BUURT, vintage));
    }

    /** The table of derived figures of all measures. The counts of all are read in one query, measure by measure. */
    Source.Rows rows(List<Compiled.Numbered> measures, Progress progress) {
        Map<String, Compiled.Numbered> wanted = new TreeMap<>();
        measures.stream()
                .filter(m -> m.measure().method().ofValues()
                        || !DerivedKind.of(m.measure()).isEmpty())
                .forEach(m -> wanted.put(m.id(), m));
        List<List<@Nullable Object>> names = new ArrayList<>();
        wanted.keySet().forEach(id -> names.add(List.of(id, names.size())));
        engine.bind("derived_measure", new Source.Rows(NAMES, names));
        CountedCells cells = CountedCells.number(engine);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        cells.eachMeasure((measure, of) -> rows.addAll(derived(wanted.get(measure), of, cells)));
        progress.step("derived", rows.size());
        return new Source.Rows(DerivedTable.schema(), rows);
    }

    private List<List<@Nullable Object>> derived(
            Compiled.@Nullable Numbered numbered, List<CountedCell> of, CountedCells cells) {
        if (numbered == null) {
            throw new IllegalStateException("counts of a measure that was not asked for");
        }
        Derivation derivation = new Derivation(numbered.entry(), numbered.measure(), neighbours, LEVEL);
        if (!numbered.measure().method().ofValues()) {
            return derivation.rows(of);
        }
        Map<CountedCell.Stratum, Spread> spreads = cells.spreads(numbered.id());
        return derivation.rows(of, c -> Optional.ofNullable(spreads.get(c.stratum())));
    }
}
