package nl.hofvijver.synth.partner;

import java.util.Locale;
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
    HISTORIC_SCAN,
    HISTORY_NOT_PASSED_ON,
    SPECIALIST_PRESCRIPTION,
    PASSER_BY,
    FEE_NOT_DELIVERED,
    REFERRAL_NOT_DELIVERED,
    REFERRAL_WITHOUT_SPECIALISM,
    OBJECTED_AT_PRACTICE,
    INCOME_OF_PART_OF_YEAR,
    WMO_NOT_DELIVERED,
    SUBCODE_CUT_OFF;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final double share = FigureTable.read(Fault.class, "defects.csv").rows().stream()
            .filter(r -> r.text("defect").equals(id))
            .mapToDouble(r -> r.number("per-100000") / 100_000.0)
            .sum();

    /** The fault as truth files call it. */
    public String id() {
        return id;
    }

    /** The share of the rows that have the fault; zero for those that follow from a system. */
    double share() {
        return share;
    }
}
