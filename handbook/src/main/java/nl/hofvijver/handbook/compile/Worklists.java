package nl.hofvijver.handbook.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.hofvijver.engine.Source;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.definition.Needs;
import nl.hofvijver.handbook.definition.Worklist;

/** The worklists of a handbook, numbered. */
final class Worklists {
    private final List<Compiled.Listed> lists;
    private final List<Map<String, String>> rows;

    private Worklists(List<Compiled.Listed> lists, List<Map<String, String>> rows) {
        this.lists = lists;
        this.rows = rows;
    }

    static Worklists of(Handbook handbook, Groups groups) {
        List<Compiled.Listed> lists = new ArrayList<>();
        List<Map<String, String>> rows = new ArrayList<>();
        for (Entry entry : handbook.entries()) {
            for (Worklist list : entry.worklists()) {
                int number = lists.size() + 1;
                lists.add(new Compiled.Listed(number, entry, list));
                String covered = MeasureColumns.covered(Needs.of(entry, entry.group(list.patients())));
                rows.add(Map.of(
                        "number", Integer.toString(number),
                        "condition", MeasureColumns.and(covered, groups.person(entry, list.patients())),
                        "reasons", reasons(entry, list, groups),
                        "about", entry.id() + " " + list.name()));
            }
        }
        return new Worklists(List.copyOf(lists), List.copyOf(rows));
    }

    private static String reasons(Entry entry, Worklist list, Groups groups) {
        List<String> bits = new ArrayList<>();
        for (int i = 0; i < list.reasons().size(); i++) {
            bits.add("case when %s then %d else 0 end"
                    .formatted(groups.person(entry, list.reasons().get(i)), 1L << i));
        }
        return bits.isEmpty() ? "0" : bits.stream().collect(Collectors.joining(" + "));
    }

    List<Compiled.Listed> lists() {
        return lists;
    }

    List<Map<String, String>> rows() {
        return rows;
    }

    Source.Rows table() {
        ParameterTable table = new ParameterTable("worklist INTEGER, id TEXT, version INTEGER");
        lists.forEach(l -> table.row(l.number(), l.id(), l.entry().version()));
        return table.source();
    }
}
