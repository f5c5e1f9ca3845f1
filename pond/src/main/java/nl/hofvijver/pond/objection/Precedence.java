package nl.hofvijver.pond.objection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which of several statements counts. The more specific one beats the less specific: one partner before all partners, then
 * one purpose before all purposes; at equal specificity the objection wins (Dutch national guide on consent). Of one
 * source and one speaker the newest statement of a kind counts, so that people can change their minds.
 *
 * <p>For a child under twelve only the representative's word counts; from sixteen on the person's own word, once spoken
 * since then, takes the place of the representative's; in between both count (WGBO, art. 7:450 and 7:447 BW).
 */
public final class Precedence {
    private static final int OWN_WORD_COUNTS = 12;
    private static final int OWN_WORD_ALONE = 16;

    private Precedence() {}

    /**
     * Whether the person objects.
     *
     * @param statements all about one person
     * @param today the day of the region
     */
    public static boolean objects(Collection<Statement> statements, String partner, Purpose purpose, LocalDate today) {
        TreeMap<Integer, List<Statement>> levels = statements.stream()
                .filter(s -> !s.since().isAfter(today))
                .filter(s -> s.partner().map(partner::equals).orElse(true))
                .filter(s -> s.purpose().map(purpose::equals).orElse(true))
                .collect(Collectors.groupingBy(Precedence::specificity, TreeMap::new, Collectors.toList()));
        for (List<Statement> level : levels.descendingMap().values()) {
            List<Statement> heard = heard(level, today);
            if (!heard.isEmpty()) {
                return heard.stream().anyMatch(Statement::objects);
            }
        }
        return false;
    }

    private static int specificity(Statement statement) {
        return (statement.partner().isPresent() ? 2 : 0) + (statement.purpose().isPresent() ? 1 : 0);
    }

    private static List<Statement> heard(List<Statement> level, LocalDate today) {
        Map<String, List<Statement>> speakers = level.stream()
                .collect(Collectors.groupingBy(
                        s -> s.source() + " " + s.representative(), TreeMap::new, Collectors.toList()));
        List<Statement> newest = speakers.values().stream()
                .flatMap(said -> newest(said).stream())
                .filter(s -> s.representative() || ageAt(s, s.since()) >= OWN_WORD_COUNTS)
                .toList();
        boolean ownWord = newest.stream()
                .anyMatch(s -> !s.representative()
                        && ageAt(s, s.since()) >= OWN_WORD_ALONE
                        && ageAt(s, today) >= OWN_WORD_ALONE);
        return ownWord ? newest.stream().filter(s -> !s.representative()).toList() : newest;
    }

    /** On one day several may have been said; then the objection wins further on. */
    private static List<Statement> newest(List<Statement> said) {
        LocalDate last = said.stream()
                .map(Statement::since)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return said.stream().filter(s -> s.since().equals(last)).toList();
    }

    /** Somebody of unknown age is taken for an adult. */
    private static int ageAt(Statement statement, LocalDate day) {
        return statement.birthYear().map(year -> day.getYear() - year).orElse(OWN_WORD_ALONE);
    }
}
