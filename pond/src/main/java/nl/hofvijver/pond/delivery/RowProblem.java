package nl.hofvijver.pond.delivery;

import java.util.Arrays;
import nl.hofvijver.engine.problem.ProblemCode;
import nl.hofvijver.pond.region.Title;

/**
 * Why a row goes to quarantine. Numbers 1200 to 1299; the SQL of the checks uses the number less 1200.
 *
 * <p>Each has a sentence in Dutch and in English about the column that it concerns.
 */
public enum RowProblem implements ProblemCode {
    LINE_BROKEN(
            1201,
            "a line does not have the columns of the header",
            "Deze regels hebben te veel of te weinig kolommen, of een aanhalingsteken op een verkeerde plaats.",
            "These lines have too many or too few columns, or a quote in the wrong place."),
    VALUE_MISSING(
            1202, "a required value is missing", "Een verplichte waarde ontbreekt.", "A required value is missing."),
    NOT_A_NUMBER(1203, "a value is not a number", "Dit is geen getal.", "This is not a number."),
    NOT_A_CODE(
            1204,
            "a value is not a code of the code system",
            "Dit is geen code uit het codestelsel.",
            "This is not a code of the code system."),
    DECIMAL_COMMA(
            1205,
            "a number is written with a decimal comma",
            "Dit getal heeft een decimale komma.",
            "This number has a decimal comma."),
    NOT_A_DATE(1206, "a value is not a date", "Dit is geen datum.", "This is not a date."),
    DATE_AMBIGUOUS(
            1207,
            "a date can be read in two ways",
            "Deze datum kan op twee manieren worden gelezen: dag of maand eerst.",
            "This date can be read in two ways: day or month first."),
    DATE_IMPOSSIBLE(
            1208, "a date does not exist in the calendar", "Deze datum bestaat niet.", "This date does not exist."),
    DATE_IN_FUTURE(
            1209,
            "a date lies after the day of extraction",
            "Deze datum ligt na de dag van het uittreksel.",
            "This date lies after the day of extraction."),
    DATE_TOO_EARLY(
            1210,
            "a date lies before the first day that can be true",
            "Deze datum is te vroeg om waar te zijn.",
            "This date is too early to be true."),
    OUT_OF_RANGE(
            1211,
            "a number is too small or too large",
            "Dit getal is te klein of te groot.",
            "This number is too small or too large."),
    NOT_LISTED(
            1212,
            "a value is not one of the listed values",
            "Deze waarde staat niet in de lijst.",
            "This value is not in the list."),
    WRONG_FORM(
            1213,
            "a value does not have the agreed form",
            "Deze waarde heeft niet de afgesproken vorm.",
            "This value does not have the agreed form."),
    AREA_UNKNOWN(
            1214,
            "an area code does not exist in the division of its year",
            "Deze gebiedscode bestaat niet in de indeling van dat jaar.",
            "This area code does not exist in the division of that year."),
    VINTAGE_UNKNOWN(
            1215,
            "the region has no division of that year",
            "De regio heeft geen gebiedsindeling van dat jaar.",
            "The region has no division of that year."),
    DUPLICATE(
            1216,
            "a later row of the same file has the same key",
            "Een latere rij heeft dezelfde sleutel; die is gebruikt.",
            "A later row has the same key; that one was used."),
    PERSON_UNKNOWN(
            1217,
            "a row is about somebody whom the table of persons does not have",
            "Deze regels gaan over iemand die niet, of niet goed, in de tabel met personen staat.",
            "These rows are about somebody whom the table of persons does not have, or not in order.");

    /** What is taken off the number in the SQL of the checks, so that it fits in a byte. */
    static final int BASE = 1200;

    private final int number;
    private final String title;
    private final String nl;
    private final String en;

    RowProblem(int number, String title, String nl, String en) {
        this.number = number;
        this.title = title;
        this.nl = nl;
        this.en = en;
    }

    /** The problem that the SQL of the checks calls {@code kind}. */
    static RowProblem ofKind(int kind) {
        return Arrays.stream(values())
                .filter(p -> p.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no row problem " + kind));
    }

    /** How the SQL of the checks calls this problem. */
    int kind() {
        return number - BASE;
    }

    /** What is wrong, for the partner. */
    public Title sentence() {
        return new Title(nl, en);
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String title() {
        return title;
    }
}
