package nl.hofvijver.synth.partner;

import java.util.List;
import nl.hofvijver.synth.World;
import nl.hofvijver.synth.area.Buurt;
import nl.hofvijver.synth.area.Geography;
import nl.hofvijver.synth.chance.Dice;
import nl.hofvijver.synth.figures.FigureTable;

/** A health monitor that publishes modelled percentages per area, as national institutes do. */
public final class Monitor {
    private static final int[] PERIODS = {2020, 2024};
    private static final double MARGIN = 2.5;

    private final World world;
    private final RowBuffer values;
    private final RowBuffer indicators;

    /** @param partner the id of the partner that publishes the monitor */
    public Monitor(World world, Sheets sheets, String partner) {
        this.world = world;
        values = sheets.of(partner, "VALUE");
        indicators = sheets.of(partner, "INDICATOR");
    }

    /** Writes all figures and what they mean; {@code region} is the code of the region as an area. */
    public void write(String region) {
        Geography geography = world.geography();
        for (FigureTable.Row row :
                FigureTable.read(Monitor.class, "monitor.csv").rows()) {
            Dice dice = new Dice(
                    world.seed(), Dice.Purpose.AGGREGATE, row.text("indicator").hashCode());
            for (int period : PERIODS) {
                double[] perBuurt = geography.buurten().stream()
                        .mapToDouble(b -> value(row, b, dice))
                        .toArray();
                for (Buurt b : geography.buurten()) {
                    write(row, "buurt", b.code(), period, List.of(b), perBuurt);
                }
                geography
                        .wijken()
                        .forEach(w -> write(row, "wijk", w.code(), period, geography.buurtenOf(w.name()), perBuurt));
                geography
                        .gemeenten()
                        .forEach(g -> write(
                                row,
                                "gemeente",
                                g.code(),
                                period,
                                geography.buurten().stream()
                                        .filter(b -> b.gemeente().equals(g))
                                        .toList(),
                                perBuurt));
                write(row, "region", region, period, geography.buurten(), perBuurt);
            }
            meaning(row);
        }
    }

    private static double value(FigureTable.Row row, Buurt buurt, Dice dice) {
        double value = row.number("mean") + row.number("deprivation") * buurt.deprivation() + dice.normal();
        return Math.clamp(value, 1, 99);
    }

    private void write(
            FigureTable.Row row, String level, String area, int period, List<Buurt> buurten, double[] perBuurt) {
        double weight = buurten.stream().mapToDouble(Buurt::share).sum();
        double value = buurten.stream()
                        .mapToDouble(b -> b.share() * perBuurt[b.index()])
                        .sum()
                / weight;
        values.text(row.text("indicator"))
                .text(level)
                .text(area)
                .number(Geography.VINTAGE)
                .number(period)
                .text("all")
                .text("18+")
                .decimal(value, 1, '.')
                .decimal(Math.max(0, value - MARGIN), 1, '.')
                .decimal(Math.min(100, value + MARGIN), 1, '.')
                .empty()
                .empty()
                .text("ok")
                .end();
    }

    private void meaning(FigureTable.Row row) {
        for (String cell : List.of(
                "indicator",
                "title_nl",
                "title_en",
                "theme",
                "unit",
                "kind",
                "source",
                "definition_nl",
                "definition_en",
                "caveat_nl",
                "caveat_en")) {
            indicators.text(row.text(cell));
        }
        indicators.end();
    }
}
