package nl.hofvijver.linkage.run;

import java.util.ArrayList;
import java.util.List;
import nl.hofvijver.engine.Schema;
import nl.hofvijver.engine.Source;
import nl.hofvijver.linkage.model.Field;
import nl.hofvijver.linkage.model.Model;
import nl.hofvijver.linkage.model.Model.Kind;
import org.jspecify.annotations.Nullable;

/**
 * From compared pairs and a model to probabilities.
 *
 * <p>Only pairs whose pattern could be one person are looked at: some in a hundred. They are kept apart
 * ({@code pair_likely}), so that a later run need not read the others unless another pattern becomes as good.
 */
public final class Scoring {
    /** Records with a value from which its rarity is known. */
    private static final double RAREST = 3;

    private static final double PARTS = 1L << 32;

    private final Work work;
    private final Form form;

    public Scoring(Work work, Form form) {
        this.work = work;
        this.form = form;
    }

    /** Makes {@code score_open}: pairs that are not certain, with a probability of at least {@code lowest}. */
    public void open(Model model, double lowest, double threshold, long records, Comparison comparison) {
        fields();
        weights(model);
        kinds(model);
        work.bind(
                "setting",
                new Source.Rows(
                        Schema.of(
                                new Schema.Column("worth", Schema.Type.DOUBLE),
                                new Schema.Column("lowest", Schema.Type.DOUBLE),
                                new Schema.Column("threshold", Schema.Type.DOUBLE),
                                new Schema.Column("rarest", Schema.Type.DOUBLE)),
                        List.of(Work.row(
                                Math.log(lowest / (1 - lowest)),
                                lowest,
                                threshold,
                                Math.log(RAREST / records) + 1e-9))));
        work.run("pattern_weight");
        comparison.likely();
        work.run("hope");
        work.run("rare_wanted");
        work.run(form.file("rarity"));
        work.run("score_open");
    }

    /**
     * Makes {@code awake}, the records to group, and {@code score}, the pairs of these with their probabilities.
     *
     * @param all whether all records are grouped; else those whose group could have become another one
     */
    public void close(boolean all) {
        work.run(all ? "awake_all" : "awake");
        work.run(all ? "sure" : "sure_awake");
        work.run("score");
        work.run(form.file("edge_record"));
        if (all) {
            work.bind(
                    "asleep",
                    Source.Rows.none(Schema.of(
                            new Schema.Column("birth_year", Schema.Type.INTEGER),
                            new Schema.Column("moved", Schema.Type.BOOLEAN),
                            new Schema.Column("pairs", Schema.Type.BIGINT))));
        } else {
            work.run("asleep");
        }
    }

    private void fields() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Field field : Field.values()) {
            rows.add(List.of(field.word(), field.place() + 1));
        }
        work.bind(
                "field",
                new Source.Rows(
                        Schema.of(
                                new Schema.Column("name", Schema.Type.TEXT),
                                new Schema.Column("position", Schema.Type.INTEGER)),
                        rows));
    }

    private void weights(Model model) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Field field : Field.values()) {
            for (int level = 0; level <= field.levels(); level++) {
                rows.add(List.of(
                        field.word(),
                        String.valueOf(level),
                        exact(model.logarithm(Kind.SAME, field, level)),
                        exact(model.logarithm(Kind.FAMILY, field, level)),
                        exact(model.logarithm(Kind.NAMESAKE, field, level)),
                        exact(model.logarithm(Kind.STRANGER, field, level)),
                        level == field.levels()));
            }
        }
        work.bind(
                "level_weight",
                new Source.Rows(
                        Schema.of(
                                new Schema.Column("name", Schema.Type.TEXT),
                                new Schema.Column("level", Schema.Type.TEXT),
                                new Schema.Column("same", Schema.Type.DOUBLE),
                                new Schema.Column("family", Schema.Type.DOUBLE),
                                new Schema.Column("namesake", Schema.Type.DOUBLE),
                                new Schema.Column("stranger", Schema.Type.DOUBLE),
                                new Schema.Column("exact", Schema.Type.BOOLEAN)),
                        rows));
    }

    /** A multiple of 2^-32: sums of such numbers are the same in any order, so on every engine and number of threads. */
    private static double exact(double weight) {
        return Math.rint(weight * PARTS) / PARTS;
    }

    private void kinds(Model model) {
        List<@Nullable Object> row = new ArrayList<>();
        List<Schema.Column> columns = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            columns.add(new Schema.Column(kind.name().toLowerCase(java.util.Locale.ROOT), Schema.Type.DOUBLE));
            row.add(exact(Math.log(model.share(kind))));
        }
        work.bind("kind_weight", new Source.Rows(new Schema(columns), List.of(row)));
    }
}
