package nl.hofvijver.pond.control;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A delivery as the index knows it.
 *
 * @param mode how it counts: full, addition or correction
 * @param replaces for a correction: the id of the delivery that it replaces
 * @param sequence the how-manieth delivery of the partner, from 1
 * @param sha256 hash of its content
 */
public record DeliveryEntry(
        String partner,
        String id,
        String contract,
        LocalDate date,
        String mode,
        Optional<String> replaces,
        int sequence,
        String sha256,
        long rowsIn,
        long rowsAccepted) {}
