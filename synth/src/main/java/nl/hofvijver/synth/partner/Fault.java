package nl.hofvijver.synth.partner;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.hofvijver.synth.figures.FigureTable;

/** What can be wrong with the files. The first ones have a share in {@code defects.csv}; the others follow from a system. */
public enum Fault {
    WRONG_ICPC,
    DAY_FIRST_DATE,
    DECIMAL_COMMA,
    IMPOSSIBLE_DATE,
    BIRTH_YEAR_IMPLAUSIBLE,
    BIRTH_YEAR_IMPOSSIBLE,
    URGENCY_UNKNOWN,
    BUURT_OF_2020,
    BUURT_OF_2020_AS_2025,
    NO_PSEUDONYM_PRACTICE,
    NO_PSEUDONYM_HOSPITAL,
    NO_PSEUDONYM_GGD,
    EXIT_BEFORE_ENTRY,
    DUPLICATE_PRESCRIPTION,
    DUPLICATE_MEASUREMENT,
    DECEASED_VANISHED,
    BEGIN_DATE_FICTIONAL,
    DIAGNOSIS_AS_SYMPTOM,
    FEE_NOT_DELIVERED,
    REFERRAL_NOT_DELIVERED,
    OBJECTED_AT_PRACTICE,
    WMO_NOT_DELIVERED,
    SUBCODE_CUT_OFF;

    private static final double ROWS = 100_000;
    private static final Map<String, Double> SHARES = read();

    /** The fault as truth files call it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The share of the rows that have the fault; zero for those that follow from a system. */
    double share() {
        return SHARES.getOrDefault(id(), 0.0);
    }

    private static Map<String, Double> read() {
        Map<String, Double> shares = new HashMap<>();
        for (FigureTable.Row row : FigureTable.read(Fault.class, "defects.csv").rows()) {
            shares.put(row.text("defect"), row.number("per-100000") / ROWS);
        }
        return shares;
    }
}
