package nl.hofvijver.handbook.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.read.EntryReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

    @TempDir
    Path folder;

    private static Handbook handbook(int version, String words, String code) {
        Entry entry = EntryReader.read("""
                id: gout
                title: {nl: jicht, en: gout}
                version: %d
                theme: joints
                groups:
                  people: {title: {nl: %s, en: people}, condition: {icpc: [%s]}}
                measures:
                  share: {title: {nl: a, en: b}, count: people, of: covered, by: [area, year], higher-is: worse}
                source: {nl: a, en: b}
                caveat: {nl: a, en: b}
                guidance: {nl: a.md, en: a.md}
                """.formatted(version, words, code), "gout.yaml", f -> Optional.of("## x"));
        return new Handbook(List.of(entry));
    }

    @Test
    void anotherCodeUnderTheSameVersionIsRefusedAndOtherWordsAreNot() {
        Versions.read(folder).with(handbook(1, "mensen", "T92"), TODAY).keep();
        Versions again = Versions.read(folder);
        assertThat(again.changed(handbook(1, "personen", "T92"))).isEmpty();
        assertThat(again.changed(handbook(2, "mensen", "T99"))).isEmpty();
        assertThat(again.changed(handbook(1, "mensen", "T99")))
                .singleElement()
                .satisfies(p -> assertThat(p.text()).contains("HV-4104").contains("version: 2"));
    }

    @Test
    void whatCameWithTheProgramIsCopiedBeforeItIsChanged() throws IOException {
        Handbook builtIn = Handbook.builtIn();
        String id = builtIn.entries().getFirst().id();
        int version = builtIn.entries().getFirst().version();
        Versions.read(folder).with(builtIn, TODAY).keep();
        Path kept = folder.resolve("definitions.txt");
        Files.writeString(
                kept,
                Files.readString(kept)
                        .replaceAll(
                                "(?m)^" + Pattern.quote(id) + " " + version + " \\S+", id + " " + version + " other"));
        assertThat(Versions.read(folder).changed(builtIn))
                .singleElement()
                .satisfies(p -> assertThat(p.text())
                        .contains("HV-4104")
                        .contains("copy")
                        .contains("handbook/"));
    }

    @Test
    void aLaterVersionIsABreak() {
        Versions first = Versions.read(folder).with(handbook(1, "mensen", "T92"), TODAY);
        assertThat(first.breaks()).isEmpty();
        Versions second = first.with(handbook(2, "mensen", "T99"), TODAY.plusDays(3));
        assertThat(second.breaks().get("gout")).singleElement().satisfies(b -> {
            assertThat(b.version()).isEqualTo(2);
            assertThat(b.since()).isEqualTo("2026-02-03");
        });
    }

    @Test
    void aDamagedRecordIsToldWithItsLine() throws IOException {
        Files.writeString(folder.resolve("definitions.txt"), "gout 1 abc 2026-01-31\ngout one\n");
        assertThatThrownBy(() -> Versions.read(folder))
                .hasMessageContaining("HV-4109")
                .hasMessageContaining("line 2");
    }
}
