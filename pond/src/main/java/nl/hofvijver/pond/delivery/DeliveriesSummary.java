package nl.hofvijver.pond.delivery;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What became of several packages, in the order in which they were looked at. */
public record DeliveriesSummary(List<Outcome> outcomes) {
    public DeliveriesSummary {
        outcomes = List.copyOf(outcomes);
    }

    public List<Outcome.Taken> taken() {
        return outcomes.stream()
                .filter(Outcome.Taken.class::isInstance)
                .map(Outcome.Taken.class::cast)
                .toList();
    }

    public List<Outcome.Known> known() {
        return outcomes.stream()
                .filter(Outcome.Known.class::isInstance)
                .map(Outcome.Known.class::cast)
                .toList();
    }

    public List<Outcome.Refused> refused() {
        return outcomes.stream()
                .filter(Outcome.Refused.class::isInstance)
                .map(Outcome.Refused.class::cast)
                .toList();
    }

    /** The receipts of the packages that were taken in. */
    public List<Receipt> receipts() {
        return taken().stream().map(Outcome.Taken::receipt).toList();
    }

    /** Rows that were not taken in, per number of the problem, over all packages that were. */
    public Map<String, Long> setAside() {
        Map<String, Long> counts = new TreeMap<>();
        receipts().stream()
                .flatMap(r -> r.tables().stream())
                .flatMap(t -> t.reasons().stream())
                .forEach(reason -> counts.merge(reason.code(), reason.rows(), Long::sum));
        return counts;
    }

    /** One line for people. */
    public String line() {
        long rows = receipts().stream().mapToLong(Receipt::rows).sum();
        long aside = receipts().stream().mapToLong(Receipt::setAside).sum();
        return String.format(
                Locale.ROOT,
                "%d taken in (%,d rows, %,d set aside), %d already known, %d refused",
                taken().size(),
                rows,
                aside,
                known().size(),
                refused().size());
    }
}
