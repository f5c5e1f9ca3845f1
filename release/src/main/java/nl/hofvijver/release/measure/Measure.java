package nl.hofvijver.release.measure;

import java.util.Optional;
import nl.hofvijver.protection.Counted;
import nl.hofvijver.statistics.rates.Standard;
import tools.jackson.databind.node.ObjectNode;

/**
 * A measure as it stands in a release.
 *
 * @param id unique in the release
 * @param cells the measure in the results from whose rows it is computed; differs from {@code id} when standardised
 * @param version version of its definition
 * @param method how a figure is computed
 * @param unit the unit of value, lower and upper, such as {@code percent}
 * @param multiplier 100 for a percentage, 1000 for a rate per thousand
 * @param standard the standard population, for a standardised measure only
 * @param description everything that readers are told about it
 */
public record Measure(
        String id,
        String cells,
        int version,
        Method method,
        String unit,
        double multiplier,
        Optional<Standard> standard,
        ObjectNode description) {

    /** The counted measure from which this one is derived; a standardised one is computed from the same rows instead. */
    public Optional<String> base() {
        return Optional.of(description.path("derivedFrom").asString(""))
                .filter(from -> !from.isEmpty() && !from.equals(cells));
    }

    /** The largest value that exists in the unit: everybody, for persons out of persons. */
    public double most() {
        return method.counted() == Counted.PERSONS ? multiplier : Double.POSITIVE_INFINITY;
    }
}
