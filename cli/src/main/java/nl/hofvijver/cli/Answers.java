package nl.hofvijver.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.hofvijver.pond.control.Question;
import nl.hofvijver.release.guard.CellKey;
import nl.hofvijver.release.guard.Told;

/** Answers to questions for counts, in the form in which they are kept and in that of the protection. */
final class Answers {
    private Answers() {}

    /** Those that were given. */
    static List<Told> given(List<Question> questions) {
        return questions.stream()
                .filter(question -> question.shown().isPresent())
                .map(question -> new Told(
                        question.measure(),
                        question.period(),
                        keys(question.cells()),
                        question.shown().getAsLong(),
                        question.base()))
                .toList();
    }

    /** Rows as text: {@code level/area/sex/age}, one per line, sorted. */
    static String text(List<CellKey> keys) {
        return keys.stream()
                .map(key -> String.join("/", key.level(), key.area(), key.sex(), key.age()))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static List<CellKey> keys(String text) {
        return Arrays.stream(text.split("\n"))
                .map(line -> line.split("/"))
                .map(part -> new CellKey(part[0], part[1], part[2], part[3]))
                .toList();
    }
}
