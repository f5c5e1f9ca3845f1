package nl.hofvijver.linkage.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.linkage.LinkResult;
import nl.hofvijver.linkage.LinkSettings;
import nl.hofvijver.linkage.report.Quality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run says about its own links. */
class QualityTest {
    /**
     * One source has the old address, one the new address with a typing error in the date, and a third a number that both
     * have: alone the first two are too unlike, and yet they are one person.
     */
    @Test
    void whoIsJoinedThroughAThirdRecordIsNotCountedAsAMistake(@TempDir Path folder) throws IOException {
        TownRegister town = new TownRegister(400);
        for (int i = 0; i < 12; i++) {
            String born = "19" + (41 + i) + "-0" + (1 + i % 9) + "-1" + i % 10;
            String early = "Jan;;Bakker;" + born + ";M;2511A" + (char) ('A' + i) + ";" + (3 + i) + ";";
            String late = "Jan;;Bakker;" + born + ";M;2599Z" + (char) ('A' + i) + ";" + (70 + i) + ";";
            String number = town.nextBsn();
            town.add("c", "m" + i + ";" + early)
                    .add("d", "m" + i + ";" + late + number)
                    .add("e", "m" + i + ";" + early + number);
        }
        Quality moved;
        try (LinkSession session = LinkSession.open(folder, Optional.empty(), Optional.empty(), Progress.silent())) {
            LinkResult result = session.link(town.write(folder), LinkSettings.STANDARD, false);
            moved = result.quality().stream()
                    .filter(q -> q.part().equals("moved"))
                    .findFirst()
                    .orElseThrow();
        }
        assertThat(moved.linked()).isGreaterThan(24);
        assertThat(moved.precision().orElseThrow()).isGreaterThan(.95);
        assertThat(moved.recall().orElseThrow()).isLessThanOrEqualTo(1);
    }

    /** A share of nothing is neither 0 nor 1. */
    @Test
    void whereNothingWasLinkedQualityIsNotKnown() {
        List<Quality> parts =
                Quality.complete(List.of(new Quality("all", 4, 3.9, 4.1), new Quality("twins", 0, 0, .3)));
        assertThat(parts).extracting(Quality::part).isEqualTo(Quality.PARTS);
        assertThat(parts.getFirst().recall().orElseThrow()).isCloseTo(3.9 / 4.1, within(1e-12));
        assertThat(parts.subList(1, parts.size()))
                .allMatch(q -> q.precision().isEmpty() && q.recall().isEmpty());
    }
}
