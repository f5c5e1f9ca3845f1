package nl.hofvijver.protection.table;

/** What a figure that is not exact says about the truth, by the method that made it. */
public sealed interface Inexact {
    /** The least true count behind a figure. */
    double least(double shown);

    /** The greatest true count behind a figure. */
    double most(double shown);

    /** Whether totals are sums of shown figures and so tell nothing more than those. */
    boolean additive();

    /** Finest counts from 1 to below the base became zero or the base, others are exact. */
    record SmallCounts(int base) implements Inexact {
        @Override
        public double least(double shown) {
            return shown == base ? 1 : shown;
        }

        @Override
        public double most(double shown) {
            return shown == 0 ? base - 1 : shown;
        }

        @Override
        public boolean additive() {
            return true;
        }
    }

    /** Every finest count became a multiple of the base beside it. */
    record Controlled(int base) implements Inexact {
        @Override
        public double least(double shown) {
            return Math.max(0, shown - base + 1);
        }

        @Override
        public double most(double shown) {
            return shown + base - 1;
        }

        @Override
        public boolean additive() {
            return true;
        }
    }

    /** Every count was changed by at most so much; a true zero stayed zero. */
    record Noise(int largest) implements Inexact {
        @Override
        public double least(double shown) {
            return Math.max(0, shown - largest);
        }

        @Override
        public double most(double shown) {
            return shown + largest;
        }

        @Override
        public boolean additive() {
            return false;
        }
    }
}
