package nl.hofvijver.bench.door;

import static nl.hofvijver.engine.DuckDbEngine.literal;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.hofvijver.bench.figures.FigureBook;
import nl.hofvijver.bench.figures.Row;
import nl.hofvijver.bench.figures.Timing;
import nl.hofvijver.cli.Chain;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.pond.control.Control;
import nl.hofvijver.pond.objection.Marks;
import nl.hofvijver.pond.objection.ObjectionList;
import nl.hofvijver.pond.objection.Proof;
import nl.hofvijver.pond.objection.Statement;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.pond.seal.RegionKeys;

/** Objections of people of a region against the use of all their data: noted, honoured, refreshed, purged and proved. */
final class ObjectionRound {
    private ObjectionRound() {}

    static void run(Region region, int number, FigureBook book) throws SQLException {
        List<String> people = people(region, number);
        List<Proof.Found> found = new ArrayList<>();
        Timing noted = Timing.of(() -> note(region, people));
        Timing refreshed = Timing.of(() -> Chain.refresh(region, Progress.silent()));
        Timing proved = Timing.of(() -> {
            try (Control control = Control.open(region.control())) {
                found.add(Proof.of(region, control, Progress.silent()));
            }
        });
        book.add(Row.of("note them").with("objections", people.size()).with(noted));
        book.add(Row.of("refresh without them, and purge").with(refreshed));
        Proof.Found proof = found.getFirst();
        book.add(Row.of("prove")
                .with("files", proof.files())
                .with("values", proof.values())
                .with(
                        "rows found",
                        proof.rows().values().stream()
                                .mapToLong(Number::longValue)
                                .sum())
                .with(proved)
                .atMost("rows found", 0));
        book.add(Row.of("together")
                .with("seconds", noted.seconds() + refreshed.seconds() + proved.seconds())
                .with(
                        "of processor",
                        noted.processorSeconds() + refreshed.processorSeconds() + proved.processorSeconds())
                .atMost("seconds", 720));
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

    private static void note(Region region, List<String> people) {
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
        }
    }
}
