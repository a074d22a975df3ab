package id.tuntas.cases.casefile;

import java.time.Instant;

/**
 * Who did something, and when.
 *
 * @param by the subject of the person or system
 */
public record Step(String by, Instant at) {}
