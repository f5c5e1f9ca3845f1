package nl.hofvijver.handbook.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.HandbookProblem;
import nl.hofvijver.handbook.definition.Code;
import nl.hofvijver.handbook.definition.Criterion;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.definition.Fact;
import nl.hofvijver.handbook.definition.Group;
import nl.hofvijver.handbook.definition.NamedValue;
import nl.hofvijver.handbook.definition.Vocabulary;

/** Holds the codes of definitions against those that occur in a pond: warnings, because a region may lack a disease. */
public final class Occurring {
    private final Map<Vocabulary, TreeSet<String>> codes;

    /** The codes that occur, by vocabulary. */
    public Occurring(Map<Vocabulary, ? extends Set<String>> codes) {
        this.codes = new TreeMap<>();
        codes.forEach((vocabulary, of) -> this.codes.put(vocabulary, new TreeSet<>(of)));
    }

    /** {@code HV-4105} for facts that nobody can have here, {@code HV-4106} for other codes that do not occur. */
    public List<Problem> warnings(Handbook handbook) {
        List<Problem> warnings = new ArrayList<>();
        for (Entry entry : handbook.entries()) {
            for (Group group : entry.groups().values()) {
                check(entry, "groups." + group.name(), group.rule(), warnings);
            }
            entry.events().forEach((name, event) -> check(entry, "events." + name, event.fact(), warnings));
            entry.values().forEach((name, value) -> {
                if (value.value() instanceof NamedValue.Value.Score(var parts)) {
                    parts.forEach(p -> check(entry, "values." + name, p.when(), warnings));
                }
            });
        }
        return warnings;
    }

    private void check(Entry entry, String where, Criterion criterion, List<Problem> warnings) {
        if (criterion instanceof Fact fact) {
            List<Code> absent = fact.codes().stream().filter(c -> !occurs(c)).toList();
            boolean nobody = !absent.isEmpty() && absent.size() == fact.codes().size();
            if (nobody) {
                warnings.add(warning(HandbookProblem.SELECTS_NOBODY, entry, where, absent.getFirst()));
            } else {
                absent.forEach(c -> warnings.add(warning(HandbookProblem.CODE_ABSENT, entry, where, c)));
            }
        }
        criterion.parts().forEach(part -> check(entry, where, part, warnings));
    }

    private Problem warning(HandbookProblem code, Entry entry, String where, Code absent) {
        String what = code == HandbookProblem.SELECTS_NOBODY
                ? "Nothing in this region has a code that is asked here, such as "
                : "Nothing in this region has the code ";
        return new Problem(
                code,
                what + absent.vocabulary() + " " + absent.text() + ".",
                entry.id() + ".yaml, line " + line(entry, absent) + ", at " + where,
                "Check the code." + nearest(absent));
    }

    /** The first line on which the code is written as a code; the first of the document when it follows from a word. */
    private static int line(Entry entry, Code code) {
        List<String> lines = entry.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.contains(code.vocabulary().word() + ":") && line.contains(code.text())) {
                return i + 1;
            }
        }
        return 1;
    }

    /** A code of the same chapter that does occur: one that is spelt nearly so, or else the next one before or after it. */
    private String nearest(Code absent) {
        String chapter = absent.text().substring(0, 1);
        TreeSet<String> known = codes.getOrDefault(absent.vocabulary(), new TreeSet<>()).stream()
                .filter(c -> c.startsWith(chapter))
                .collect(Collectors.toCollection(TreeSet::new));
        String named = NearestName.suggestion(absent.text(), known);
        if (!named.isEmpty() || known.isEmpty()) {
            return named;
        }
        return Stream.of(known.floor(absent.text()), known.ceiling(absent.text()))
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(c -> alike(c, absent.text())))
                .map(c -> " The closest code that occurs is " + c + ".")
                .orElse("");
    }

    /** The number of characters with which both begin. */
    private static int alike(String left, String right) {
        int differs = Arrays.mismatch(left.toCharArray(), right.toCharArray());
        return differs < 0 ? left.length() : differs;
    }

    private boolean occurs(Code code) {
        TreeSet<String> known = codes.getOrDefault(code.vocabulary(), new TreeSet<>());
        if (!code.vocabulary().prefixes()) {
            return known.contains(code.text());
        }
        String next = known.ceiling(code.text());
        return next != null && next.startsWith(code.text());
    }
}
