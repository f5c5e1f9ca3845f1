package nl.hofvijver.release.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.release.Release;
import nl.hofvijver.release.SampleRegion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseStoreTest {
    @TempDir
    private Path folder;

    private ReleaseStore store = new ReleaseStore(Path.of(""));
    private Release old = new Release("", Path.of(""), 0, false);
    private Release current = old;

    @BeforeEach
    void twoReleases() throws Exception {
        SampleRegion region = new SampleRegion(folder).usual();
        old = region.release();
        current = region.counts("visits.rate", "GM9901", "2024", "all", "all", 50, 500)
                .release();
        store = new ReleaseStore(folder.resolve("releases"));
    }

    @Test
    void listsWholeReleasesAndKnowsTheCurrentOne() {
        assertThat(store.list().releases()).extracting(Manifest::id).containsExactlyInAnyOrder(old.id(), current.id());
        assertThat(store.list().problems()).isEmpty();
        assertThat(store.current()).contains(current.id());
    }

    @Test
    void aFileThatIsMissingOrCutOffIsAProblemOfThatReleaseOnly() throws Exception {
        byte[] whole = Files.readAllBytes(current.folder().resolve("measures.parquet"));
        Files.write(current.folder().resolve("measures.parquet"), java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThat(store.list().releases()).extracting(Manifest::id).containsExactly(old.id());
        assertThat(store.list().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.text())
                    .startsWith("HV-3012")
                    .contains("measures.parquet")
                    .contains(current.id());
        });
        assertThat(store.current()).contains(old.id());
    }

    @Test
    void aReleaseWithoutReadableManifestIsAProblem() throws Exception {
        Files.writeString(current.folder().resolve("manifest.json"), "{\"id\": ");
        Files.delete(old.folder().resolve("manifest.json"));

        assertThat(store.list().releases()).isEmpty();
        assertThat(store.list().problems()).hasSize(2);
        assertThat(store.current()).isEmpty();
    }

    @Test
    void aManifestThatLacksSomethingIsAProblemAndNotACrash() throws Exception {
        Files.writeString(current.folder().resolve("manifest.json"), "{\"format\": 1}");

        assertThat(store.list().problems()).hasSize(1);
    }

    @Test
    void aReleaseUnderAnotherNameIsNotBelieved() throws Exception {
        Files.move(current.folder(), folder.resolve("releases/2025-00000000"));

        assertThatThrownBy(() -> store.complete("2025-00000000")).hasMessageContaining("HV-3012");
    }

    @Test
    void oneChangedByteIsFoundWhenTheReleaseIsRead() throws Exception {
        Path csv = current.folder().resolve("measures.csv");
        byte[] bytes = Files.readAllBytes(csv);
        bytes[bytes.length / 2] ^= 1;
        Files.write(csv, bytes);

        assertThat(store.complete(current.id()).id()).isEqualTo(current.id());
        assertThatThrownBy(() -> PublishedRelease.read(store, current.id()))
                .hasMessageContaining("HV-3012")
                .hasMessageContaining("measures.csv");
    }

    @Test
    void aPointerToNowhereShowsTheNewestRelease() throws Exception {
        Files.writeString(folder.resolve("releases/current"), "2025-ffffffff\n");

        assertThat(store.current()).isPresent();
    }

    @Test
    void noFolderAndAnEmptyFolderHaveNoReleases() throws Exception {
        Aside.delete(folder.resolve("releases"));
        assertThat(store.list().releases()).isEmpty();
        assertThat(store.current()).isEmpty();
        Files.createDirectories(folder.resolve("releases"));
        assertThat(store.current()).isEmpty();
    }

    @Test
    void anIdNeverLeadsOutOfTheFolder() {
        for (String id : new String[] {"..", "../..", "/etc", "current", "", "2025-../../x"}) {
            assertThatThrownBy(() -> store.complete(id)).hasMessageContaining("HV-3011");
        }
    }
}
