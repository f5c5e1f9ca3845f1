package nl.hofvijver.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.cli.table.CsvSheet;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.pond.objection.ObjectionProblem;
import nl.hofvijver.pond.objection.Purpose;

/**
 * One objection as somebody in the region writes it down.
 *
 * @param place where it stands, for messages; never the number
 * @param partner the partner that knows the person
 * @param number the partner's number in its package
 * @param notYet whether the partner delivered nothing about the person until now
 * @param all whether it is about the data of all partners
 * @param purpose the only purpose that is meant; empty for all
 * @param none whether the person says that there is no objection
 * @param representative whether somebody spoke for the person
 * @param born year of birth, when known
 */
record ObjectionRow(
        String place,
        String partner,
        String number,
        boolean notYet,
        boolean all,
        Optional<Purpose> purpose,
        boolean none,
        boolean representative,
        Optional<Integer> born) {
    private static final List<String> COLUMNS = List.of(
            "at", "number", "not-yet-delivered", "all-partners", "purpose", "no-objection", "representative", "born");
    private static final Map<String, Boolean> WORDS =
            Map.of("", false, "no", false, "nee", false, "yes", true, "ja", true);

    /** Cells that cannot be read; the rest of the file counts all the same. */
    private static final class Unreadable extends RuntimeException {
        private final transient Problem problem;

        Unreadable(Problem problem) {
            super(problem.text());
            this.problem = problem;
        }
    }

    /**
     * The rows of a file that can be read.
     *
     * @param problems gets one per row that cannot
     * @throws ProblemException when the file as a whole cannot be read, lacks a column or has one that is not known
     */
    static List<ObjectionRow> read(Path file, List<Problem> problems) {
        CsvSheet sheet = CsvSheet.read(file);
        sheet.column("at");
        sheet.column("number");
        for (String name : sheet.header()) {
            if (!COLUMNS.contains(name)) {
                throw new ProblemException(invalid(
                        "There is no such column as '" + name + "' in a file of objections.",
                        file.toString(),
                        "The columns are " + String.join(", ", COLUMNS) + "." + NearestName.suggestion(name, COLUMNS)));
            }
        }
        List<ObjectionRow> rows = new ArrayList<>();
        for (int i = 0; i < sheet.rows().size(); i++) {
            try {
                rows.add(row(sheet, i));
            } catch (Unreadable e) {
                problems.add(e.problem);
            }
        }
        return rows;
    }

    private static ObjectionRow row(CsvSheet sheet, int row) {
        // The header is row 1.
        String place = sheet.file() + ", row " + (row + 2);
        String partner = cell(sheet, row, "at");
        String number = cell(sheet, row, "number");
        if (partner.isEmpty() || number.isEmpty()) {
            throw new Unreadable(invalid(
                    "The partner or the number is missing.",
                    place + ", column " + (partner.isEmpty() ? "at" : "number"),
                    "Both are needed to know whom it is about."));
        }
        return new ObjectionRow(
                place,
                partner,
                number,
                yes(sheet, row, place, "not-yet-delivered"),
                yes(sheet, row, place, "all-partners"),
                purpose(cell(sheet, row, "purpose"), place),
                yes(sheet, row, place, "no-objection"),
                yes(sheet, row, place, "representative"),
                year(cell(sheet, row, "born"), place));
    }

    private static String cell(CsvSheet sheet, int row, String column) {
        int at = sheet.header().indexOf(column);
        return at < 0 ? "" : sheet.rows().get(row).get(at).strip();
    }

    private static boolean yes(CsvSheet sheet, int row, String place, String column) {
        String word = cell(sheet, row, column).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(WORDS.get(word))
                .orElseThrow(() -> new Unreadable(invalid(
                        "'" + word + "' is not yes or no.",
                        place + ", column " + column,
                        "Write yes, no or nothing.")));
    }

    private static Optional<Purpose> purpose(String word, String place) {
        if (word.isEmpty()) {
            return Optional.empty();
        }
        for (Purpose purpose : Purpose.values()) {
            if (purpose.word().equalsIgnoreCase(word)) {
                return Optional.of(purpose);
            }
        }
        throw new Unreadable(invalid(
                "There is no purpose '" + word + "'.",
                place + ", column purpose",
                "Write figures, research or practice, or nothing for all of them."));
    }

    private static Optional<Integer> year(String text, String place) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("(19|20)[0-9]{2}")) {
            throw new Unreadable(
                    invalid("The year of birth is not a year.", place + ", column born", "Write four digits."));
        }
        return Optional.of(Integer.valueOf(text));
    }

    private static Problem invalid(String what, String where, String remedy) {
        return new Problem(ObjectionProblem.STATEMENT_INVALID, what, where, remedy);
    }
}
