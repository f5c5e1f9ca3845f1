package nl.hofvijver.handbook.study;

import java.util.List;
import java.util.Locale;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.HandbookProblem;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.definition.Group;
import nl.hofvijver.pond.region.Years;

/**
 * What a study asks for.
 *
 * @param id of the study; its pseudonyms follow from it
 * @param entry of the handbook, with {@code version} as it was when the study asked
 * @param group of people in that entry: everybody who belongs to it in one of the years
 * @param years about which rows leave
 * @param tables words of {@link StudyTable}, in its order
 */
public record Study(String id, String entry, int version, String group, Years years, List<String> tables) {
    private static final String ID = "[a-z0-9][a-z0-9-]{1,39}";

    public Study {
        tables = List.copyOf(tables);
    }

    /**
     * A question, checked.
     *
     * @param cohort {@code entry.group}
     * @throws ProblemException {@code HV-4301} with everything that is wrong with it
     */
    public static Study of(String id, String cohort, Years years, List<String> tables, Handbook handbook, Years known) {
        List<Problem> problems = new java.util.ArrayList<>();
        if (!id.matches(ID)) {
            problems.add(problem(
                    "The id of a study is written in small letters, digits and hyphens.",
                    id,
                    "For example heart-2026."));
        }
        if (years.from() < known.from() || years.to() > known.to()) {
            problems.add(problem(
                    "The region has no figures about all of these years.",
                    years.from() + "-" + years.to(),
                    "Ask for years from " + known.from() + " to " + known.to() + "."));
        }
        List<String> words = StudyTable.words();
        tables.stream()
                .filter(t -> !words.contains(t))
                .forEach(t -> problems.add(problem(
                        "There is no table '" + t + "' for studies.",
                        id,
                        "There are " + String.join(", ", words) + "." + NearestName.suggestion(t, words))));
        int dot = cohort.indexOf('.');
        String entry = dot < 0 ? cohort : cohort.substring(0, dot);
        String group = dot < 0 ? "people" : cohort.substring(dot + 1);
        int version = handbook.entry(entry).map(Entry::version).orElse(0);
        List<String> groups = handbook.entry(entry)
                .map(e -> e.groups().values().stream()
                        .filter(g -> g.event().isEmpty())
                        .map(Group::name)
                        .toList())
                .orElse(List.of());
        if (version == 0) {
            List<String> entries = handbook.entries().stream().map(Entry::id).toList();
            problems.add(problem(
                    "The handbook has no entry '" + entry + "'.",
                    id,
                    "See 'hofvijver handbook list'." + NearestName.suggestion(entry, entries)));
        } else if (!groups.contains(group)) {
            problems.add(problem(
                    "Entry '" + entry + "' has no group of people '" + group + "'.",
                    id,
                    "It has " + String.join(", ", groups) + "."));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new Study(
                id,
                entry,
                version,
                group,
                years,
                words.stream().filter(tables::contains).toList());
    }

    /** In words, for who has to decide about it. */
    public String told() {
        return String.format(
                Locale.UK,
                "people    %s (version %d), group '%s', in %d-%d%ntables    person, %s",
                entry,
                version,
                group,
                years.from(),
                years.to(),
                String.join(", ", tables));
    }

    static Problem problem(String what, String where, String remedy) {
        return new Problem(HandbookProblem.STUDY_INVALID, what, where, remedy);
    }
}
