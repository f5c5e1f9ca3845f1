package nl.hofvijver.linkage.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.linkage.LinkProblem;
import nl.hofvijver.linkage.field.Role;
import nl.hofvijver.linkage.spec.ColumnNames;
import nl.hofvijver.linkage.spec.SourceSpec;

/**
 * A CSV file with a header; comma, semicolon or tab between the fields.
 *
 * @param spec what was said about it
 * @param header its columns
 * @param roles what each column means, by place; {@link Role#IGNORE} for those not used
 */
public record SourceFile(SourceSpec spec, List<String> header, List<Role> roles) {
    /** Roles by which a person can be recognised. */
    private static final Set<Role> RECOGNISES = Set.of(
            Role.SURNAME,
            Role.GIVEN,
            Role.FULL_NAME,
            Role.BIRTH_DATE,
            Role.BSN,
            Role.IDENTIFIER,
            Role.PHONE,
            Role.EMAIL);

    public SourceFile {
        header = List.copyOf(header);
        roles = List.copyOf(roles);
    }

    /** Hears every row. */
    public interface Reader {
        /**
         * Tells one row.
         *
         * @param record the source's own number of the row, or its place in the file
         * @param values role to value as written; empty ones left out
         * @param line line in the file
         */
        void row(String record, Map<Role, String> values, long line);
    }

    /**
     * Opens the file and settles what its columns mean.
     *
     * @throws ProblemException {@code HV-2601}, {@code HV-2602}, {@code HV-2604} or {@code HV-2607}
     */
    public static SourceFile open(SourceSpec spec) {
        List<String> header = header(spec.file());
        Map<String, Role> said = new LinkedHashMap<>(spec.roles());
        List<Role> roles = new ArrayList<>();
        for (String column : header) {
            Role role = said.remove(column);
            if (role == null) {
                role = spec.roles().isEmpty() ? ColumnNames.guess(column).orElse(Role.IGNORE) : Role.IGNORE;
            }
            roles.add(role);
        }
        if (!said.isEmpty()) {
            String missing = said.keySet().iterator().next();
            throw new ProblemException(new Problem(
                    LinkProblem.COLUMN_UNKNOWN,
                    "There is no column '" + missing + "'.",
                    spec.file().toString(),
                    "Columns: " + String.join(", ", header) + "." + NearestName.suggestion(missing, header)));
        }
        preferNames(header, roles);
        if (roles.stream().noneMatch(RECOGNISES::contains)) {
            throw new ProblemException(new Problem(
                    LinkProblem.NOTHING_TO_COMPARE,
                    "No column holds a name, a date of birth or a number of a person.",
                    spec.file() + ", columns " + String.join(", ", header),
                    "Say in a specification (--spec) what the columns mean."));
        }
        return new SourceFile(spec, header, roles);
    }

    /** The whole name is only needed where its parts are not there; of two record numbers the first counts. */
    private static void preferNames(List<String> header, List<Role> roles) {
        boolean parts = roles.contains(Role.SURNAME) && roles.contains(Role.GIVEN);
        Set<Role> single = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            Role role = roles.get(i);
            boolean second = (role == Role.RECORD || role == Role.FULL_NAME) && !single.add(role);
            if (second || (parts && role == Role.FULL_NAME)) {
                roles.set(i, Role.IGNORE);
            }
        }
    }

    /** Names of columns that are not used. */
    public List<String> unused() {
        List<String> unused = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (roles.get(i) == Role.IGNORE) {
                unused.add(header.get(i));
            }
        }
        return unused;
    }

    /**
     * Reads all rows.
     *
     * @return the problems of rows that could not be read; the other rows were passed on
     */
    public List<Problem> read(Reader reader) {
        List<Problem> problems = new ArrayList<>();
        boolean numbered = roles.contains(Role.RECORD);
        try (CsvReader<CsvRecord> rows = csv(spec.file())) {
            Iterator<CsvRecord> iterator = rows.iterator();
            iterator.next();
            long number = 0;
            while (iterator.hasNext()) {
                CsvRecord row = iterator.next();
                number++;
                if (row.getFieldCount() != header.size()) {
                    problems.add(new Problem(
                            LinkProblem.ROW_INVALID,
                            row.getFieldCount() + " fields where the header has " + header.size() + ".",
                            spec.file().getFileName() + ", line " + row.getStartingLineNumber(),
                            "The row was left out. Put values with a separator between quotes."));
                    continue;
                }
                Map<Role, String> values = values(row);
                String record = numbered ? values.getOrDefault(Role.RECORD, "") : "";
                reader.row(record.isEmpty() ? "#" + number : record, values, row.getStartingLineNumber());
            }
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(spec.file(), e);
        } catch (CsvParseException e) {
            throw unreadable(spec.file(), e);
        }
        return problems;
    }

    private Map<Role, String> values(CsvRecord row) {
        Map<Role, String> values = new EnumMap<>(Role.class);
        Map<Role, String> behind = new EnumMap<>(Role.class);
        for (int i = 0; i < header.size(); i++) {
            Role role = roles.get(i);
            String value = row.getField(i).strip();
            if (role != Role.IGNORE && !value.isEmpty()) {
                (ColumnNames.isInitials(header.get(i)) ? behind : values)
                        .merge(role, value, (one, two) -> one + " " + two);
            }
        }
        behind.forEach((role, value) -> values.putIfAbsent(role, value));
        return values;
    }

    private static List<String> header(Path file) {
        try (CsvReader<CsvRecord> rows = csv(file)) {
            Iterator<CsvRecord> iterator = rows.iterator();
            if (!iterator.hasNext()) {
                throw headerProblem(file, "The file is empty.");
            }
            List<String> header =
                    iterator.next().getFields().stream().map(String::strip).toList();
            Set<String> seen = new HashSet<>();
            for (String column : header) {
                if (!seen.add(column)) {
                    throw headerProblem(file, "Two columns are called '" + column + "'.");
                }
            }
            return header;
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw unreadable(file, e);
        }
    }

    private static ProblemException headerProblem(Path file, String what) {
        return new ProblemException(new Problem(
                LinkProblem.HEADER_INVALID, what, file.toString(), "The first line holds the names of the columns."));
    }

    private static CsvReader<CsvRecord> csv(Path file) throws IOException {
        String first;
        try (var lines = Files.newBufferedReader(file)) {
            first = Optional.ofNullable(lines.readLine()).orElse("");
        }
        char separator = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, separator)) {
                separator = candidate;
            }
        }
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .detectBomHeader(true)
                .skipEmptyLines(true)
                .ofCsvRecord(file);
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }

    private static ProblemException unreadable(Path file, Exception cause) {
        Throwable root = cause instanceof UncheckedIOException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : cause;
        String remedy = root instanceof MalformedInputException
                ? "Save it as UTF-8."
                : "Check that the file exists, may be read and is CSV in UTF-8 with a header.";
        return new ProblemException(
                new Problem(
                        LinkProblem.FILE_UNREADABLE,
                        root instanceof NoSuchFileException
                                ? "The file does not exist."
                                : "The file cannot be read: " + root.getClass().getSimpleName() + ".",
                        file.toString(),
                        remedy),
                cause);
    }
}
