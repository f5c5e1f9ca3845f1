package nl.hofvijver.synth.health;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.hofvijver.synth.figures.ByAge;
import nl.hofvijver.synth.figures.FigureTable;

/** The diseases of {@code diseases.csv}. */
public final class Diseases {
    private final List<Disease> all = new ArrayList<>();

    public Diseases() {
        FigureTable table = FigureTable.read(Diseases.class, "diseases.csv");
        Map<String, Map<String, FigureTable.Row>> bySex = new LinkedHashMap<>();
        for (FigureTable.Row row : table.rows()) {
            bySex.computeIfAbsent(row.text("icpc"), k -> new LinkedHashMap<>()).put(row.text("sex"), row);
        }
        bySex.forEach((icpc, rows) -> {
            FigureTable.Row any = rows.values().iterator().next();
            all.add(new Disease(
                    all.size(),
                    icpc,
                    rows.containsKey("m") ? risk(rows.getOrDefault("m", any), table.numberedColumns()) : Risk.NONE,
                    rows.containsKey("f") ? risk(rows.getOrDefault("f", any), table.numberedColumns()) : Risk.NONE,
                    any.number("checks"),
                    any.number("reasons"),
                    any.number("coded") / 100,
                    any.text("symptom"),
                    any.number("years")));
        });
    }

    private static Risk risk(FigureTable.Row row, List<String> ages) {
        return Risk.of(ByAge.lines(row, ages), row.number("deprivation"), row.number("frailty"));
    }

    /** All diseases, in the order of the table. */
    public List<Disease> all() {
        return all;
    }

    /** The disease with this ICPC-1 code. */
    public Disease get(String icpc) {
        return all.stream()
                .filter(d -> d.icpc().equals(icpc))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no disease " + icpc));
    }
}
