package nl.hofvijver.door.pack;

import java.util.List;
import nl.hofvijver.pond.delivery.Receipt;

/**
 * What was packed, or what would leave.
 *
 * @param found what the checks found in the partner's own files
 * @param persons people in the package
 * @param withPseudonym of them those with a usable citizen service number
 * @param numbersUnusable rows about persons of which the number fails the eleven-test or is a placeholder
 * @param numbersShared numbers that belong to several birth dates, and are used for nobody
 * @param objecting people who object and were left out
 * @param evaluated numbers for which the trusted third party was asked
 * @param tables per table what leaves
 */
public record PackReport(
        Receipt found,
        long persons,
        long withPseudonym,
        long numbersUnusable,
        long numbersShared,
        long objecting,
        long evaluated,
        List<Leaving> tables) {
    /**
     * A table that leaves.
     *
     * @param columns its columns
     * @param sample the first rows, as they would leave; told by a dry run only
     */
    public record Leaving(String table, long rows, List<String> columns, List<List<String>> sample) {}
}
