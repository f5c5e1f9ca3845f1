package nl.hofvijver.pond.delivery;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;

/**
 * The first line of a CSV file, read from its first part only. Looks for what the engine would not explain well: an
 * empty file, another delimiter, another encoding.
 */
final class CsvHeader {
    private static final int SAMPLE = 1 << 18;
    private static final char DELIMITER = ';';
    private static final Map<Character, String> OTHER_DELIMITERS = new LinkedHashMap<>();

    static {
        OTHER_DELIMITERS.put(',', "a comma");
        OTHER_DELIMITERS.put('\t', "a tab");
        OTHER_DELIMITERS.put('|', "a vertical bar");
    }

    private final PackageFile file;

    private CsvHeader(PackageFile file) {
        this.file = file;
    }

    /**
     * The names of the columns.
     *
     * @param mayBeEmpty the partner says that the table has no rows
     * @throws DeliveryRefused when the file is empty, is not UTF-8 or is divided by another sign
     */
    static List<String> read(PackageFile file, boolean mayBeEmpty) {
        return new CsvHeader(file).columns(mayBeEmpty);
    }

    private List<String> columns(boolean mayBeEmpty) {
        byte[] sample = sample();
        String text = decoded(sample);
        if (text.isBlank()) {
            throw refused(
                    DeliveryProblem.FILE_EMPTY,
                    "The file is empty.",
                    "Make the extract again. If there is nothing to deliver, leave the file out and write 'empty: ["
                            + file.table().name() + "]' in " + DeliveryNote.FILE + ".");
        }
        int end = text.indexOf('\n');
        String header = end < 0 ? text : text.substring(0, end);
        List<String> columns = split(header, DELIMITER);
        checkDelimiter(header, columns);
        if (!mayBeEmpty
                && sample.length < SAMPLE
                && (end < 0 || text.substring(end).isBlank())) {
            throw refused(
                    DeliveryProblem.HEADER_ONLY,
                    "The file has a header and no rows.",
                    "Make the extract again. If there is nothing to deliver, write 'empty: ["
                            + file.table().name() + "]' in " + DeliveryNote.FILE + ".");
        }
        return columns;
    }

    private byte[] sample() {
        try (InputStream raw = Files.newInputStream(file.path());
                InputStream in = file.form() == PackageFile.Form.CSV_GZ && Files.size(file.path()) > 0
                        ? new GZIPInputStream(raw)
                        : raw) {
            return in.readNBytes(SAMPLE);
        } catch (ZipException | EOFException e) {
            throw gzipBroken();
        } catch (IOException e) {
            throw Aside.failed(file.path(), e);
        }
    }

    DeliveryRefused gzipBroken() {
        return gzipBroken(file);
    }

    static DeliveryRefused gzipBroken(PackageFile file) {
        return new DeliveryRefused(new Problem(
                DeliveryProblem.GZIP_BROKEN,
                "The compressed file is damaged or cut off.",
                file.path().toString(),
                "Send the file again and compare its size with the original."));
    }

    private String decoded(byte[] sample) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(sample);
        CharBuffer text = CharBuffer.allocate(sample.length + 1);
        // A character that the end of the sample cuts in two is no fault: only the end of the file would make it one.
        CoderResult result = decoder.decode(bytes, text, sample.length < SAMPLE);
        String decoded = text.flip().toString();
        if (result.isError() || decoded.indexOf('\0') >= 0) {
            long line = 1 + decoded.chars().filter(c -> c == '\n').count();
            throw encodingWrong(file, line);
        }
        return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    }

    /** The refusal of a file that is not UTF-8 from this line on. */
    static DeliveryRefused encodingWrong(PackageFile file, long line) {
        return new DeliveryRefused(new Problem(
                DeliveryProblem.ENCODING_WRONG,
                "The file is not written in UTF-8; it looks like Latin-1 (Windows-1252) or UTF-16.",
                file.path() + ", line " + line,
                "Export it as UTF-8, or convert it with: iconv -f WINDOWS-1252 -t UTF-8."));
    }

    private void checkDelimiter(String header, List<String> columns) {
        long known = known(columns);
        OTHER_DELIMITERS.entrySet().stream()
                .filter(other -> known(split(header, other.getKey())) > known)
                .max(Comparator.comparingLong(other -> known(split(header, other.getKey()))))
                .ifPresent(other -> {
                    throw refused(
                            DeliveryProblem.DELIMITER_WRONG,
                            "The columns are divided by " + other.getValue() + " instead of a semicolon.",
                            "Export the file with a semicolon (;) between the columns.");
                });
    }

    private long known(List<String> columns) {
        return columns.stream().filter(c -> file.table().column(c).isPresent()).count();
    }

    private static List<String> split(String line, char delimiter) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }

    private DeliveryRefused refused(DeliveryProblem code, String what, String remedy) {
        return new DeliveryRefused(new Problem(code, what, file.path().toString(), remedy));
    }
}
