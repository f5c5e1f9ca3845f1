package nl.hofvijver.handbook.version;

import java.util.Set;
import java.util.TreeMap;
import nl.hofvijver.engine.document.YamlDocument;
import nl.hofvijver.engine.document.YamlValue;
import nl.hofvijver.engine.files.Sha256;
import nl.hofvijver.handbook.definition.Entry;

/** A short text that changes when the meaning of an entry changes, and not when its words or its layout do. */
public final class Fingerprint {
    private static final Set<String> WORDS = Set.of(
            "title",
            "source",
            "caveat",
            "guidance",
            "hot-issue",
            "worklists",
            "version",
            "theme",
            "chapter",
            "higher-is");
    private static final int LENGTH = 16;

    private Fingerprint() {}

    /** The fingerprint of an entry. */
    public static String of(Entry entry) {
        Sha256 hash = new Sha256();
        add(YamlDocument.parse(entry.text(), entry.id()), hash);
        return hash.hex().substring(0, LENGTH);
    }

    private static void add(YamlValue value, Sha256 hash) {
        if (value.isMapping()) {
            hash.add("{");
            new TreeMap<>(value.entries()).forEach((key, of) -> {
                if (!WORDS.contains(key)) {
                    hash.add(key);
                    add(of, hash);
                }
            });
            hash.add("}");
        } else if (value.isList()) {
            hash.add("[");
            value.items().forEach(item -> add(item, hash));
            hash.add("]");
        } else {
            hash.add(value.text());
        }
    }
}
