package nl.hofvijver.door.pack;

import static nl.hofvijver.engine.DuckDbEngine.literal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.door.DoorProblem;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;

/**
 * The region's table from which a postcode becomes a buurt: CSV with the columns {@code year;postcode;buurt}. A partner
 * gets it once a year; it holds no persons.
 */
final class Postcodes {
    private static final String HEADER = "year;postcode;buurt";

    private Postcodes() {}

    /**
     * Puts it on the workbench as {@code postcode_buurt}; without rows when none is needed.
     *
     * @throws ProblemException {@code HV-2722} when it is needed and not there, {@code HV-2723} when it is not in order
     */
    static void load(Workbench bench, Optional<Path> file, boolean needed) {
        if (!needed) {
            bench.execute("postcodes", "create temp table postcode_buurt (year int, postcode varchar, buurt varchar)");
            return;
        }
        Path found = file.filter(Files::isRegularFile)
                .orElseThrow(() -> new ProblemException(new Problem(
                        DoorProblem.POSTCODES_MISSING,
                        "The files hold postcodes that become buurten, and the region's table of postcodes is not"
                                + " there.",
                        file.map(Path::toString).orElse(""),
                        "Ask the region for it and name it with --postcodes.")));
        checkHeader(found);
        bench.run("postcodes.sql", Map.of("file", literal(found.toAbsolutePath().toString())));
        long wrong = bench.number(
                "postcodes",
                "select count(*) from (select year, postcode from postcode_buurt group by all having count(*) > 1)");
        if (wrong > 0) {
            throw new ProblemException(new Problem(
                    DoorProblem.POSTCODES_WRONG,
                    wrong + " postcodes stand in it twice for one year.",
                    found.toString(),
                    "Ask the region for a table with one buurt per postcode and year."));
        }
    }

    private static void checkHeader(Path file) {
        try (var lines = Files.lines(file)) {
            if (lines.findFirst().filter(HEADER::equals).isEmpty()) {
                throw new ProblemException(new Problem(
                        DoorProblem.POSTCODES_WRONG,
                        "The table of postcodes does not begin with '" + HEADER + "'.",
                        file.toString(),
                        "Ask the region for its table."));
            }
        } catch (java.io.IOException e) {
            throw nl.hofvijver.engine.files.Aside.failed(file, e);
        }
    }
}
