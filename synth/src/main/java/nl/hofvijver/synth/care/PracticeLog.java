package nl.hofvijver.synth.care;

/** Where a practice writes down what happens to one patient. */
public interface PracticeLog {
    /** How patient and practice meet. */
    enum Meeting {
        SHORT,
        NORMAL,
        LONG,
        VISIT,
        TELEPHONE,
        ONLINE,
        PASSING
    }

    /**
     * Opens an episode.
     *
     * @param number of the episode within the patient, from 1 on
     * @param begin the true first day, when it is known; otherwise the first contact about it
     * @param end the last day, or {@link nl.hofvijver.synth.Days#NEVER}
     * @param chronic true for a disease that stays on the problem list
     */
    void episode(int number, String icpc, int begin, int end, boolean chronic);

    /** A contact about an episode; the code may differ from that of the episode. */
    void contact(int day, Meeting meeting, String icpc, int episode, String episodeIcpc);

    /**
     * Asks whether the practice was told of a disease from before the registration about which the patient never came.
     */
    boolean historyArrives();

    void prescription(int day, int until, String atc, boolean chronic, String icpc);

    /** A prescription by a specialist, of which the practice has no record. */
    void prescribedElsewhere();

    /** A measured value of a determination. */
    void measurement(int day, Determination determination, double value);

    /** An answer to a question that is kept among the determinations. */
    void answer(int day, Determination determination, String answer);

    /** The quarterly registration fee. */
    void fee(int day, int age, boolean deprivedArea);

    /** A letter, in or out. */
    void referral(int day, String specialism, boolean outgoing);
}
