package nl.hofvijver.pond.seal;

import nl.hofvijver.engine.problem.ProblemCode;

/** Problems with keys and sealed packages. */
public enum SealProblem implements ProblemCode {
    KEY_MISSING(2700, "a key is missing"),
    KEY_UNREADABLE(2701, "a file with a key cannot be read"),
    KEY_OPEN(2702, "others can read a secret key"),
    KEY_EXISTS(2703, "there is a key already"),
    NOT_SEALED(2710, "a package about persons came without a seal"),
    PACKAGE_BROKEN(2711, "a sealed package is damaged, cut off or no package"),
    SIGNATURE_WRONG(2712, "a package was changed, or was not signed by its partner"),
    PARTNER_KEY_MISSING(2713, "the region has no key of a partner"),
    NOT_FOR_US(2714, "a package cannot be opened with the keys of this region"),
    CONTENT_MISMATCH(2715, "what is inside a package is not what its seal says"),
    GENERATION_GAP(2716, "a partner missed the change of keys");

    private final int number;
    private final String title;

    SealProblem(int number, String title) {
        this.number = number;
        this.title = title;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String title() {
        return title;
    }
}
