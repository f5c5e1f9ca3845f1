package nl.hofvijver.pond.region;

import java.util.Optional;
import nl.hofvijver.engine.document.YamlValue;

/** Reads one item of the list of partners. */
final class PartnerReader {
    private static final String GEMEENTE = "GM[0-9A-Z]{4}";

    private PartnerReader() {}

    static Partner read(YamlValue item) {
        item.only("id", "kind", "name", "gemeente", "contract", "delivers", "system");
        String id = id(item.get("id"));
        Partner.Kind kind = item.get("kind").oneOf(Partner.Kind.class);
        String name = filled(item.get("name"));
        Optional<String> gemeente = item.find("gemeente").map(PartnerReader::gemeente);
        Optional<String> contract = item.find("contract").map(PartnerReader::filled);
        boolean delivers = item.find("delivers").map(YamlValue::flag).orElse(true);
        if (delivers && contract.isEmpty()) {
            throw item.problem(
                    RegionProblem.PARTNER_INCOMPLETE,
                    "The partner '" + id + "' delivers, but not under a contract.",
                    "Add 'contract: ...', or 'delivers: false' when no data are expected.");
        }
        return new Partner(
                id,
                kind,
                name,
                gemeente,
                contract,
                delivers,
                item.find("system").map(PartnerReader::filled));
    }

    private static String id(YamlValue value) {
        if (!value.text().matches(Partner.ID)) {
            throw value.problem(
                    RegionProblem.VALUE_INVALID,
                    "'" + value.text() + "' is not a partner id.",
                    "Use at most 64 lower-case letters, digits, points, hyphens and underscores; begin and end with a"
                            + " letter or digit.");
        }
        return value.text();
    }

    private static String gemeente(YamlValue value) {
        if (!value.text().matches(GEMEENTE)) {
            throw value.problem(
                    RegionProblem.VALUE_INVALID,
                    "'" + value.text() + "' is not a gemeente code.",
                    "Expected GM and four characters, for example GM0518.");
        }
        return value.text();
    }

    private static String filled(YamlValue value) {
        if (value.text().isBlank()) {
            throw value.problem(RegionProblem.VALUE_INVALID, "The text is blank.", "Fill it in or remove the key.");
        }
        return value.text().strip();
    }
}
