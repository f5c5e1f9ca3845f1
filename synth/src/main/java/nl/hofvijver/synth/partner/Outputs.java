package nl.hofvijver.synth.partner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which files there are: one per partner that delivers and table that its system can deliver. */
public final class Outputs {
    /** One file; {@code index} is its place in {@link #all()}. */
    record Output(int index, Partner partner, Layouts.Table table) {}

    private final List<Output> all = new ArrayList<>();
    private final Map<String, Output> byName = new HashMap<>();

    public Outputs(Partners partners, Layouts layouts) {
        for (Partner partner : partners.all()) {
            if (!partner.delivers()) {
                continue;
            }
            for (Layouts.Table table : layouts.tables(partner.contract())) {
                if (delivered(partner, table)) {
                    Output output = new Output(all.size(), partner, table);
                    all.add(output);
                    byName.put(partner.id() + "/" + table.name(), output);
                }
            }
        }
    }

    private static boolean delivered(Partner partner, Layouts.Table table) {
        return !table.name().equals("COR") || HisSystem.named(partner.system()).referrals();
    }

    List<Output> all() {
        return all;
    }

    Optional<Output> find(String partner, String table) {
        return Optional.ofNullable(byName.get(partner + "/" + table));
    }
}
