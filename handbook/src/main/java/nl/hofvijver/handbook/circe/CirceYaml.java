package nl.hofvijver.handbook.circe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes an imported cohort as the text of an entry. */
final class CirceYaml {
    private CirceYaml() {}

    static String write(String id, String event, String which, Map<String, String> rules, String end) {
        StringBuilder yaml =
                new StringBuilder("# Imported from a cohort definition of OHDSI; the cohort " + end + ".\n");
        yaml.append("id: ").append(id).append('\n');
        yaml.append("title: {nl: ").append(id).append(", en: ").append(id).append("}\n");
        yaml.append("version: 1\ntheme: cohorts\nevents:\n  entry: {")
                .append(event)
                .append(", which: ")
                .append(which)
                .append("}\n");
        yaml.append("groups:\n");
        List<String> names = new ArrayList<>();
        rules.forEach((title, rule) -> {
            String name = "rule-" + (names.size() + 1);
            String earlier = names.isEmpty() ? "" : "{group: " + names.getLast() + "}, ";
            names.add(name);
            yaml.append("  ")
                    .append(name)
                    .append(":\n    title: {nl: ")
                    .append(quoted(title))
                    .append(", en: ");
            yaml.append(quoted(title))
                    .append("}\n    at: entry\n    all: [")
                    .append(earlier)
                    .append('{')
                    .append(rule)
                    .append("}]\n");
        });
        if (names.isEmpty()) {
            names.add("everybody");
            yaml.append("  everybody: {title: {nl: iedereen, en: everybody}, at: entry, all: []}\n");
        }
        yaml.append("measures:\n");
        for (String name : names) {
            yaml.append("  ")
                    .append(name)
                    .append(":\n    title: {nl: Over na ")
                    .append(name)
                    .append(", en: Left after ");
            yaml.append(name).append("}\n    count: ").append(name);
            yaml.append("\n    of: entry\n    by: [area, year]\n    levels: [region]\n    higher-is: neutral\n");
        }
        return yaml.append("source: {nl: nog in te vullen, en: still to be filled in}\n")
                .append("caveat: {nl: nog in te vullen, en: still to be filled in}\n")
                .append("guidance: {nl: ")
                .append(id)
                .append(".nl.md, en: ")
                .append(id)
                .append(".en.md}\n")
                .toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''").replace("\n", " ") + "'";
    }
}
