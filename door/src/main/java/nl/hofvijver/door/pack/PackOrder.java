package nl.hofvijver.door.pack;

import java.nio.file.Path;
import java.util.Optional;
import nl.hofvijver.door.keys.PartnerKeys;
import nl.hofvijver.pond.contract.Contracts;
import nl.hofvijver.pond.delivery.DeliveryNote;

/**
 * What is to be packed.
 *
 * @param raw folder with the partner's own files
 * @param note what the package says about itself
 * @param target the package; must not exist
 * @param keys the partner's keys
 * @param contracts the contracts that the partner knows
 * @param postcodes the region's table of postcodes, when there is one
 */
public record PackOrder(
        Path raw, DeliveryNote note, Path target, PartnerKeys keys, Contracts contracts, Optional<Path> postcodes) {}
