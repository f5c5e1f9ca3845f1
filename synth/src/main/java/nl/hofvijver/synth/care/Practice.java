package nl.hofvijver.synth.care;

import nl.hofvijver.synth.area.Buurt;

/**
 * A general practice.
 *
 * @param index its place in {@link Practices#all()}
 * @param id its partner id
 * @param place the buurt where it stands
 * @param share its part of the registered people of its gemeente, any scale
 * @param delivers true when it takes part
 * @param system the information system; empty for a practice that does not take part
 * @param form {@code parquet}, {@code gzip}, {@code corrected}, or empty for plain files
 * @param bills true when it sends its bills itself; who has that done elsewhere has no registration fees in the system
 */
public record Practice(
        int index,
        String id,
        String name,
        Buurt place,
        double share,
        boolean delivers,
        String system,
        String form,
        boolean bills) {}
