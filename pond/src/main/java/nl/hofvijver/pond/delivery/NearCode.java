package nl.hofvijver.pond.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.hofvijver.pond.contract.CodeSystem;

/**
 * Finds the code that a mistyped one was probably meant to be: a capital O for a zero, a comma for a point, a missing
 * point. Only for messages; a code is never corrected by itself.
 */
final class NearCode {
    private static final int STEPS = 2;
    private static final int LONGEST = 12;
    private static final String CONFUSED = "O0 0O o0 I1 1I l1 S5 5S B8 8B Z2 2Z";

    private NearCode() {}

    /** A code of {@code system} at most two such slips away from what was written; empty when there is none. */
    static Optional<String> of(CodeSystem system, String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        Set<String> seen = new HashSet<>();
        Deque<String> now = new ArrayDeque<>(List.of(written.strip()));
        for (int step = 0; step <= STEPS; step++) {
            Deque<String> next = new ArrayDeque<>();
            for (String candidate : now) {
                if (isCode(system, candidate)) {
                    return Optional.of(candidate);
                }
                slips(candidate).stream().filter(seen::add).forEach(next::add);
            }
            now = next;
        }
        return Optional.empty();
    }

    private static boolean isCode(CodeSystem system, String candidate) {
        return switch (system.rule()) {
            case CodeSystem.Rule.Form form -> Pattern.matches(form.regex(), candidate);
            case CodeSystem.Rule.Listed listed -> listed.codes().contains(candidate);
            case CodeSystem.Rule.Area area -> false;
        };
    }

    private static List<String> slips(String code) {
        List<String> slips = new ArrayList<>();
        slips.add(code.toUpperCase(Locale.ROOT));
        slips.add(code.replace(',', '.'));
        slips.add(code.replace(" ", ""));
        slips.add(code.replace("-", ""));
        if (code.length() > 3 && code.indexOf('.') < 0) {
            slips.add(code.substring(0, 3) + "." + code.substring(3));
        }
        for (String pair : CONFUSED.split(" ")) {
            for (int i = 0; i < code.length(); i++) {
                if (code.charAt(i) == pair.charAt(0)) {
                    slips.add(code.substring(0, i) + pair.charAt(1) + code.substring(i + 1));
                }
            }
        }
        return slips;
    }
}
