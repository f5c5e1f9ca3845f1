package nl.hofvijver.pond.seal;

/**
 * Pseudonyms per purpose. What a partner sends is put under the region's own key before it is stored: who steals the key
 * of a partner cannot look anyone up in what the region stores, and who steals the region's key has no number to start
 * from. Pseudonyms of two purposes cannot be joined without the region's secret.
 */
public final class Pseudonyms {
    private final Keyed keyed;

    private Pseudonyms(Secret secret) {
        keyed = new Keyed(secret);
    }

    /** Of the pond: from the pseudonym in a package to the one that is stored. One object serves one thread. */
    public static Pseudonyms ofPond(Secret region) {
        return new Pseudonyms(region.derive("pseudonym/pond"));
    }

    /**
     * Of a study or a worklist: from a person of the pond to the one that leaves it.
     *
     * @param purpose such as {@code study-17}; each has pseudonyms of its own
     */
    public static Pseudonyms of(Secret region, String purpose) {
        return new Pseudonyms(region.derive("pseudonym/purpose/" + purpose));
    }

    /** 32 hexadecimal digits. */
    public String of(String pseudonym) {
        return keyed.hex(pseudonym);
    }
}
