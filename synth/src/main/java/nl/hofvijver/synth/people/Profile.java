package nl.hofvijver.synth.people;

import java.util.List;
import nl.hofvijver.synth.chance.Weighted;

/**
 * Which households a kind of buurt draws.
 *
 * @param types weights of the household types, in the order of {@link HouseholdType}
 * @param ages per household type the weights of the age bands of the reference person
 * @param institution share of the households of people of 80 and over that live in a nursing home
 */
record Profile(Weighted types, List<Weighted> ages, double institution) {}
