package nl.hofvijver.synth.partner;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.synth.figures.FigureTable;

/**
 * An information system of general practices and what is wrong with its extracts.
 *
 * @param fees true when it delivers registration fees
 * @param referrals true when it delivers correspondence
 * @param deceasedKept share of the deceased that are still in the extract
 * @param beginKnown share of the episodes from before registration that keep their true begin date
 * @param exitBeforeEntry share of the patients whose deregistration lies before their registration
 * @param carelessness factor on diagnoses that stay at a symptom code
 * @param duplicates share of the rows of MED and LAB that come twice
 */
record HisSystem(
        String name,
        boolean fees,
        boolean referrals,
        double deceasedKept,
        double beginKnown,
        double exitBeforeEntry,
        double carelessness,
        double duplicates) {
    private static final Map<String, HisSystem> ALL = read();

    /** The system with this name. */
    static HisSystem named(String name) {
        return Optional.ofNullable(ALL.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no information system " + name));
    }

    private static Map<String, HisSystem> read() {
        Map<String, HisSystem> all = new HashMap<>();
        for (FigureTable.Row row : FigureTable.read(HisSystem.class, "his.csv").rows()) {
            String name = row.text("system");
            all.put(
                    name,
                    new HisSystem(
                            name,
                            row.yes("fees"),
                            row.yes("referrals"),
                            row.number("deceased-kept") / 100,
                            row.number("begin-known") / 100,
                            row.number("exit-before-entry") / 100,
                            row.number("symptom"),
                            row.number("duplicates") / 100));
        }
        return all;
    }
}
