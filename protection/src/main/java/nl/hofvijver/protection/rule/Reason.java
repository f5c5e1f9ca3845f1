package nl.hofvijver.protection.rule;

import java.util.Locale;

/** Why a cell is hidden. For the person who approves a release only: together with the table these words disclose. */
public enum Reason {
    /** Too few persons. */
    SMALL,
    /** Too few contributors to a sum. */
    CONTRIBUTORS,
    /** Nearly everybody of a group is in one cell. */
    GROUP,
    /** One or two contributors make up most of a sum. */
    DOMINANCE,
    /** The runner-up could estimate the largest contribution too well. */
    P_PERCENT,
    /** Nobody, where that says something about everybody. */
    ZERO,
    /** Hidden in an earlier release or an earlier table. */
    EARLIER,
    /** To protect other cells. */
    SECONDARY;

    /** The word in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
