package id.tuntas.referrals.packet;

/** What case-service said to a request to disclose. */
public sealed interface Disclosure {

    /** It may be told, and this is what. */
    record Granted(Packet packet) implements Disclosure {}

    /** It may not, and asking again will not change that. */
    record Refused(Refusal refusal) implements Disclosure {}
}
