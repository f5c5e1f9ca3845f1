package nl.hofvijver.linkage.report;

import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.linkage.LinkResult;
import nl.hofvijver.linkage.model.Field;
import nl.hofvijver.linkage.run.Rule;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The quality report as JSON: what was compared, what was found, how good it is by its own estimate, and for whom. */
public final class ReportFile {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ReportFile() {}

    /** Writes the report. */
    public static void write(LinkResult result, Path file) {
        Aside.text(file, json(result).toPrettyString() + "\n");
    }

    /** The report; no number in it is about a single person. */
    public static ObjectNode json(LinkResult result) {
        ObjectNode report = JSON.createObjectNode()
                .put("records", result.records())
                .put("persons", result.persons())
                .put("pairsCompared", result.compared());
        ObjectNode quality = report.putObject("quality");
        for (Quality part : result.quality()) {
            ObjectNode shown = quality.putObject(part.part())
                    .put("linkedPairs", part.linked())
                    .put("probablyOnePerson", Math.round(10 * part.due()) / 10.0);
            estimate(shown, "estimatedPrecision", part.precision());
            estimate(shown, "estimatedRecall", part.recall());
        }
        ObjectNode events = report.putObject("persons-since-the-run-before");
        result.events().forEach((event, count) -> events.put(event.name().toLowerCase(Locale.ROOT), count));
        var unique = report.putArray("sourcesWithOneRecordPerPerson");
        result.terms().unique().stream().sorted().forEach(unique::add);
        ObjectNode refused = report.putObject("refusedJoins");
        result.refused().forEach(refused::put);
        ObjectNode histogram = report.putObject("pairsPerBitOfEvidence");
        result.histogram().forEach((bits, pairs) -> histogram.put(String.valueOf(bits), pairs));
        blocking(result, report);
        model(result, report);
        return report;
    }

    /** What is not known is null: 0 or 1 would be taken for a finding. */
    private static void estimate(ObjectNode part, String name, OptionalDouble share) {
        if (share.isPresent()) {
            part.put(name, Math.round(share.getAsDouble() * 1e5) / 1e5);
        } else {
            part.putNull(name);
        }
    }

    private static void blocking(LinkResult result, ObjectNode report) {
        ObjectNode blocking = report.putObject("reasonsToCompare");
        for (Rule rule : Rule.values()) {
            long comparisons = result.limits().comparisons().getOrDefault(rule, 0L);
            long skipped = result.limits().skipped().getOrDefault(rule, 0L);
            if (comparisons + skipped > 0) {
                blocking.putObject(rule.words())
                        .put("atMost", comparisons)
                        .put("largestBlock", result.limits().most().getOrDefault(rule, 0L))
                        .put("recordsInLargerBlocks", skipped);
            }
        }
    }

    private static void model(LinkResult result, ObjectNode report) {
        ObjectNode model = report.putObject("bitsPerAgreement");
        for (Field field : Field.values()) {
            ObjectNode levels = model.putObject(field.word());
            for (int level = 1; level <= field.levels(); level++) {
                levels.put(field.level(level), Math.round(10 * result.model().bits(field, level)) / 10.0);
            }
        }
    }
}
