package id.tuntas.referrals.directory;

/**
 * What kind of agency one is: it decides what a packet shows.
 *
 * @param code an entry of the code list {@code agency-kind}, checked where it came in
 */
public record AgencyKind(String code) {}
