package nl.hofvijver.synth.partner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.engine.document.YamlDocument;
import nl.hofvijver.engine.document.YamlValue;

/** The tables and columns that partners deliver, from {@code layouts.yaml}. */
public final class Layouts {
    /** A column and its type: text, integer, decimal, date or timestamp. */
    public record Column(String name, String type) {}

    /** A table with its columns in the order of the file. */
    public record Table(String name, List<Column> columns) {
        public Table {
            columns = List.copyOf(columns);
        }

        /** The first line of its file. */
        String header() {
            return String.join(";", columns.stream().map(Column::name).toList()) + "\n";
        }
    }

    private final Map<String, List<Table>> byContract = new LinkedHashMap<>();

    public Layouts() {
        YamlDocument.resource(Layouts.class, "layouts.yaml").entries().forEach((contract, tables) -> {
            List<Table> read = new ArrayList<>();
            tables.entries().forEach((table, columns) -> read.add(new Table(table, columns(columns))));
            byContract.put(contract, List.copyOf(read));
        });
    }

    private static List<Column> columns(YamlValue columns) {
        List<Column> read = new ArrayList<>();
        columns.entries().forEach((name, type) -> read.add(new Column(name, type.text())));
        return read;
    }

    /** The contracts for which there is a layout. */
    public List<String> contracts() {
        return List.copyOf(byContract.keySet());
    }

    /** The tables of a contract. */
    public List<Table> tables(String contract) {
        return Optional.ofNullable(byContract.get(contract))
                .orElseThrow(() -> new IllegalArgumentException("no layout for contract " + contract));
    }
}
