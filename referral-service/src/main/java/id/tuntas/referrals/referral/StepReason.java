package id.tuntas.referrals.referral;

/**
 * Why a side does not want a referral to go on.
 *
 * @param code an entry of the step's code list ({@code decline-reason} for the recipient's, {@code
 *     cancellation-reason} and {@code recall-reason} for the sender's, {@code withdrawal-reason}
 *     for what follows from a case's consents), checked where it came in
 */
public record StepReason(String code) {

    /** The person whose data it is allows it no more; nobody can state it by hand. */
    static final StepReason CONSENT_WITHDRAWN = new StepReason("CONSENT_WITHDRAWN");
}
