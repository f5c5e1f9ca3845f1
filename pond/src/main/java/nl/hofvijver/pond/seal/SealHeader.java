package nl.hofvijver.pond.seal;

import java.time.LocalDate;

/**
 * What stands on the outside of a sealed package. The key inside is wrapped together with it: with one letter changed
 * the package cannot be opened any more.
 *
 * @param version of the form of the file
 * @param region code of the region for which it is
 * @param partner id of the partner
 * @param contract id of the contract
 * @param delivery id of the delivery
 * @param date the day of extraction
 * @param generation of the keys under which its pseudonyms were made
 */
public record SealHeader(
        int version, String region, String partner, String contract, String delivery, LocalDate date, int generation) {
    /** The form that this program writes. */
    public static final int VERSION = 1;
}
