package nl.hofvijver.synth.area;

/**
 * A wijk of the region.
 *
 * @param index its place in {@link Geography#wijken()}
 */
public record Wijk(int index, String code, String name, Gemeente gemeente) {}
