package nl.hofvijver.pond.omop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tables of the OMOP Common Data Model, version 5.4. */
public final class Cdm {
    private static final String RESOURCE = "cdm-5.4.txt";
    private final Map<String, CdmTable> tables;

    private Cdm(Map<String, CdmTable> tables) {
        this.tables = tables;
    }

    /** Version 5.4: 39 tables with 432 fields. */
    public static Cdm version54() {
        try (InputStream in = Objects.requireNonNull(Cdm.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All tables, in the order of the standard. */
    public List<CdmTable> tables() {
        return List.copyOf(tables.values());
    }

    /** The table with this name; it must exist. */
    public CdmTable table(String name) {
        CdmTable table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("OMOP CDM 5.4 has no table " + name);
        }
        return table;
    }

    /** Whether the standard has a table with this name. */
    public boolean has(String name) {
        return tables.containsKey(name);
    }

    /** A line {@code table:}, then its fields separated by commas over as many lines as needed; # begins a comment. */
    static Cdm parse(String text) {
        Map<String, StringBuilder> fields = new LinkedHashMap<>();
        StringBuilder current = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (line.endsWith(":")) {
                current = new StringBuilder();
                fields.put(line.substring(0, line.length() - 1), current);
            } else if (!line.startsWith("#")) {
                current.append(' ').append(line.strip());
            }
        }
        Map<String, CdmTable> tables = new LinkedHashMap<>();
        fields.forEach((name, list) -> tables.put(name, new CdmTable(name, fields(list.toString()))));
        return new Cdm(tables);
    }

    private static List<CdmField> fields(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(f -> !f.isEmpty())
                .map(Cdm::field)
                .toList();
    }

    private static CdmField field(String text) {
        String[] words = text.split(" +");
        boolean required = words[1].endsWith("!");
        return new CdmField(words[0], required ? words[1].substring(0, words[1].length() - 1) : words[1], required);
    }
}
