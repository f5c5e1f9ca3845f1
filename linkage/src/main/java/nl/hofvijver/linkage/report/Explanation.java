package nl.hofvijver.linkage.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.linkage.LinkProblem;
import nl.hofvijver.linkage.model.Field;
import nl.hofvijver.linkage.model.Model;
import nl.hofvijver.linkage.run.Evidence;
import nl.hofvijver.linkage.run.Form;
import nl.hofvijver.linkage.run.Work;
import nl.hofvijver.linkage.source.RecordId;

/**
 * Why two records are one person, or not: a line per field with what it adds in bits.
 *
 * @param lines fields that are known on both sides
 * @param prior bits against, because two records taken at random are seldom one person
 * @param probability what was decided on; empty when the pair was not worth mentioning
 * @param together whether they are one person in the result
 */
public record Explanation(List<Line> lines, double prior, Optional<Double> probability, boolean together) {
    public Explanation {
        lines = List.copyOf(lines);
    }

    /** What one field adds. */
    public record Line(String field, String level, double bits, double rarity) {}

    /** The explanation of a pair. */
    public static Explanation of(
            Work work, Form form, Model model, String source, String record, String otherSource, String otherRecord) {
        RecordId ids = new RecordId();
        long one = known(work, ids.of(source, record), source);
        long other = known(work, ids.of(otherSource, otherRecord), otherSource);
        Evidence evidence = Evidence.of(work, form, Math.min(one, other), Math.max(one, other));
        List<Line> lines = new ArrayList<>();
        for (Field field : Field.values()) {
            int level = field.in(evidence.pattern());
            if (level > 0) {
                double rarity = level == field.levels()
                        ? evidence.rarity(field, model.logarithm(Model.Kind.STRANGER, field, level)) / Math.log(2)
                        : 0;
                lines.add(new Line(field.word(), field.level(level), model.bits(field, level), rarity));
            }
        }
        double share = model.share(Model.Kind.SAME);
        return new Explanation(
                lines, Math.log(share / (1 - share)) / Math.log(2), evidence.probability(), evidence.together());
    }

    private static long known(Work work, long id, String source) {
        boolean[] found = {false};
        work.read("select 1 from record where rid = " + id, row -> found[0] = true);
        if (!found[0]) {
            throw new ProblemException(new Problem(
                    LinkProblem.RECORD_UNKNOWN,
                    "There is no such record.",
                    "source " + source,
                    "Write it as SOURCE:RECORD, with the record number of links.csv."));
        }
        return id;
    }

    /** The explanation as text. */
    public List<String> text() {
        List<String> text = new ArrayList<>();
        text.add(line("two records at random", "", prior));
        double sum = prior;
        for (Line line : lines) {
            text.add(line(line.field(), line.level(), line.bits()));
            if (line.rarity() != 0) {
                text.add(line("", line.rarity() > 0 ? "and a rare value" : "but a frequent value", line.rarity()));
            }
            sum += line.bits() + line.rarity();
        }
        text.add(line("together", "", sum));
        text.add(probability
                        .map(p -> String.format(Locale.UK, "probability %.4f", p))
                        .orElse("not probable enough to mention")
                + (together ? ", one person" : ", two persons"));
        return text;
    }

    private static String line(String field, String level, double bits) {
        return String.format(Locale.UK, "%-22s %-28s %+7.1f bits", field, level, bits);
    }

    /** Writes the pairs to look at, with the agreement in words; returns how many. */
    public static long clerical(Work work, Path file) {
        work.run(Work.class, "clerical");
        Map<String, Long> rows = new HashMap<>();
        Aside.file(file, part -> {
            try (CsvWriter writer =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(part)) {
                writer.writeRecord(
                        "source_1", "record_1", "source_2", "record_2", "probability", "together", "agreement");
                work.read(
                        "select source_one, record_one, source_other, record_other, probability, together, pattern"
                                + " from clerical order by probability desc, source_one, record_one, source_other,"
                                + " record_other",
                        row -> {
                            rows.merge("rows", 1L, Long::sum);
                            writer.writeRecord(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    String.format(Locale.ROOT, "%.4f", row.getDouble(5)),
                                    row.getBoolean(6) ? "yes" : "no",
                                    agreement(row.getString(7)));
                        });
            }
        });
        return rows.getOrDefault("rows", 0L);
    }

    private static String agreement(String pattern) {
        List<String> parts = new ArrayList<>();
        for (Field field : Field.values()) {
            int level = field.in(pattern);
            if (level > 0) {
                parts.add(field.word() + ": " + field.level(level));
            }
        }
        return String.join("; ", parts);
    }
}
