package nl.hofvijver.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.release.Request;
import nl.hofvijver.release.file.Approval;
import nl.hofvijver.release.read.Json;
import nl.hofvijver.release.read.ReleaseStore;
import tools.jackson.databind.JsonNode;

/** What the machine can check of a request, so that the approver looks at the rest. */
final class Checklist {
    private Checklist() {}

    /** The checks, one per line. */
    static String of(Region region, Request request, String snapshot) {
        JsonNode approval = json(request.folder().resolve(Approval.FILE));
        List<String> lines = new ArrayList<>();
        lines.add("[x] made of snapshot " + snapshot + ", protection as in region.yaml");
        lines.add(String.format(
                Locale.UK,
                "[x] attacked with all earlier releases and answers: %,d hidden counts and small differences, none found"
                        + " out; the range left open is %.1f on average",
                approval.path("attacked").asLong(0),
                approval.path("meanRangeLeftOpen").asDouble(0)));
        lines.add(String.format(
                Locale.UK,
                "[x] hidden: %,d of %,d rows; by rule %s",
                approval.path("hidden").asLong(0),
                approval.path("rows").asLong(0),
                rules(approval)));
        lines.add("[x] percentages and rates are computed from protected counts");
        lines.add(measures(region, request));
        for (JsonNode advice : approval.path("advice")) {
            lines.add("[ ] " + advice.asString(""));
        }
        List<String> losses = new ArrayList<>();
        approval.path("biggestLosses").forEach(measure -> losses.add(measure.asString("")));
        lines.add("[ ] measures that lose most, worth publishing? " + String.join(", ", losses));
        lines.add("[ ] purpose, definitions and texts are for a person to judge");
        return String.join("\n", lines);
    }

    private static String rules(JsonNode approval) {
        List<String> rules = new ArrayList<>();
        approval.path("hiddenByRule")
                .properties()
                .forEach(rule -> rules.add(rule.getKey() + " "
                        + String.format(Locale.UK, "%,d", rule.getValue().asLong(0))));
        return rules.isEmpty() ? "none" : String.join(", ", rules);
    }

    private static String measures(Region region, Request request) {
        Map<String, String> now = versions(json(request.folder().resolve("release/measures.json")));
        Optional<String> current = new ReleaseStore(region.releases()).current();
        if (current.isEmpty()) {
            return "[ ] first release: all " + now.size() + " measures are new";
        }
        Map<String, String> then =
                versions(json(region.releases().resolve(current.get()).resolve("measures.json")));
        List<String> fresh =
                now.keySet().stream().filter(id -> !then.containsKey(id)).toList();
        List<String> gone =
                then.keySet().stream().filter(id -> !now.containsKey(id)).toList();
        List<String> changed = now.keySet().stream()
                .filter(id -> then.containsKey(id) && !Objects.equals(then.get(id), now.get(id)))
                .toList();
        return "[ ] beside release " + current.get() + ": new " + fresh + ", gone " + gone + ", defined anew "
                + changed;
    }

    private static Map<String, String> versions(JsonNode measures) {
        Map<String, String> versions = new TreeMap<>();
        measures.forEach(measure -> versions.put(
                measure.path("id").asString(""), measure.path("version").toString()));
        return versions;
    }

    private static JsonNode json(Path file) {
        try {
            return Json.mapper().readTree(Files.readString(file));
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
    }
}
