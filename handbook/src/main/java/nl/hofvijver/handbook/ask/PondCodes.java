package nl.hofvijver.handbook.ask;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.handbook.definition.Vocabulary;
import nl.hofvijver.pond.refresh.Snapshot;
import nl.hofvijver.pond.region.Region;

/** The codes that occur in a snapshot. */
public final class PondCodes {
    private PondCodes() {}

    /** By vocabulary; a vocabulary without codes is there and empty. */
    public static Map<Vocabulary, Set<String>> read(Region region, Snapshot snapshot) {
        Map<Vocabulary, Set<String>> codes = new EnumMap<>(Vocabulary.class);
        try (DuckDbEngine engine = DuckDbEngine.open(region.engine(List.of(snapshot.folder())))) {
            engine.bind("concept", snapshot.source("concept"));
            for (Vocabulary vocabulary : Vocabulary.values()) {
                codes.put(vocabulary, new TreeSet<>());
            }
            try (Statement statement = engine.connection().createStatement();
                    ResultSet row = statement.executeQuery(Found.sql("codes.sql"))) {
                while (row.next()) {
                    for (Vocabulary vocabulary : Vocabulary.values()) {
                        if (vocabulary.name().equals(row.getString(1))) {
                            codes.getOrDefault(vocabulary, new TreeSet<>()).add(row.getString(2));
                        }
                    }
                }
            } catch (SQLException e) {
                throw DuckDbEngine.failed("reading the codes of the pond", e);
            }
        }
        return codes;
    }
}
