package nl.hofvijver.synth.people;

import java.util.HashMap;
import java.util.Map;
import nl.hofvijver.synth.figures.ByAge;
import nl.hofvijver.synth.figures.FigureTable;

/** Yearly chances by age of what can happen in a household, per cent. */
final class Rates {
    private final Map<String, ByAge> byName = new HashMap<>();

    Rates() {
        FigureTable table = FigureTable.read(Rates.class, "rates.csv");
        for (FigureTable.Row row : table.rows()) {
            byName.put(row.text("rate"), ByAge.steps(row, table.numberedColumns()));
        }
    }

    /** The chance, from 0 to 1, of {@code rate} at an age in a year. */
    double at(String rate, int age) {
        ByAge rates = byName.get(rate);
        if (rates == null) {
            throw new IllegalArgumentException("no rate " + rate);
        }
        return rates.at(age) / 100;
    }
}
