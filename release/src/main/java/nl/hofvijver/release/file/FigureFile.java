package nl.hofvijver.release.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.Step;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.protection.CellStatus;
import nl.hofvijver.release.figure.Figure;
import nl.hofvijver.release.figure.MapSink;

/** The figures as CSV, row by row, and the same rows as Parquet. */
public final class FigureFile implements MapSink, AutoCloseable {
    /** The name of the table for people. */
    public static final String CSV = "measures.csv";

    /** The name of the same table for programs. */
    public static final String PARQUET = "measures.parquet";

    private static final String[] COLUMNS = {
        "measure",
        "measure_version",
        "area_level",
        "area",
        "area_vintage",
        "period",
        "sex",
        "age",
        "numerator",
        "denominator",
        "value",
        "lower",
        "upper",
        "unit",
        "status",
        "coverage",
        "linked",
        "kind",
        "source"
    };
    // More digits would suggest a precision that rounded counts do not have.
    private static final int DECIMALS = 4;

    private final Path folder;
    private final CsvWriter csv;
    private long rows;

    /** Begins the table in {@code folder}. */
    public FigureFile(Path folder) {
        this.folder = folder;
        Path file = folder.resolve(CSV);
        try {
            csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
        csv.writeRecord(COLUMNS);
    }

    @Override
    public void accept(List<Figure> map) {
        map.forEach(this::write);
        rows += map.size();
    }

    private void write(Figure figure) {
        boolean asGiven = figure.status() == CellStatus.OK;
        Figure.Numbers numbers = figure.numbers();
        csv.writeRecord(
                figure.measure().id(),
                Integer.toString(figure.measure().version()),
                figure.slice().level(),
                figure.area(),
                Integer.toString(figure.vintage()),
                figure.slice().period(),
                figure.sex(),
                figure.age(),
                exact(numbers.numerator()),
                exact(numbers.denominator()),
                asGiven ? exact(numbers.value()) : rounded(numbers.value()),
                asGiven ? exact(numbers.lower()) : rounded(numbers.lower()),
                asGiven ? exact(numbers.upper()) : rounded(numbers.upper()),
                figure.measure().unit(),
                figure.status().word(),
                exact(figure.coverage()),
                exact(figure.linked()),
                figure.kind(),
                figure.source());
    }

    /** The number of rows so far. */
    public long rows() {
        return rows;
    }

    /** Writes the rows of the finished table as Parquet, in the same order. */
    public static void writeParquet(Path folder, DuckDbEngine engine) {
        Path aside = folder.resolve(Aside.PREFIX + PARQUET);
        try {
            Files.createDirectory(aside);
            try (Statement variable = engine.connection().createStatement()) {
                variable.execute("set variable csv = "
                        + DuckDbEngine.literal(
                                folder.resolve(CSV).toAbsolutePath().toString()));
            }
            engine.run(Step.resource(FigureFile.class, "measures"), aside);
            Files.move(aside.resolve("part-0.parquet"), folder.resolve(PARQUET), StandardCopyOption.ATOMIC_MOVE);
            Files.delete(aside);
        } catch (SQLException e) {
            throw DuckDbEngine.failed("writing " + PARQUET, e);
        } catch (IOException e) {
            throw Aside.failed(folder.resolve(PARQUET), e);
        }
    }

    private static String exact(double number) {
        return Double.isNaN(number) ? "" : plain(BigDecimal.valueOf(number));
    }

    private static String rounded(double number) {
        return Double.isNaN(number) ? "" : plain(BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw Aside.failed(folder.resolve(CSV), e);
        }
    }
}
