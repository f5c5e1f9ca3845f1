package nl.hofvijver.engine.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.engine.EngineProblem;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemCode;
import nl.hofvijver.engine.problem.ProblemException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A value in a YAML document: a mapping, a list or a scalar, with its place.
 *
 * <p>Readers ask for what they expect; anything else is a {@link ProblemException} that names file, line, what was
 * found and what was expected.
 */
public final class YamlValue {
    private final String document;
    private final String path;
    private final Node node;

    YamlValue(String document, String path, Node node) {
        this.document = document;
        this.path = path;
        this.node = node;
    }

    /** Where this value stands, for messages: {@code region.yaml, line 12, column 3, at partners.3.kind}. */
    public String where() {
        String place = node.getStartMark()
                .map(m -> "%s, line %d, column %d".formatted(document, m.getLine() + 1, m.getColumn() + 1))
                .orElse(document);
        return path.isEmpty() ? place : place + ", at " + path;
    }

    /** The line on which this value starts, from 1. */
    public int line() {
        return node.getStartMark().map(m -> m.getLine() + 1).orElse(1);
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isScalar() {
        return node instanceof ScalarNode;
    }

    /** The entries of a mapping, in the order of the document. */
    public Map<String, YamlValue> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw expected("a mapping (key: value)");
        }
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = new YamlValue(document, path, tuple.getKeyNode()).text();
            YamlValue value = new YamlValue(document, path.isEmpty() ? key : path + "." + key, tuple.getValueNode());
            if (entries.put(key, value) != null) {
                throw value.problem(
                        EngineProblem.DOCUMENT_KEY_TWICE,
                        "The key '" + key + "' stands here twice.",
                        "Keep one of them.");
            }
        }
        return entries;
    }

    /** Refuses a mapping with a key outside {@code known}, and suggests the nearest known one. */
    public YamlValue only(Collection<String> known) {
        entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                throw value.problem(
                        EngineProblem.DOCUMENT_KEY_UNKNOWN,
                        "'" + key + "' is not a key that can stand here.",
                        "Known keys: "
                                + String.join(", ", known.stream().sorted().toList()) + "."
                                + NearestName.suggestion(key, known));
            }
        });
        return this;
    }

    public YamlValue only(String... known) {
        return only(List.of(known));
    }

    /** The value under {@code key}, when it is there and not empty. */
    public Optional<YamlValue> find(String key) {
        return Optional.ofNullable(entries().get(key)).filter(v -> !v.isNull());
    }

    /** The value under {@code key}; its absence is a problem. */
    public YamlValue get(String key) {
        return find(key)
                .orElseThrow(() -> problem(
                        EngineProblem.DOCUMENT_KEY_MISSING,
                        "The key '" + key + "' is missing.",
                        "Add '" + key + ": ...'."));
    }

    /** The items of a list; a single scalar or mapping counts as a list of one. */
    public List<YamlValue> items() {
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(this);
        }
        List<YamlValue> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new YamlValue(document, path + "." + (items.size() + 1), item));
        }
        return items;
    }

    /** The scalar as written. */
    public String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw expected("a single value");
        }
        return scalar.getValue();
    }

    public List<String> texts() {
        return items().stream().map(YamlValue::text).toList();
    }

    public int integer() {
        try {
            return Integer.parseInt(text().strip());
        } catch (NumberFormatException e) {
            throw expected("a whole number");
        }
    }

    public BigDecimal decimal() {
        try {
            return new BigDecimal(text().strip());
        } catch (NumberFormatException e) {
            throw expected("a number with a decimal point");
        }
    }

    public boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw expected("true or false");
        };
    }

    public LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException e) {
            throw expected("a date as 2026-01-31");
        }
    }

    /** The constant of {@code type} that is written here in lower case, with hyphens for underscores. */
    public <E extends Enum<E>> E oneOf(Class<E> type) {
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String name = constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            if (name.equals(text())) {
                return constant;
            }
            names.add(name);
        }
        throw expected("one of " + String.join(", ", names), NearestName.suggestion(text(), names));
    }

    /** A problem at this place. */
    public ProblemException problem(ProblemCode code, String what, String remedy) {
        return new ProblemException(new Problem(code, what, where(), remedy));
    }

    private ProblemException expected(String what) {
        return expected(what, "");
    }

    private ProblemException expected(String what, String hint) {
        String found = switch (node) {
            case ScalarNode scalar -> "'" + scalar.getValue() + "'";
            case SequenceNode list -> "a list of " + list.getValue().size();
            default -> "a mapping";
        };
        return problem(EngineProblem.DOCUMENT_VALUE_INVALID, "Found " + found + ".", "Expected " + what + "." + hint);
    }

    private boolean isNull() {
        return node instanceof ScalarNode scalar
                && scalar.isPlain()
                && scalar.getValue().isEmpty();
    }
}
