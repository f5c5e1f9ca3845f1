package nl.hofvijver.spark.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.hofvijver.engine.progress.Progress;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent, fetched, kept and removed, in a store that is a folder. */
class WorkplaceTest {
    @TempDir
    private Path folder;

    private Path store = Path.of("");
    private Path table = Path.of("");
    private final List<Path> wanted = new ArrayList<>();

    @BeforeEach
    void region() throws IOException {
        store = folder.resolve("store");
        table = Files.writeString(folder.resolve("delivered.parquet"), "a table that was delivered");
        wanted.add(table);
    }

    @Test
    void aFileIsSentOnceWhateverItsNameBecomes() throws IOException {
        try (Workplace first = open("one")) {
            assertThat(content(first.addresses(List.of(table)).getFirst())).isEqualTo(Files.readString(table));
            assertThat(first.traffic().bytesSent()).isEqualTo(Files.size(table));
        }
        Path moved = Files.move(table, folder.resolve("moved.parquet"));
        Path second = Files.createLink(folder.resolve("second-name.parquet"), moved);
        wanted.set(0, moved);
        try (Workplace again = open("one")) {
            again.addresses(List.of(moved, second));
            assertThat(again.traffic().bytesSent()).isZero();
        }
    }

    @Test
    void aTableThatWasWrittenIsFetchedAndIsItsOwnCopy() throws IOException {
        Path made = Files.createDirectories(folder.resolve("made"));
        try (Workplace workplace = open("one")) {
            workplace.write(made, address -> write(address, "part-00000-x.parquet", "rows"));
            Path file = made.resolve("part-00000-x.parquet");
            assertThat(file).hasContent("rows");
            wanted.add(file);
            assertThat(content(workplace.addresses(List.of(file)).getFirst())).isEqualTo("rows");
            assertThat(workplace.traffic().bytesSent()).isZero();
        }
        assertThat(copies()).containsExactly("rows");
    }

    @Test
    void nothingStaysThatTheRegionHasNoMore() throws IOException {
        try (Workplace workplace = open("one")) {
            workplace.addresses(List.of(table));
        }
        assertThat(copies()).hasSize(1);
        wanted.clear();
        try (Workplace workplace = open("one")) {
            assertThat(copies()).isEmpty();
            assertThat(workplace.traffic().line()).contains("1 removed");
        }
    }

    @Test
    void whatAKilledRunLeftIsRemovedAndAVanishedFileIsSentAgain() throws IOException {
        try (Workplace workplace = open("one")) {
            workplace.addresses(List.of(table));
        }
        try (Stream<Path> files = Files.walk(store)) {
            for (Path copy :
                    files.filter(f -> f.toString().endsWith(".parquet")).toList()) {
                Files.delete(copy);
            }
        }
        write(store.resolve("00000000-0000-4000-8000-000000000000").toUri().toString(), "part.parquet", "half");
        try (Workplace workplace = open("one")) {
            assertThat(copies()).isEmpty();
            workplace.addresses(List.of(table));
            assertThat(copies()).containsExactly(Files.readString(table));
        }
    }

    @Test
    void aFolderOfAnotherRegionOrOfSomebodyElseIsNotTouched() throws IOException {
        try (Workplace workplace = open("one")) {
            workplace.addresses(List.of(table));
        }
        assertThatThrownBy(() -> open("other")).hasMessageContaining("HV-6208");
        assertThat(copies()).hasSize(1);
        Files.writeString(store.resolve("notes.txt"), "somebody's");
        assertThatThrownBy(() -> open("one")).hasMessageContaining("HV-6208");
        store = Files.createDirectories(folder.resolve("in-use"));
        Files.writeString(store.resolve("notes.txt"), "somebody's");
        assertThatThrownBy(() -> open("one")).hasMessageContaining("HV-6208");
        assertThat(store.resolve("notes.txt")).exists();
    }

    @Test
    void twoRunsDoNotShareAWorkplace() {
        try (Workplace _ = open("one")) {
            assertThatThrownBy(() -> open("one")).hasMessageContaining("HV-2012");
        }
    }

    @Test
    void anAddressOfAnotherKindIsRefusedAndAKeyIsNotRepeated() {
        for (String text :
                List.of("s3://bucket/x", "hdfs:///x", "hdfs://node/", "s3a://bucket", "x", "a b", "file://h/x")) {
            assertThatThrownBy(() -> WorkplaceAddress.of(text)).hasMessageContaining("HV-6203");
        }
        assertThatThrownBy(() -> WorkplaceAddress.of("s3a://AKIA:hush@bucket/x"))
                .hasMessageContaining("HV-6203")
                .hasMessageNotContaining("hush");
        assertThat(WorkplaceAddress.of("s3a://bucket/region")).hasToString("s3a://bucket/region");
    }

    private Workplace open(String region) {
        Configuration configuration = new Configuration();
        configuration.set(
                "fs.file.impl", RawLocalFileSystem.class.getName()); // as the engine sets it: no files beside files
        return Workplace.open(
                WorkplaceAddress.of(store.toUri().toString()),
                region,
                folder.resolve("own"),
                configuration,
                () -> wanted,
                Progress.silent());
    }

    private static void write(String address, String name, String content) {
        try {
            Path at = Files.createDirectories(Path.of(java.net.URI.create(address)));
            Files.writeString(at.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(String address) throws IOException {
        return Files.readString(Path.of(java.net.URI.create(address)));
    }

    private List<String> copies() throws IOException {
        List<String> contents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(store)) {
            for (Path copy :
                    files.filter(f -> f.toString().endsWith(".parquet")).toList()) {
                contents.add(Files.readString(copy));
            }
        }
        return contents;
    }
}
