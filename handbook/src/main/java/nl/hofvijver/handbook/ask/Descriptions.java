package nl.hofvijver.handbook.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.hofvijver.handbook.compile.Compiled;
import nl.hofvijver.handbook.definition.AgeRange;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.definition.Measure;
import nl.hofvijver.handbook.derive.DerivedKind;
import nl.hofvijver.handbook.explain.Explanation;
import nl.hofvijver.handbook.version.Versions;
import nl.hofvijver.pond.region.Title;

/** What each measure of a run means, in the form of {@code measures.json}. */
final class Descriptions {
    private static final Map<String, String> NO_TEXT = both("", "");
    private final Found.Extent extent;
    private final StandardPopulation standard;

    private final Map<String, List<Versions.Used>> breaks;

    Descriptions(Found.Extent extent, StandardPopulation standard, Map<String, List<Versions.Used>> breaks) {
        this.extent = extent;
        this.standard = standard;
        this.breaks = breaks;
    }

    /** All measures: those of the handbook, the shares of people who object, then the published ones. */
    List<Map<String, Object>> all(
            List<Compiled.Numbered> measures, List<String> objecting, List<Map<String, String>> indicators) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Compiled.Numbered measure : measures) {
            Map<String, Object> base = counted(measure);
            all.add(base);
            for (DerivedKind kind : DerivedKind.of(measure.measure())) {
                all.add(new DerivedDescription(extent).of(base, measure.id(), kind));
            }
        }
        ObjectionDescription objections = new ObjectionDescription(extent);
        objecting.forEach(kind -> all.add(objections.of(kind)));
        indicators.forEach(i -> all.add(published(i)));
        return all;
    }

    private Map<String, Object> counted(Compiled.Numbered numbered) {
        Entry entry = numbered.entry();
        Measure measure = numbered.measure();
        Explanation explanation = new Explanation(entry);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", numbered.id());
        json.put("version", entry.version());
        json.put("entry", entry.id());
        json.put("entryTitle", both(entry.title()));
        json.put("theme", entry.theme());
        json.put("chapter", entry.chapter());
        json.put("purpose", measure.purpose().word());
        json.put("title", both(measure.title()));
        json.put("unit", measure.unit());
        json.put("multiplier", measure.multiplier());
        json.put("method", measure.method().word());
        boolean direct = measure.standardise() == Measure.Standardise.DIRECT;
        json.put("standardise", direct ? "direct" : "none");
        if (direct) {
            json.put("standard", standard(entry, measure));
        }
        json.put("numerator", both(explanation.counted(measure.count())));
        json.put("denominator", both(explanation.counted(measure.of())));
        json.put("definition", both(explanation.definition(measure)));
        json.put("caveat", both(entry.caveat()));
        json.put("source", both(entry.source()));
        json.put("kind", "measured");
        json.put("higherIs", measure.higherIs().word());
        json.put(
                "breaks",
                breaks.getOrDefault(entry.id(), List.of()).stream()
                        .map(Descriptions::breakAt)
                        .toList());
        entry.hotIssue().filter(h -> h.measure().equals(measure.name())).ifPresent(h -> {
            Map<String, Object> issue = new LinkedHashMap<>();
            issue.put("title", both(entry.title()));
            issue.put("changeability", h.changeability());
            issue.put("effort", h.effort());
            json.put("hotIssue", issue);
        });
        json.put("levels", extent.levels(numbered.id()));
        json.put("periods", extent.periods(numbered.id()));
        json.put("yaml", entry.text());
        json.put("guidance", both(entry.guidance()));
        return json;
    }

    /** In a fixed order: the order of a Map.of differs from one start of Java to the next, and so would the file. */
    private static Map<String, Object> breakAt(Versions.Used used) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", used.version());
        json.put("since", used.since().toString());
        return json;
    }

    private Map<String, Object> standard(Entry entry, Measure measure) {
        StandardPopulation.Weights weights = standard.weights(AgeRange.of(entry, measure.of()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", standard.name());
        json.put("ages", weights.ages());
        json.put("weights", weights.weights());
        return json;
    }

    private Map<String, Object> published(Map<String, String> row) {
        String id = Found.text(row, "indicator");
        String source = Found.text(row, "source");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("version", 1);
        json.put("entry", id);
        json.put("theme", Found.text(row, "theme"));
        json.put("title", both(row, "title"));
        json.put("unit", Found.text(row, "unit"));
        json.put("multiplier", 1);
        json.put("method", "published");
        json.put("standardise", "none");
        json.put("numerator", NO_TEXT);
        json.put("denominator", NO_TEXT);
        json.put("definition", both(row, "definition"));
        json.put("caveat", both(row, "caveat"));
        json.put("source", both(source, source));
        json.put("kind", Found.text(row, "kind"));
        json.put("higherIs", Readings.of(id));
        json.put("levels", extent.levels(id));
        json.put("periods", extent.periods(id));
        json.put("yaml", "");
        json.put("guidance", NO_TEXT);
        return json;
    }

    private static Map<String, String> both(Title title) {
        return both(title.nl(), title.en());
    }

    private static Map<String, String> both(Map<String, String> row, String column) {
        return both(Found.text(row, column + "_nl"), Found.text(row, column + "_en"));
    }

    /** Both languages, always in the same order. */
    static Map<String, String> both(String nl, String en) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put("nl", nl);
        both.put("en", en);
        return both;
    }
}
