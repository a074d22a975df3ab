package id.tuntas.referrals.referral;

/**
 * Why a side does not want a referral to go on.
 *
 * @param code an entry of the step's code list ({@code decline-reason} for the recipient's, {@code
 *     cancellation-reason} for the sender's), checked where it came in
 */
public record StepReason(String code) {}
