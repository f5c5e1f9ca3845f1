package nl.hofvijver.synth;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.hofvijver.synth.partner.Layouts;

/**
 * The files of a generated region as tables of DuckDB: one per table of a contract, all text, with the partner in a column
 * of its own; beside them {@code EPS_CORRECTION}, {@code diseases} and {@code truth}.
 */
final class RegionTables implements AutoCloseable {
    private static final String FIGURES = "src/main/resources/nl/hofvijver/synth";
    private static final String CSV = "read_csv('%s', delim = ';', quote = '\"', all_varchar = true, filename = true)";
    private static final String PARTNER = "regexp_extract(filename, '-partners/([^/]+)/', 1) as partner";

    private final Connection connection;

    private static final class Shared {
        static final RegionTables TABLES = of(MadeRegion.shared());
    }

    /** The tables of the region that all tests share. */
    static RegionTables shared() {
        return Shared.TABLES;
    }

    static RegionTables of(MadeRegion made) {
        try {
            return new RegionTables(made);
        } catch (SQLException e) {
            throw new IllegalStateException("the files cannot be read as tables", e);
        }
    }

    private RegionTables(MadeRegion made) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            Layouts layouts = new Layouts();
            for (String contract : layouts.contracts()) {
                for (Layouts.Table table : layouts.tables(contract)) {
                    String from = CSV.formatted(made.inbox() + "/*/2026Q1/" + table.name() + ".csv*");
                    statement.execute(view(table.name(), from));
                    if (contract.equals("gp")) {
                        statement.execute(withParquet(table, made.inbox()));
                    }
                    packed(statement, table, made);
                }
            }
            statement.execute(view("EPS_CORRECTION", CSV.formatted(made.inbox() + "/*/2026Q1-correctie/EPS.csv")));
            statement.execute("create view truth as from read_csv('%s')"
                    .formatted(made.truth().resolve("counts.csv")));
            statement.execute("create view diseases as from read_csv('%s/health/diseases.csv', comment = '#')"
                    .formatted(FIGURES));
        }
    }

    private static String view(String name, String from) {
        return "create table %s as select * exclude (filename), %s from %s".formatted(name, PARTNER, from);
    }

    /** Adds the columns that pack makes at the door, so that tests see what the region will see. */
    private static void packed(Statement statement, Layouts.Table table, MadeRegion made) throws SQLException {
        List<String> names = table.columns().stream().map(Layouts.Column::name).toList();
        String sum = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> (10 - i) + " * cast(substr(BSN, " + i + ", 1) as int)")
                .collect(Collectors.joining(" + "));
        if (names.contains("BSN")) {
            statement.execute(
                    ("create or replace table %1$s as select *, case when BSN not in ('000000000', '111111110') and"
                                    + " (%2$s - cast(substr(BSN, 9, 1) as int)) %% 11 = 5 then BSN end as Persoonspseudoniem,"
                                    + " substr(Postcode, 1, 4) as dPostcodecijfers, substr(Geboortedatum, 1, 4) as iGeboortejaar,"
                                    + " substr(Geboortedatum, 1, 4) as Geboortejaar from %1$s")
                            .formatted(table.name(), sum));
        }
        if (table.name().equals("ADRES")) {
            statement.execute(("create or replace table ADRES as select a.* replace (coalesce(a.Buurtcode, p.buurt) as"
                            + " Buurtcode) from ADRES a left join read_csv('%s', delim = ';', all_varchar = true) p"
                            + " on p.year = a.Indelingsjaar and p.postcode = a.Postcode")
                    .formatted(made.region().resolve("areas/postcodes.csv")));
        }
    }

    /** One practice sends Parquet; its typed cells become text like those of the others. */
    private static String withParquet(Layouts.Table table, Path inbox) {
        return "insert into %s by name select cast(columns(* exclude (filename)) as varchar), %s from read_parquet('%s', filename = true)"
                .formatted(table.name(), PARTNER, inbox + "/*/2026Q1/" + table.name() + ".parquet");
    }

    /** The rows of a query. */
    List<List<Object>> rows(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<Object>> rows = new ArrayList<>();
            while (result.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getObject(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
