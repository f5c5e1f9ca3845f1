package nl.hofvijver.pond.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * The migrations, named one by one: Flyway would otherwise search the class path, which takes long and fails inside the
 * one runnable jar. A file {@code NAME.sqlite.sql} or {@code NAME.postgresql.sql} is for that data base only.
 */
record Migrations(Database database) implements ResourceProvider {
    private static final List<String> FILES = List.of(
            "V1__index_and_ledger.sql",
            "V2__ledger_is_only_added_to.sqlite.sql",
            "V2__ledger_is_only_added_to.postgresql.sql",
            "V7__requests_and_questions.sql",
            "V8__objections.sql",
            "V9__objections_are_only_added_to.sqlite.sql",
            "V9__objections_are_only_added_to.postgresql.sql",
            "V10__requests_for_studies.sql");

    /** Flyway asks for a settings file beside each migration, and expects null for the answer that there is none. */
    @Override
    public @Nullable LoadableResource getResource(String name) {
        return null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return FILES.stream()
                .filter(file ->
                        file.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(file::endsWith))
                .filter(file -> database.uses(file))
                .<LoadableResource>map(file -> new Script(file, file.replace("." + database.word() + ".sql", ".sql")))
                .toList();
    }

    /** A migration: where it is, and the name under which Flyway knows it, the same on both databases. */
    private static final class Script extends LoadableResource {
        private final String file;
        private final String name;

        Script(String file, String name) {
            this.file = file;
            this.name = name;
        }

        @Override
        public Reader read() {
            InputStream in = Migrations.class.getResourceAsStream(file);
            if (in == null) {
                throw new UncheckedIOException(new IOException("no resource " + file));
            }
            return new InputStreamReader(in, StandardCharsets.UTF_8);
        }

        @Override
        public String getAbsolutePath() {
            return "nl/hofvijver/pond/control/" + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getAbsolutePath();
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
