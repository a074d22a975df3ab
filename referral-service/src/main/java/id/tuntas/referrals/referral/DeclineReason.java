package id.tuntas.referrals.referral;

/**
 * Why a recipient can't take a referral on.
 *
 * @param code an entry of the code list {@code decline-reason}, checked where it came in
 */
public record DeclineReason(String code) {}
