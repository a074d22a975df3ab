package id.tuntas.referrals.terms;

/**
 * The service that is asked for.
 *
 * @param code an entry of the code list {@code service}, checked where it came in
 */
public record Service(String code) {}
