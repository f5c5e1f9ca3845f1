package nl.hofvijver.engine.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.hofvijver.engine.EngineProblem;
import nl.hofvijver.engine.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsideTest {
    @TempDir
    Path folder;

    @Test
    void aFolderIsThereWhenItIsComplete() throws IOException {
        Path target = folder.resolve("made");
        Aside.folder(target, part -> {
            Files.writeString(part.resolve("file"), "content");
            assertThat(target).doesNotExist();
        });
        assertThat(target.resolve("file")).hasContent("content");
    }

    @Test
    void aFailureOfAnyKindLeavesNothingAndAFullDiskIsNamedHoweverALibraryWrapsIt() {
        Path target = folder.resolve("made");
        assertThatThrownBy(() -> Aside.folder(target, part -> {
                    Files.writeString(part.resolve("file"), "half");
                    throw new UncheckedIOException(new IOException("No space left on device"));
                }))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems().getFirst().code()).isEqualTo(EngineProblem.DISK_FULL));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatAKilledProcessLeftIsSwept() throws IOException {
        Files.createDirectories(folder.resolve(Aside.PREFIX + "made/inside"));
        Files.writeString(folder.resolve("kept"), "");
        Aside.sweep(folder);
        assertThat(folder).isDirectoryContaining(p -> p.endsWith("kept"));
        assertThat(folder.resolve(Aside.PREFIX + "made")).doesNotExist();
    }
}
