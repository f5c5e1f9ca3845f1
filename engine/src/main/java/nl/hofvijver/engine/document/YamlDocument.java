package nl.hofvijver.engine.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.hofvijver.engine.EngineProblem;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads YAML 1.2 into {@link YamlValue}s. Duplicate keys and anything that is not plain YAML are refused. */
public final class YamlDocument {
    private YamlDocument() {}

    /** The document in {@code file}; messages name the file by its file name. */
    public static YamlValue read(Path file) {
        try {
            return parse(
                    Files.readString(file, StandardCharsets.UTF_8),
                    file.getFileName().toString());
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            EngineProblem.DOCUMENT_UNREADABLE,
                            "The document cannot be read: " + e.getClass().getSimpleName() + ".",
                            file.toString(),
                            "Check that the file exists, is readable and is written in UTF-8."),
                    e);
        }
    }

    /** The document in a resource beside {@code owner}. */
    public static YamlValue resource(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + name + " beside " + owner.getName());
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document in {@code text}; {@code name} is how messages call it. */
    public static YamlValue parse(String text, String name) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setAllowDuplicateKeys(false)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            return new YamlValue(name, "", root.orElseThrow(() -> empty(name)));
        } catch (MarkedYamlEngineException e) {
            String where = e.getProblemMark()
                    .map(m -> "%s, line %d, column %d".formatted(name, m.getLine() + 1, m.getColumn() + 1))
                    .orElse(name);
            throw new ProblemException(
                    new Problem(
                            EngineProblem.DOCUMENT_UNREADABLE,
                            "This is not valid YAML: " + e.getProblem() + ".",
                            where,
                            "Check indentation, quotes and colons at this place."),
                    e);
        } catch (YamlEngineException e) {
            throw new ProblemException(
                    new Problem(
                            EngineProblem.DOCUMENT_UNREADABLE,
                            "This is not valid YAML: " + e.getMessage(),
                            name,
                            "Check the whole document."),
                    e);
        }
    }

    private static ProblemException empty(String name) {
        return new ProblemException(new Problem(
                EngineProblem.DOCUMENT_UNREADABLE, "The document is empty.", name, "Write at least its first key."));
    }
}
