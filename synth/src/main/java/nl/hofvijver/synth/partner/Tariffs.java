package nl.hofvijver.synth.partner;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import nl.hofvijver.synth.Days;
import nl.hofvijver.synth.care.PracticeLog;
import nl.hofvijver.synth.figures.FigureTable;

/** Billing codes of general practice, which changed in 2022, and their tariffs. */
final class Tariffs {
    private static final int BY_MINUTES = 2022;

    private final Map<String, byte[][]> cells = new HashMap<>();

    Tariffs() {
        FigureTable table = FigureTable.read(Tariffs.class, "tariffs.csv");
        for (FigureTable.Row row : table.rows()) {
            byte[][] perYear = new byte[Days.LAST_YEAR - Days.FIRST_YEAR + 1][];
            String tariff = "";
            for (int year = Days.FIRST_YEAR; year <= Days.LAST_YEAR; year++) {
                String column = Integer.toString(year);
                tariff = table.columns().contains(column) ? row.text(column) : tariff;
                perYear[year - Days.FIRST_YEAR] = (row.text("code") + ";" + row.text("description") + ";" + tariff
                                + ";")
                        .getBytes(StandardCharsets.UTF_8);
            }
            cells.put(row.text("code"), perYear);
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
        byte[][] perYear = cells.get(code);
        if (perYear == null) {
            throw new IllegalArgumentException("no tariff for " + code);
        }
        row.cells(perYear[year - Days.FIRST_YEAR]);
    }
}
