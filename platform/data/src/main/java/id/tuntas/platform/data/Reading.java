package id.tuntas.platform.data;

/**
 * Who opens personal data, and what for.
 *
 * @param reader the subject of the person, or the name of the service, that reads
 * @param purpose a code such as {@code show-case}; never free text
 */
public record Reading(String reader, String purpose) {}
