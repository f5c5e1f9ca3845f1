package nl.hofvijver.handbook.read;

import nl.hofvijver.engine.document.YamlValue;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.handbook.HandbookProblem;
import nl.hofvijver.handbook.definition.Window;

/** Reads the time window of a criterion: {@code within} with {@code skip}, or {@code after}. */
final class Windows {
    private Windows() {}

    /** The window that must be written. */
    static Window read(YamlValue value) {
        if (value.find("after").isPresent()) {
            return after(value);
        }
        YamlValue within = value.find("within")
                .orElseThrow(() -> value.problem(
                        HandbookProblem.WINDOW_INVALID,
                        "The time window is missing.",
                        "Add 'within: 12 months', or 'within: ever'."));
        return Window.parse(within.text()).orElseThrow(() -> invalid(within)).skipping(skip(value));
    }

    /** Without a window: ever, perhaps ending earlier. */
    static Window ever(YamlValue value) {
        return new Window.Ever(skip(value));
    }

    /** A window that has a length. */
    static Window limited(YamlValue value) {
        Window window = read(value);
        if (window instanceof Window.Ever) {
            throw value.problem(
                    HandbookProblem.WINDOW_INVALID,
                    "This criterion cannot look back without an end.",
                    "Write a length, for example 'within: 12 months'.");
        }
        return window;
    }

    /** A window of a length that ends at the reference day. */
    static Window.Length looksBack(YamlValue value) {
        if (limited(value) instanceof Window.Length length && length.skip() == 0) {
            return length;
        }
        throw value.problem(
                HandbookProblem.WINDOW_INVALID,
                "Being covered is asked up to the reference day.",
                "Write only 'within'.");
    }

    private static Window after(YamlValue value) {
        YamlValue after = value.get("after");
        if (value.find("within").isPresent() || value.find("skip").isPresent()) {
            throw value.problem(
                    HandbookProblem.NEVER_TRUE,
                    "A window cannot look back and ahead at once.",
                    "Write 'within' or 'after'.");
        }
        Window.Length length = Window.length(after.text()).orElseThrow(() -> invalid(after));
        return new Window.After(length.months(), length.days());
    }

    private static int skip(YamlValue value) {
        return value.find("skip")
                .map(s -> Window.length(s.text())
                        .filter(l -> l.days() == 0)
                        .orElseThrow(() -> s.problem(
                                HandbookProblem.WINDOW_INVALID,
                                "'" + s.text() + "' cannot be skipped.",
                                "Write months or years, for example 12 months."))
                        .months())
                .orElse(0);
    }

    private static ProblemException invalid(YamlValue value) {
        return value.problem(
                HandbookProblem.WINDOW_INVALID,
                "'" + value.text() + "' is not a time window.",
                "Write a number of days, months or years, for example 24 months; or ever.");
    }
}
