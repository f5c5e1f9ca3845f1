package nl.hofvijver.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.hofvijver.synth.figures.FigureTable;

/**
 * One query of a test resource with the comments before it: {@code -- figure: name} is the note {@code figure}.
 *
 * @param notes what the comments say, by their first word
 */
record NotedQuery(Map<String, String> notes, String sql) {
    private static final Pattern NOTE = Pattern.compile("-- ([a-z]+): +(.*)");

    /** The queries of a resource; each ends with a semicolon. What precedes the first blank line explains the file. */
    static List<NotedQuery> read(String resource) {
        List<NotedQuery> queries = new ArrayList<>();
        String text = String.join("\n", FigureTable.lines(NotedQuery.class, resource));
        for (String part : text.split(";(\n|$)")) {
            Map<String, String> notes = new TreeMap<>();
            Matcher note = NOTE.matcher(part);
            while (note.find()) {
                notes.put(note.group(1), note.group(2));
            }
            queries.add(new NotedQuery(notes, part));
        }
        return queries;
    }

    String note(String word) {
        return notes.getOrDefault(word, "");
    }

    @Override
    public String toString() {
        return String.join(", ", notes.values());
    }
}
