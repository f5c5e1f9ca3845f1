package nl.hofvijver.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.hofvijver.engine.files.Aside;

/** What holds for any table. */
class TablePropertiesTest {
    @Property(tries = 20)
    void theOrderOfRowsDoesNotMatterForAGroup(@ForAll @IntRange(min = 1, max = 1000) int seed) throws IOException {
        Path folder = Files.createTempDirectory("desk");
        try {
            var desk = new Desk(folder);
            String[] rows = IntStream.range(0, 12)
                    .mapToObj(i -> (i % 3) + "," + (i * seed % 17 + 1))
                    .toArray(String[]::new);
            desk.write("in.csv", "area,value\n" + String.join("\n", rows) + "\n");
            Desk.Said forwards = desk.type("gini", "in.csv", "--by", "area");
            String turned = IntStream.range(0, 12).mapToObj(i -> rows[11 - i]).collect(Collectors.joining("\n"));
            desk.write("in.csv", "area,value\n" + turned + "\n");
            Desk.Said backwards = desk.type("gini", "in.csv", "--by", "area");
            assertThat(backwards.out().lines().sorted())
                    .containsExactlyElementsOf(forwards.out().lines().sorted().toList());
        } finally {
            Aside.delete(folder);
        }
    }
}
