package nl.hofvijver.door.pack;

import java.util.Arrays;
import java.util.Base64;
import nl.hofvijver.door.keys.PartnerKeys;
import nl.hofvijver.pond.seal.Keyed;

/** A partner's own numbers as they stand in its packages: 72 bits under a key that never leaves the partner. */
public final class OwnNumbers {
    /** The kind of numbers that name persons; the others are named after their column. */
    static final String PERSON = "person";

    /** Among a million numbers of a partner two get the same with a probability of one in ten thousand million. */
    private static final int BYTES = 9;

    private final Keyed keyed;

    private OwnNumbers(Keyed keyed) {
        this.keyed = keyed;
    }

    /** Under the keys of a partner; one object serves one thread. */
    public static OwnNumbers under(PartnerKeys keys) {
        return new OwnNumbers(new Keyed(keys.own().derive("numbers")));
    }

    /** The number in packages of the person who has this number at the partner. */
    public String person(String own) {
        return of(PERSON, own);
    }

    String of(String kind, String own) {
        byte[] bytes = keyed.bytes(kind + "|" + own);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, BYTES));
    }
}
