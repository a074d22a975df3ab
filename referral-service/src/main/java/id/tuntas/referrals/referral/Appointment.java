package id.tuntas.referrals.referral;

import java.time.Instant;

/**
 * An appointment of the person with the recipient.
 *
 * @param code an entry of the code list {@code appointment}, checked where it came in
 * @param at when it is, or was missed
 */
record Appointment(String code, Instant at) {}
