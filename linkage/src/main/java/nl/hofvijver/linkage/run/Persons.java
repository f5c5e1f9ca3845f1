package nl.hofvijver.linkage.run;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.engine.Schema;
import nl.hofvijver.engine.Source;
import nl.hofvijver.linkage.cluster.Clusters;

/** From groups to persons whose numbers stay. */
public final class Persons {
    private static final Schema ASSIGNMENT = Schema.of(
            new Schema.Column("rid", Schema.Type.BIGINT),
            new Schema.Column("cluster", Schema.Type.BIGINT),
            new Schema.Column("probability", Schema.Type.DOUBLE));
    private static final Schema PERSON =
            Schema.of(new Schema.Column("rid", Schema.Type.BIGINT), new Schema.Column("person", Schema.Type.BIGINT));

    private final Work work;

    public Persons(Work work) {
        this.work = work;
    }

    /** What can happen to a person. */
    public enum Event {
        CREATED,
        MERGED,
        SPLIT,
        VANISHED
    }

    /**
     * Makes {@code person}, {@code history} and {@code unsettled}; returns how many persons each event met.
     *
     * @param all whether all records were grouped; else only those in {@code awake}
     */
    public Map<Event, Long> number(Clusters clusters, Optional<Before> before, boolean all) {
        work.write(
                "assignment",
                ASSIGNMENT,
                appender -> clusters.forEach((record, group, probability) -> appender.beginRow()
                        .append(record)
                        .append(group)
                        .append(probability)
                        .endRow()));
        before.filter(Before::hasPersons)
                .map(b -> b.table("person"))
                .ifPresentOrElse(
                        table -> work.bind("person_known", table),
                        () -> work.bind("person_known", Source.Rows.none(PERSON)));
        if (!all) {
            work.run("person_known");
        }
        work.bind(
                "counter",
                new Source.Rows(
                        Schema.of(new Schema.Column("last_person", Schema.Type.BIGINT)),
                        List.of(Work.row(before.map(Before::lastPerson).orElse(0L)))));
        work.run("person");
        if (all) {
            work.alias("person", "person_awake");
        } else {
            work.run("person_all");
        }
        work.run("history");
        work.run("unsettled");
        Map<Event, Long> events = new EnumMap<>(Event.class);
        work.read(
                "select upper(event), count(distinct person) from history group by event",
                row -> events.put(Event.valueOf(row.getString(1)), row.getLong(2)));
        return events;
    }

    /** The highest number in use. */
    public long last(Optional<Before> before) {
        long[] last = {before.map(Before::lastPerson).orElse(0L)};
        work.read("select max(person) from person", row -> last[0] = Math.max(last[0], row.getLong(1)));
        return last[0];
    }
}
