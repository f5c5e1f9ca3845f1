package nl.hofvijver.synth.care;

/** Where the municipal health service writes down what it sees of one child. */
public interface ScreeningLog {
    /**
     * A screening; answers may be empty.
     *
     * @param sdq total of the Strengths and Difficulties Questionnaire; -1 when it was not filled in
     * @param worry answer to "we worried that our food would run out"
     * @param shortage answer to "the food did not last and there was no money for more"
     */
    void screening(
            int day,
            String place,
            String school,
            double centimetres,
            double kilograms,
            int sdq,
            String worry,
            String shortage);
}
