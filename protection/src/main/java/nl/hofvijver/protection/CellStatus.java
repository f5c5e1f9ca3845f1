package nl.hofvijver.protection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a published cell says about its figure. The words are stable: they stand in every release. */
public enum CellStatus {
    /** The figure as it was given to us, published before by somebody else. */
    OK(true),
    /** Computed from rounded counts. */
    ROUNDED(true),
    /** Not shown, to protect persons; which rule or which neighbouring cell asked for it is not told. */
    HIDDEN(false),
    /** Nobody delivered the data: this is not zero. */
    NOT_DELIVERED(false),
    /** Computed from rounded counts, but of a small or incomplete part of the population. */
    PARTLY_DELIVERED(true),
    /** The data are there and may be shown, but the method gives no sensible figure for so few. */
    NOT_COMPUTABLE(false);

    private final boolean figure;

    CellStatus(boolean figure) {
        this.figure = figure;
    }

    /** Whether a cell with this status has a value. */
    public boolean hasFigure() {
        return figure;
    }

    /** The word in files, for example {@code not-delivered}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The status with this word. */
    public static Optional<CellStatus> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }
}
