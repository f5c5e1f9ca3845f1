package nl.hofvijver.linkage.run;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.hofvijver.engine.Schema;
import nl.hofvijver.engine.Source;
import nl.hofvijver.linkage.model.Field;

/**
 * What is known about one pair after a run.
 *
 * @param pattern how it agrees
 * @param shares natural logarithm of the share of records with the same value, for fields that rarity counts for
 * @param rarest logarithm of the share below which rarity is not known
 * @param probability empty when it is too small to mention
 * @param together whether the two are one person
 */
public record Evidence(
        String pattern, Map<String, Double> shares, double rarest, Optional<Double> probability, boolean together) {
    private static final Set<Field> RARE =
            Set.of(Field.SURNAME, Field.GIVEN, Field.BIRTH, Field.PLACE, Field.STREET, Field.BIRTH_PLACE);

    public Evidence {
        shares = Map.copyOf(shares);
    }

    /** The evidence of a pair of records, compared anew. */
    public static Evidence of(Work work, Form form, long l, long r) {
        work.bind(
                "candidate",
                new Source.Rows(
                        Schema.of(
                                new Schema.Column("l", Schema.Type.BIGINT), new Schema.Column("r", Schema.Type.BIGINT)),
                        List.of(Work.row(l, r))));
        form.compare(work);
        String[] pattern = {""};
        work.read("select pattern from pair_fresh", row -> pattern[0] = row.getString(1));
        Map<String, Double> shares = new HashMap<>();
        work.bind(
                "rare_wanted",
                new Source.Rows(Schema.of(new Schema.Column("rid", Schema.Type.BIGINT)), List.of(Work.row(l))));
        work.run(form.file("rarity"));
        String columns =
                String.join(", ", RARE.stream().map(Field::word).sorted().toList());
        work.read("select " + columns + " from rarity where rid = " + l, row -> {
            for (Field field : RARE) {
                double share = row.getDouble(field.word());
                if (!row.wasNull()) {
                    shares.put(field.word(), share);
                }
            }
        });
        double[] rarest = {0};
        work.read("select rarest from setting", row -> rarest[0] = row.getDouble(1));
        double[] probability = {-1};
        String where = String.format(Locale.ROOT, " where l = %d and r = %d", l, r);
        work.read(
                "select probability from score_open" + where + " union all select 1 from hope" + where + " and certain",
                row -> probability[0] = row.getDouble(1));
        long[] persons = {0};
        work.read(
                String.format(Locale.ROOT, "select count(distinct person) from person where rid in (%d, %d)", l, r),
                row -> persons[0] = row.getLong(1));
        return new Evidence(
                pattern[0],
                shares,
                rarest[0],
                probability[0] < 0 ? Optional.empty() : Optional.of(probability[0]),
                persons[0] == 1);
    }

    /**
     * What the rarity of an equal value adds, as a natural logarithm; 0 where rarity does not count.
     *
     * @param stranger logarithm of how often strangers agree on the field
     */
    public double rarity(Field field, double stranger) {
        Double share = shares.get(field.word());
        if (share == null) {
            return 0;
        }
        double more = Math.min(7, stranger - share);
        return share <= rarest ? Math.max(0, more) : more;
    }
}
