package nl.hofvijver.desk.method;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A table on which a method can be tried.
 *
 * @param name of the method; the table is {@code name.csv}
 * @param options what to type behind it
 * @param others names of further tables that the options mention
 */
public record Example(String name, String options, List<String> others) {
    /** Returns the text of the table. */
    public String text() {
        return text(name + ".csv");
    }

    /** Returns the text of one of the tables. */
    public String text(String file) {
        try (InputStream in = Example.class.getResourceAsStream("examples/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the example " + file + " is part of the command");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes all tables into a folder. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".csv"), text());
        for (String other : others) {
            Files.writeString(folder.resolve(other), text(other));
        }
    }

    /** Returns the command to type in the folder of the tables. */
    public String command() {
        return "hofvijver statistics " + name + " " + name + ".csv" + (options.isEmpty() ? "" : " " + options);
    }
}
