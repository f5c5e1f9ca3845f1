package nl.hofvijver.pond.aggregate;

import static nl.hofvijver.engine.DuckDbEngine.literal;
import static nl.hofvijver.engine.DuckDbEngine.quoted;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.Schema;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.pond.region.Title;

/**
 * Turns a publisher's files into a package for the inbox: {@code VALUE.parquet}, {@code INDICATOR.csv} and
 * {@code delivery.yaml}. All files of one layout go into one package, because a new package replaces the former.
 */
public final class FigurePackage {
    private final Layout layout;
    private final DuckDbEngine engine;

    /** @param engine must be allowed to read the files and to write the package */
    public FigurePackage(Layout layout, DuckDbEngine engine) {
        this.layout = layout;
        this.engine = engine;
    }

    /**
     * Writes the package.
     *
     * @param files the publisher's files, each of one of the layout's kinds
     * @param id the id of the delivery
     * @param date the date of the delivery
     * @param inbox the region's inbox
     * @return the folder of the package
     * @throws ProblemException {@code HV-1352} to {@code HV-1355} when a file is not as the layout says
     */
    public Path write(List<Path> files, String id, LocalDate date, Path inbox) {
        List<String> parts = new ArrayList<>();
        Set<Layout.Indicator> indicators = new LinkedHashSet<>();
        for (Path file : files) {
            Layout.FileKind kind = kind(file);
            checkFigures(file, kind);
            parts.add(figures(file, kind));
            indicators.addAll(kind.indicators());
        }
        Path target = inbox.resolve(layout.partner()).resolve(id);
        try {
            Aside.delete(target);
        } catch (IOException e) {
            throw Aside.failed(target, e);
        }
        Aside.folder(target, folder -> {
            copy(String.join("\nunion all\n", parts), folder.resolve("VALUE.parquet"), "format parquet");
            engine.bind("indicator", indicatorRows(indicators));
            copy("select * from indicator", folder.resolve("INDICATOR.csv"), "format csv, header, delimiter ';'");
            Aside.text(folder.resolve("delivery.yaml"), """
                    partner: %s
                    contract: aggregates
                    id: %s
                    date: %s
                    mode: full
                    """.formatted(layout.partner(), id, date));
        });
        return target;
    }

    private Layout.FileKind kind(Path file) {
        Set<String> header = header(file);
        Optional<Layout.FileKind> kind = layout.files().stream()
                .filter(k -> header.containsAll(k.recognise()))
                .findFirst();
        if (kind.isEmpty()) {
            String expected = layout.files().stream()
                    .map(k -> String.join("+", k.recognise()))
                    .collect(Collectors.joining(", "));
            throw problem(
                    AggregateProblem.FILE_NOT_RECOGNISED,
                    "The file is of none of the kinds of layout '" + layout.name() + "'.",
                    file,
                    "Expected a comma-separated file with the columns " + expected + ".");
        }
        for (String column : columns(kind.get())) {
            if (!header.contains(column)) {
                throw problem(
                        AggregateProblem.COLUMN_MISSING,
                        "The column '" + column + "' is missing.",
                        file,
                        "Ask the publisher for the complete file, or adapt the layout.");
            }
        }
        return kind.get();
    }

    private static Set<String> columns(Layout.FileKind kind) {
        Stream<String> figures =
                kind.indicators().stream().flatMap(i -> Stream.concat(Stream.of(i.column()), i.per().stream()));
        return Stream.concat(Stream.of(kind.area()), figures).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> header(Path file) {
        Set<String> names = new LinkedHashSet<>();
        try (Statement statement = engine.connection().createStatement();
                ResultSet rows = statement.executeQuery("select * from " + source(file) + " limit 0")) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                names.add(rows.getMetaData().getColumnName(i));
            }
            return names;
        } catch (SQLException e) {
            throw new ProblemException(
                    new Problem(
                            AggregateProblem.FILE_UNREADABLE,
                            "The file cannot be read as a table.",
                            file.getFileName().toString(),
                            "Expected UTF-8, a header, and '" + layout.delimiter() + "' between columns."),
                    e);
        }
    }

    /** Every figure is a number or a known sign for missing; a text that merely looks empty must not become a gap. */
    private void checkFigures(Path file, Layout.FileKind kind) {
        for (Layout.Indicator indicator : kind.indicators()) {
            String column = quoted(indicator.column());
            String sql = "select rows.row, rows.figure from (select row_number() over () as row, " + column
                    + " as figure from " + source(file) + ") rows where figure is not null and trim(figure) not in ("
                    + missing() + ") and try_cast(figure as double) is null order by rows.row limit 1";
            try (Statement statement = engine.connection().createStatement();
                    ResultSet bad = statement.executeQuery(sql)) {
                if (bad.next()) {
                    throw problem(
                            AggregateProblem.FIGURE_INVALID,
                            "'" + bad.getString(2) + "' is neither a number nor a known sign for missing.",
                            file,
                            "Row " + (bad.getLong(1) + 1) + ", column " + indicator.column()
                                    + ": correct it, or add the sign to `missing` in the layout.");
                }
            } catch (SQLException e) {
                throw DuckDbEngine.failed("checking " + file.getFileName(), e);
            }
        }
    }

    private String figures(Path file, Layout.FileKind kind) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("vintage", Integer.toString(kind.vintage()));
        parts.put("area", quoted(kind.area()));
        parts.put(
                "period",
                switch (kind.period()) {
                    case Layout.Period.Fixed fixed -> literal(fixed.period());
                    case Layout.Period.Column column -> "substr(source." + quoted(column.column()) + ", 1, 4)";
                });
        parts.put("figures", kind.indicators().stream().map(this::figure).collect(Collectors.joining(",\n    ")));
        parts.put("source", source(file));
        String sql = template();
        for (Map.Entry<String, String> part : parts.entrySet()) {
            sql = sql.replace("{" + part.getKey() + "}", part.getValue());
        }
        return sql;
    }

    private String figure(Layout.Indicator indicator) {
        return "{indicator: " + literal(indicator.id()) + ", value: " + number(indicator.column()) + ", scale: "
                + indicator.scale() + "::double, per: "
                + indicator.per().map(this::number).orElse("1.0::double") + "}";
    }

    private String number(String column) {
        String name = "source." + quoted(column);
        return "case when trim(" + name + ") in (" + missing() + ") then null else try_cast(" + name
                + " as double) end";
    }

    private String missing() {
        return layout.missing().stream().map(DuckDbEngine::literal).collect(Collectors.joining(", "));
    }

    private String source(Path file) {
        return "read_csv(" + literal(file.toAbsolutePath().normalize().toString())
                + ", all_varchar = true, header = true, quote = '\"', delim = " + literal(layout.delimiter()) + ")";
    }

    private Source indicatorRows(Set<Layout.Indicator> indicators) {
        List<Schema.Column> columns = Stream.of(
                        "indicator",
                        "title_nl",
                        "title_en",
                        "theme",
                        "unit",
                        "kind",
                        "source",
                        "definition_nl",
                        "definition_en",
                        "caveat_nl",
                        "caveat_en")
                .map(name -> new Schema.Column(name, Schema.Type.TEXT))
                .toList();
        String kind = layout.modelled() ? "modelled" : "measured";
        List<List<Object>> rows = indicators.stream()
                .map(i -> List.<Object>of(
                        i.id(),
                        i.title().nl(),
                        i.title().en(),
                        i.theme(),
                        i.unit(),
                        kind,
                        layout.source(),
                        i.definition().map(Title::nl).orElse(""),
                        i.definition().map(Title::en).orElse(""),
                        i.caveat().map(Title::nl).orElse(""),
                        i.caveat().map(Title::en).orElse("")))
                .toList();
        return new Source.Rows(new Schema(columns), List.copyOf(rows));
    }

    private void copy(String sql, Path file, String format) {
        try (Statement statement = engine.connection().createStatement()) {
            statement.execute(
                    "copy (" + sql + ") to " + literal(file.toAbsolutePath().toString()) + " (" + format + ")");
        } catch (SQLException e) {
            throw DuckDbEngine.failed("writing " + file.getFileName(), e);
        }
    }

    private static String template() {
        try (InputStream in = FigurePackage.class.getResourceAsStream("figures.sql")) {
            if (in == null) {
                throw new IllegalStateException("figures.sql is part of this package");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ProblemException problem(AggregateProblem code, String what, Path file, String remedy) {
        return new ProblemException(new Problem(code, what, file.getFileName().toString(), remedy));
    }
}
