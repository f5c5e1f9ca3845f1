package nl.hofvijver.synth.care;

import nl.hofvijver.synth.area.Buurt;

/**
 * A hospital with an emergency department.
 *
 * @param index its place among the hospitals
 * @param id its partner id
 * @param place the buurt where it stands
 */
public record Hospital(int index, String id, Buurt place) {}
