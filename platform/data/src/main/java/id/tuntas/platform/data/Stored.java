package id.tuntas.platform.data;

import java.time.Instant;

/**
 * An aggregate as it stands in the store.
 *
 * @param version counts its saves from 1; the entity tag
 * @param savedAt when this version was saved
 */
public record Stored<S>(String id, S state, long version, Instant savedAt) {}
