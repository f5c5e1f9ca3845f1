package nl.hofvijver.statistics.access;

import java.util.Arrays;

/** How willing people are to travel, from 1 nearby to 0 out of reach. Every bound belongs to the nearer side. */
public sealed interface Decay {

    /** Returns the weight of a travel time. */
    double weight(double minutes);

    /** Returns the name for the method of a result. */
    String label();

    /** All within one bound count fully: the original two-step method (Luo & Wang 2003). */
    record Within(double bound) implements Decay {
        @Override
        public double weight(double minutes) {
            return minutes <= bound ? 1 : 0;
        }

        @Override
        public String label() {
            return "within " + bound;
        }
    }

    /** One weight per zone: zone i holds the times above bound i − 1, up to and including bound i. */
    @SuppressWarnings("ArrayRecordComponent") // copied on the way in, never compared
    record Zones(double[] bounds, double[] weights) implements Decay {
        public Zones {
            bounds = bounds.clone();
            weights = weights.clone();
            if (bounds.length != weights.length || bounds.length == 0) {
                throw new IllegalArgumentException("as many weights as bounds, at least one");
            }
            for (int i = 1; i < bounds.length; i++) {
                if (!(bounds[i] > bounds[i - 1])) {
                    throw new IllegalArgumentException("bounds rise, got " + Arrays.toString(bounds));
                }
            }
        }

        /** Luo & Qi 2009, slow decay: 1, 0.68 and 0.22 within 10, 20 and 30 minutes. */
        public static Zones slow() {
            return new Zones(new double[] {10, 20, 30}, new double[] {1, 0.68, 0.22});
        }

        /** Luo & Qi 2009, fast decay: 1, 0.42 and 0.09 within 10, 20 and 30 minutes. */
        public static Zones fast() {
            return new Zones(new double[] {10, 20, 30}, new double[] {1, 0.42, 0.09});
        }

        @Override
        public double weight(double minutes) {
            for (int i = 0; i < bounds.length; i++) {
                if (minutes <= bounds[i]) {
                    return weights[i];
                }
            }
            return 0;
        }

        @Override
        public String label() {
            return "zones " + Arrays.toString(bounds) + " weights " + Arrays.toString(weights);
        }
    }

    /** From 1 at the door to 0 at the bound along a normal curve (Dai 2010). */
    record Gaussian(double bound) implements Decay {
        @Override
        public double weight(double minutes) {
            double share = minutes / bound;
            return minutes <= bound ? (Math.exp(-share * share / 2) - Math.exp(-0.5)) / (1 - Math.exp(-0.5)) : 0;
        }

        @Override
        public String label() {
            return "Gaussian to " + bound;
        }
    }
}
