package nl.hofvijver.protection.round;

/** How far figures are from the truth. */
public final class Deviation {
    private Deviation() {}

    /** Mean absolute difference; 0 for no figures. */
    public static double mean(double[] truth, double[] shown) {
        double sum = 0;
        for (int i = 0; i < truth.length; i++) {
            sum += Math.abs(shown[i] - truth[i]);
        }
        return truth.length == 0 ? 0 : sum / truth.length;
    }

    /** Largest absolute difference. */
    public static double largest(double[] truth, double[] shown) {
        double largest = 0;
        for (int i = 0; i < truth.length; i++) {
            largest = Math.max(largest, Math.abs(shown[i] - truth[i]));
        }
        return largest;
    }
}
