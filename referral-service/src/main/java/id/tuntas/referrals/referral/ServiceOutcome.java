package id.tuntas.referrals.referral;

/**
 * How the service asked for has ended.
 *
 * @param code an entry of the code list {@code referral-outcome}, checked where it came in
 */
public record ServiceOutcome(String code) {}
