package nl.hofvijver.synth.health;

/**
 * The body of an adult.
 *
 * @param height metres
 * @param bodyMassIndex kilograms per square metre, around which measurements vary
 */
public record Body(double height, double bodyMassIndex, Smoking smoking) {
    /** What somebody answers about smoking, in the words of NHG answer list 4. */
    public enum Smoking {
        YES("ja"),
        FORMERLY("voorheen"),
        NEVER("nooit");

        private final String answer;

        Smoking(String answer) {
            this.answer = answer;
        }

        public String answer() {
            return answer;
        }
    }
}
