package id.tuntas.cases.disclosure;

/** Why nothing may be disclosed. */
enum Objection {
    /** Services have ended. */
    CASE_NOT_OPEN,
    /** The referral is known to have ended: a late request must not open a grant for it. */
    REFERRAL_ALREADY_FINAL,
    /** This referral has a grant, for another recipient, basis or purpose. */
    GRANTED_OTHERWISE,
    /** A duty to report is one to the police and the prosecution (UU 12/2022 art. 41). */
    DUTY_NOT_TO_THIS_RECIPIENT,
    /** The best interest of a child is a child's. */
    VICTIM_NO_CHILD,
    /** Nobody has consented to this kind of recipient and purpose, or not any more. */
    CONSENT_MISSING
}
