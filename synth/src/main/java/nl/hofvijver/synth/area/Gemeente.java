package nl.hofvijver.synth.area;

/**
 * A gemeente of the region.
 *
 * @param index its place in {@link Geography#gemeenten()}
 */
public record Gemeente(int index, String code, String name) {}
