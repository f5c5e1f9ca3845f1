package nl.hofvijver.door.keys;

import java.util.List;
import java.util.Map;

/**
 * What the trusted third party issues to one partner; a secret between the two.
 *
 * @param region code of the region for which the partner packs
 * @param partner id of the partner
 * @param numbers which citizen service numbers are usable
 * @param generations one, or during a change of keys two: the older one first
 * @param hmac per generation that works by HMAC its key, in base64
 * @param linkage key for what linkage compares, in base64
 * @param address of the trusted third party; empty when no generation needs it
 * @param token with which the partner makes itself known there; empty when no generation needs it
 * @param regionPublic public key set to which packages are encrypted
 */
public record Issued(
        String region,
        String partner,
        Numbers numbers,
        List<Generation> generations,
        Map<Integer, String> hmac,
        String linkage,
        String address,
        String token,
        String regionPublic) {
    public Issued {
        generations = List.copyOf(generations);
        hmac = Map.copyOf(hmac);
        if (generations.isEmpty() || generations.size() > 2) {
            throw new IllegalArgumentException("one generation, or two during a change");
        }
    }

    /** The generation under which packages go out. */
    public Generation current() {
        return generations.getLast();
    }

    /** Tells no key. */
    @Override
    public String toString() {
        return "issued to " + partner;
    }
}
