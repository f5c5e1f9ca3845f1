package nl.hofvijver.protection;

import java.util.Locale;

/** Why a cell is hidden: the first rule that it breaks, in this order. For approvers only, never for publication. */
public enum Rule {
    /** The population that the figure is about is too small. */
    DENOMINATOR,
    /** Too few persons or events are counted; none at all is too few as well. */
    NUMERATOR,
    /** Too few persons are not counted: "nearly everybody" says something about each of them. */
    COMPLEMENT,
    /** Nearly everybody of a group is counted: being in the group is being counted. */
    GROUP,
    /** An earlier release hid it. */
    EARLIER,
    /** To protect other rows, or because a difference with an earlier release is that of a few persons. */
    OTHERS;

    /** The word in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
