package nl.hofvijver.pond.region;

import java.util.Optional;
import nl.hofvijver.engine.document.YamlValue;

/**
 * Who publishes the figures of a region, and on which terms, as a data catalogue tells it.
 *
 * @param name the organisation; without one the region itself is named
 * @param email where questions about the figures can be sent
 * @param page address of the page where questions can be asked
 * @param licence address of the licence under which the figures may be used
 */
public record Publisher(
        Optional<String> name, Optional<String> email, Optional<String> page, Optional<String> licence) {
    private static final String ADDRESS = "https?://\\S+";

    /** Reads {@code {name: ..., email: ..., page: ..., licence: ...}}; each may be left out. */
    static Publisher read(Optional<YamlValue> written) {
        written.ifPresent(p -> p.only("name", "email", "page", "licence"));
        return new Publisher(
                part(written, "name", ".*\\S.*", "the name of an organisation"),
                part(written, "email", "[^@\\s]+@[^@\\s]+", "an address such as data@region.example"),
                part(written, "page", ADDRESS, "an address such as https://region.example/contact"),
                part(written, "licence", ADDRESS, "an address such as https://creativecommons.org/licenses/by/4.0/"));
    }

    private static Optional<String> part(Optional<YamlValue> written, String key, String pattern, String form) {
        return written.flatMap(p -> p.find(key)).map(value -> {
            if (!value.text().matches(pattern)) {
                throw value.problem(
                        RegionProblem.VALUE_INVALID,
                        "'" + value.text() + "' cannot stand here.",
                        "Expected " + form + ".");
            }
            return value.text().strip();
        });
    }
}
