package nl.hofvijver.pond.region;

import java.util.Optional;

/**
 * An organisation that the region knows, whether it delivers data or not. A practice that does not deliver is listed
 * too: without it nobody could say which share of the practices is covered.
 *
 * @param id short name, unique in the region; also the name of its folder
 * @param kind what sort of organisation it is
 * @param name the name that people know
 * @param gemeente code of the gemeente where it is, such as {@code GM0518}
 * @param contract the contract under which it delivers; always present when {@code delivers}
 * @param delivers whether data are expected from it
 * @param system the information system that it uses, such as {@code medicom}
 */
public record Partner(
        String id,
        Kind kind,
        String name,
        Optional<String> gemeente,
        Optional<String> contract,
        boolean delivers,
        Optional<String> system) {

    /** The form of an id: it must be a safe folder name on every operating system. */
    public static final String ID = "[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?";

    /** Sorts of partners. Written in lower case in {@code region.yaml}. */
    public enum Kind {
        /** A general practice. */
        GP,
        HOSPITAL,
        MUNICIPALITY,
        /** A municipal health service. */
        GGD,
        /** A national register, such as the death register. */
        REGISTER,
        /** Somebody who publishes figures about areas, not about persons. */
        AGGREGATES;

        /** The word in {@code region.yaml}, in contracts and in tables. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Partner {
        if (!id.matches(ID)) {
            throw new IllegalArgumentException("not a partner id: " + id);
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("a partner has a name");
        }
        if (delivers && contract.isEmpty()) {
            throw new IllegalArgumentException("a partner that delivers does so under a contract");
        }
    }
}
