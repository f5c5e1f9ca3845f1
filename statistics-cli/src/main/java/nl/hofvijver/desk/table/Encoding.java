package nl.hofvijver.desk.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the letters of a table are written. A spreadsheet program writes UTF-8 or UTF-16 with a mark in front, or in
 * Western Europe Windows-1252 without one.
 */
final class Encoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Encoding() {}

    /** Returns UTF-8 or UTF-16 when the file says so or can be nothing else, and otherwise Windows-1252. */
    static Charset of(Path file) throws IOException {
        int first;
        int second;
        try (InputStream in = Files.newInputStream(file)) {
            first = in.read();
            second = in.read();
        }
        if ((first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        return readsAsUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    /** Returns whether this is not an encoding that a table says it has. */
    static boolean guessed(Charset charset) {
        return charset.equals(WINDOWS);
    }

    private static boolean readsAsUtf8(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader reader = new InputStreamReader(new BufferedInputStream(Files.newInputStream(file)), decoder)) {
            var letters = new char[1 << 16];
            int read;
            do {
                read = reader.read(letters);
            } while (read >= 0);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
