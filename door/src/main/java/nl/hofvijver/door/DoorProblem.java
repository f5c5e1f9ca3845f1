package nl.hofvijver.door;

import nl.hofvijver.engine.problem.ProblemCode;

/** Problems at the door of a partner and at the trusted third party. */
public enum DoorProblem implements ProblemCode {
    PARTNER_DIFFERS(2720, "the files are of another partner than the keys"),
    CONTRACT_WITHOUT_PERSONS(2721, "a package without persons needs no packing"),
    POSTCODES_MISSING(2722, "the region's table of postcodes is needed and missing"),
    POSTCODES_WRONG(2723, "the table of postcodes is not in order"),
    NUMBERS_COLLIDE(2724, "two numbers of a partner got the same pseudonym"),
    CACHE_BROKEN(2725, "the cache of pseudonyms cannot be read"),
    TARGET_EXISTS(2726, "the package exists already"),
    TTP_UNREACHABLE(2730, "the trusted third party does not answer"),
    TTP_REFUSED(2731, "the trusted third party refused"),
    TTP_ANSWER_WRONG(2732, "the trusted third party gave no usable answer"),
    TTP_UNPROTECTED(2733, "the trusted third party would be reached without encryption"),
    GENERATION_LAST(2734, "there is no second generation of keys"),
    KEYS_NOT_ISSUED(2735, "partners do not have the new keys yet"),
    NOT_SEALED_HERE(2740, "a number was not sealed by this partner"),
    WORKLIST_UNREADABLE(2741, "a worklist cannot be read");

    private final int number;
    private final String title;

    DoorProblem(int number, String title) {
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
