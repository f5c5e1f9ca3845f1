package nl.hofvijver.handbook.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.hofvijver.engine.Source;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.definition.Fact;
import nl.hofvijver.handbook.definition.Measure;
import nl.hofvijver.handbook.definition.NamedValue;
import nl.hofvijver.handbook.definition.Window;

/** The measures that follow from how values are spread: means and medians of people, waits of events. */
final class Spreads {
    private final Groups groups;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Value> values = new ArrayList<>();
    private final List<Wait> waits = new ArrayList<>();

    /** A mean or median: the column of its value, and who counts. */
    private record Value(int measure, int column, String condition, double step, String about) {}

    /** A time to an event: from which event, until which criterion, and which events count. */
    private record Wait(int measure, int event, int criterion, String condition, Window.After within, String about) {}

    Spreads(Groups groups) {
        this.groups = groups;
    }

    /** Adds a measure of a value of people; returns the column of the value. */
    String value(int measure, Entry entry, Measure of, String condition) {
        NamedValue named = entry.value(of.value().orElseThrow());
        String expression = groups.value(entry, named);
        int column = columns.computeIfAbsent(expression, e -> columns.size() + 1);
        values.add(new Value(measure, column, condition, named.step().doubleValue(), entry.idOf(of)));
        return "m" + column;
    }

    /** Adds a measure of the time from an event. */
    void wait(int measure, Entry entry, Measure of, Groups.Column event) {
        Fact until = of.until().orElseThrow();
        int criterion = groups.criteria().number(until, Anchor.at(event.event()));
        waits.add(new Wait(
                measure, event.event(), criterion, event.name(), (Window.After) until.within(), entry.idOf(of)));
    }

    /** The columns with values, for the table of people. */
    List<Map<String, String>> columns() {
        return columns.entrySet().stream()
                .map(e -> Map.of("number", Integer.toString(e.getValue()), "value", e.getKey(), "about", "a value"))
                .toList();
    }

    /** The values of each measure, for the spread. */
    List<Map<String, String>> values() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Value value : values) {
            rows.add(Map.of(
                    "position",
                    Integer.toString(rows.size() + 1),
                    "number",
                    Integer.toString(value.column),
                    "condition",
                    value.condition,
                    "about",
                    value.about));
        }
        return rows;
    }

    /** The waits of each measure, for the spread. */
    List<Map<String, String>> waits() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Wait wait : waits) {
            rows.add(Map.of(
                    "position",
                    Integer.toString(rows.size() + 1),
                    "condition",
                    "e." + wait.condition,
                    "about",
                    wait.about));
        }
        return rows;
    }

    Source.Rows valueTable() {
        ParameterTable table = new ParameterTable("measure INTEGER, position INTEGER, step DOUBLE");
        for (int i = 0; i < values.size(); i++) {
            table.row(values.get(i).measure, i + 1, values.get(i).step);
        }
        return table.source();
    }

    Source.Rows waitTable() {
        ParameterTable table = new ParameterTable(
                "measure INTEGER, event INTEGER, criterion INTEGER, column_number INTEGER, months INTEGER, days INTEGER");
        for (int i = 0; i < waits.size(); i++) {
            Wait wait = waits.get(i);
            table.row(wait.measure, wait.event, wait.criterion, i + 1, wait.within.months(), wait.within.days());
        }
        return table.source();
    }
}
