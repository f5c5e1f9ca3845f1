package nl.hofvijver.pond.contract;

import java.util.List;
import nl.hofvijver.pond.region.Title;

/**
 * A system of codes, such as ICPC-1, as far as a code can be recognised by its form.
 *
 * @param id the name by which contracts refer to it
 * @param title the name that people know
 * @param rule how a code is recognised
 * @param example a code of the system
 * @param form one sentence that says what a code looks like
 */
public record CodeSystem(String id, Title title, Rule rule, String example, Title form) {
    /** How a code of the system is recognised. */
    public sealed interface Rule {
        /** The whole code matches a regular expression (the syntax that RE2 and Java share). */
        record Form(String regex) implements Rule {}

        /** The code is one of a short list. */
        record Listed(List<String> codes) implements Rule {
            public Listed {
                codes = List.copyOf(codes);
            }
        }

        /**
         * The code is an area in the division of a year that stands in another column of the same row.
         *
         * @param level the area level; {@code area} when the level, too, stands in another column
         */
        record Area(String level) implements Rule {}
    }
}
