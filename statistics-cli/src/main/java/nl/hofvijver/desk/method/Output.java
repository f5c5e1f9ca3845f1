package nl.hofvijver.desk.method;

import java.util.List;

/**
 * A column of results.
 *
 * @param name its name
 * @param meaning for the help page
 */
public record Output(String name, String meaning) {
    /** The figure with its limits, as most methods have them. */
    static final List<Output> FIGURE = List.of(
            new Output("value", "the figure; empty when there is a reason"),
            new Output("lower", "lower limit at --level"),
            new Output("upper", "upper limit at --level"));

    /** What every method adds. */
    static final List<Output> ALWAYS = List.of(
            new Output("method", "the method and variant that was used, with its parameters"),
            new Output("reason", "why there is no figure, as a stable code; empty when there is one"),
            new Output("note", "what else to know: where the reason was found, or notices"));
}
