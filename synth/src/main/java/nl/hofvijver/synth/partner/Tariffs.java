package nl.hofvijver.synth.partner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.synth.care.PracticeLog;
import nl.hofvijver.synth.figures.FigureTable;

/** Billing codes of general practice, which changed in 2022, and their tariffs. */
final class Tariffs {
    private static final int BY_MINUTES = 2022;

    /** A code with what it stands for, and its tariff per year group. */
    private record Code(String code, String description, List<Integer> years, List<Double> euros) {
        double euro(int year) {
            int group = years.size() - 1;
            while (group > 0 && year < years.get(group)) {
                group--;
            }
            return euros.get(group);
        }
    }

    private final Map<String, Code> codes = new HashMap<>();

    Tariffs() {
        FigureTable table = FigureTable.read(Tariffs.class, "tariffs.csv");
        List<String> years = table.numberedColumns();
        for (FigureTable.Row row : table.rows()) {
            codes.put(
                    row.text("code"),
                    new Code(
                            row.text("code"),
                            row.text("description"),
                            years.stream().map(Integer::valueOf).toList(),
                            years.stream().map(row::number).toList()));
        }
    }

    /** The code of the quarterly registration fee. */
    static String fee(int age, boolean deprivedArea) {
        if (deprivedArea) {
            return age < 65 ? "11102" : age < 75 ? "11103" : "11104";
        }
        return age < 65 ? "11000" : age < 75 ? "11100" : "11101";
    }

    /** The code of a contact in a year. */
    static String contact(PracticeLog.Meeting meeting, int year) {
        boolean minutes = year >= BY_MINUTES;
        return switch (meeting) {
            case SHORT -> minutes ? "12010" : "12000";
            case NORMAL -> minutes ? "12011" : "12000";
            case LONG -> "12001";
            case VISIT -> "12002";
            case TELEPHONE -> minutes ? "12010" : "12004";
            case ONLINE -> minutes ? "12010" : "12007";
            case PASSING -> "12400";
        };
    }

    /** Writes the last three cells of a row of ACT: code, description and amount. */
    void write(RowBuffer row, String code, int year) {
        Code known = Optional.ofNullable(codes.get(code))
                .orElseThrow(() -> new IllegalArgumentException("no tariff for " + code));
        row.text(code).text(known.description()).decimal(known.euro(year), 2, '.');
    }
}
