package nl.hofvijver.pond.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which deliveries count. Deliveries of one partner under one contract are laid on each other in the order of their
 * dates, and of arrival on the same date: so a forgotten older extract that arrives late does not take the place of a
 * newer one, and the result does not depend on the day on which a package was taken in.
 */
final class Standing {
    private Standing() {}

    /** The receipts of the deliveries that count, by partner and contract, oldest first. */
    static List<Receipt> of(Collection<Receipt> receipts) {
        Map<String, List<Receipt>> groups = receipts.stream()
                .collect(Collectors.groupingBy(
                        r -> r.partner() + "\n" + r.contract(), TreeMap::new, Collectors.toList()));
        return groups.values().stream().flatMap(g -> ofOne(g).stream()).toList();
    }

    private static List<Receipt> ofOne(List<Receipt> group) {
        List<Receipt> standing = new ArrayList<>();
        group.stream()
                .sorted(Comparator.comparing(Receipt::date).thenComparingInt(Receipt::sequence))
                .forEach(receipt -> {
                    switch (receipt.mode()) {
                        case FULL -> {
                            standing.clear();
                            standing.add(receipt);
                        }
                        case ADDITION -> standing.add(receipt);
                        case CORRECTION -> replace(standing, receipt);
                    }
                });
        return standing;
    }

    /** A correction of a delivery that a later one has replaced corrects nothing any more. */
    private static void replace(List<Receipt> standing, Receipt correction) {
        String replaced = correction.replaces().orElseThrow();
        standing.replaceAll(r -> r.delivery().equals(replaced) ? correction : r);
    }
}
