package nl.hofvijver.handbook.definition;

import java.util.Optional;
import nl.hofvijver.pond.region.Title;

/**
 * People in a year, or events, for whom a rule holds.
 *
 * @param name unique in its entry
 * @param title how a sentence calls its members, when it is counted
 * @param event the event of which these are a selection; empty for people
 * @param rule who belongs to it
 */
public record Group(String name, Optional<Title> title, Optional<String> event, Criterion rule) {}
