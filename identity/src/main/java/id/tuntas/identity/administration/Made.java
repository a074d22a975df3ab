package id.tuntas.identity.administration;

/**
 * What a creation gives.
 *
 * @param replayed true where an earlier request with the same key had made and finished it
 */
record Made<T>(T value, boolean replayed) {}
