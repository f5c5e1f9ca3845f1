package nl.hofvijver.pond.control;

import java.time.Instant;

/**
 * Something that happened.
 *
 * @param id increases with every event
 * @param kind what happened, such as {@code delivery.accepted}
 * @param subject what it happened to: never a person
 * @param detail more about it, for people
 */
public record Event(long id, Instant at, String kind, String subject, String detail) {}
