package nl.hofvijver.synth.area;

/**
 * A buurt of the region and what is typical of it.
 *
 * @param index its place in {@link Geography#buurten()}
 * @param share its part of the region's households, any scale
 * @param deprivation in standard deviations, higher is more deprived
 * @param profile who lives there, a row of {@code people/profiles.csv}
 * @param unregistered per cent of adults without a general practice
 * @param eastKm kilometres east of the region's corner
 * @param northKm kilometres north of the region's corner
 */
public record Buurt(
        int index,
        String code,
        String name,
        Wijk wijk,
        double share,
        double deprivation,
        String profile,
        double unregistered,
        double eastKm,
        double northKm) {
    /** From this score on a wijk or buurt counts as deprived, with the higher registration fee that belongs to it. */
    public static final double DEPRIVED = 1.25;

    public Gemeente gemeente() {
        return wijk.gemeente();
    }

    public boolean deprived() {
        return deprivation >= DEPRIVED;
    }

    /** Kilometres as the crow flies between the middles of two buurten. */
    public double kmTo(Buurt other) {
        return Math.hypot(eastKm - other.eastKm, northKm - other.northKm);
    }
}
