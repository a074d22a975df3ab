package id.tuntas.referrals.terms;

/**
 * Who pays for the service that is asked for.
 *
 * @param code an entry of the code list {@code cost-bearer}, checked where it came in
 */
public record CostBearer(String code) {}
