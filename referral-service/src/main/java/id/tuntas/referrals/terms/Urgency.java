package id.tuntas.referrals.terms;

/** How soon an answer is needed. */
public enum Urgency {
    HIGH,
    MEDIUM,
    LOW
}
