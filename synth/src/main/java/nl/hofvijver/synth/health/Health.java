package nl.hofvijver.synth.health;

import java.util.List;

/**
 * The health of one person.
 *
 * @param conditions what the person has had, by disease and day
 * @param careUse a factor on contacts with care, 1 on average; some people hardly come and some come often
 */
public record Health(List<Condition> conditions, Body body, double careUse) {}
