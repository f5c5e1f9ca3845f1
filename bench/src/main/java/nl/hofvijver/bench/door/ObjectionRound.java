package nl.hofvijver.bench.door;

import static nl.hofvijver.engine.DuckDbEngine.literal;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.hofvijver.bench.Machine;
import nl.hofvijver.cli.Chain;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.pond.control.Control;
import nl.hofvijver.pond.delivery.Deliveries;
import nl.hofvijver.pond.objection.Marks;
import nl.hofvijver.pond.objection.ObjectionList;
import nl.hofvijver.pond.objection.Proof;
import nl.hofvijver.pond.objection.Statement;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.pond.seal.RegionKeys;

/** Objections of people of a region against the use of all their data: noted, honoured, refreshed, purged and proved. */
final class ObjectionRound {
    private ObjectionRound() {}

    static void run(Region region, int number) throws SQLException {
        List<String> people = people(region, number);
        timed("note " + people.size() + " objections", () -> note(region, people));
        timed("refresh and purge", () -> {
            Chain.refresh(region, Progress.silent());
            return Map.copyOf(Deliveries.removed(region)) + " rows removed";
        });
        timed("prove", () -> {
            try (Control control = Control.open(region.control())) {
                Proof.Found found = Proof.of(region, control, Progress.silent());
                return String.format(
                        Locale.UK, "%,d files, %,d values, found %s", found.files(), found.values(), found.rows());
            }
        });
    }

    private static List<String> people(Region region, int number) throws SQLException {
        List<String> people = new ArrayList<>();
        String files = literal(region.deliveries() + "/*/*/PERSOON.parquet");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select distinct Persoonspseudoniem from read_parquet(" + files
                        + ") where Persoonspseudoniem is not null order by 1 limit " + number)) {
            while (rows.next()) {
                people.add(rows.getString(1));
            }
        }
        return people;
    }

    private static String note(Region region, List<String> people) {
        Marks marks = new Marks(RegionKeys.in(region.keys()).secret());
        try (Control control = Control.open(region.control())) {
            ObjectionList list = ObjectionList.open(region, control).orElseThrow();
            for (String person : people) {
                list.add(new Statement(
                        "new",
                        Set.of(marks.person(person)),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        false,
                        Optional.empty(),
                        region.clock(),
                        Statement.Source.REGION));
            }
            return list.statements().size() + " in the list";
        }
    }

    private static void timed(String name, Callable<String> work) {
        Machine.forgetPeak();
        long began = System.nanoTime();
        long used = Machine.processorNanos();
        String said;
        try {
            said = work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(name, e);
        }
        System.out.printf(
                Locale.UK,
                "%-28s %7.1f s (%.1f s of processor time), peak %.1f GiB: %s%n",
                name,
                (System.nanoTime() - began) / 1e9,
                (Machine.processorNanos() - used) / 1e9,
                Machine.peakGb(),
                said);
    }
}
