package nl.hofvijver.synth.partner;

/**
 * A partner of the region.
 *
 * @param kind gp, hospital, municipality, ggd, register or aggregates
 * @param contract what it delivers under
 * @param gemeente code; empty for a partner of the whole region
 * @param system information system of a practice; otherwise empty
 * @param form {@code parquet}, {@code gzip}, {@code corrected}, or empty for plain files
 */
public record Partner(
        String id,
        String kind,
        String name,
        String contract,
        String gemeente,
        boolean delivers,
        String system,
        String form) {}
