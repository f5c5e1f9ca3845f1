package nl.hofvijver.pond.control;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The databases that can hold the control tables. */
enum Database {
    SQLITE("integer primary key autoincrement"),
    POSTGRESQL("bigint generated always as identity primary key");

    private final String identity;

    Database(String identity) {
        this.identity = identity;
    }

    static Database of(String url) {
        return Arrays.stream(values())
                .filter(d -> url.startsWith("jdbc:" + d.word() + ":"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not the address of a known database"));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of a key that the database gives out itself. */
    String identity() {
        return identity;
    }

    /** What is set on every connection: a reader does not wait for the writer, and a writer waits for its turn. */
    List<String> settings() {
        return switch (this) {
            case SQLITE -> List.of("pragma journal_mode = wal", "pragma busy_timeout = 10000");
            case POSTGRESQL -> List.of();
        };
    }

    /** True when a migration is for every database or for this one. */
    boolean uses(String file) {
        return Arrays.stream(values()).noneMatch(d -> d != this && file.endsWith("." + d.word() + ".sql"));
    }
}
