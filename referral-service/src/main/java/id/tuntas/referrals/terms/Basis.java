package id.tuntas.referrals.terms;

/**
 * What makes it lawful to tell the recipient (domain: Disclosure).
 *
 * @param code an entry of the code list {@code disclosure-basis}, checked where it came in
 */
public record Basis(String code) {}
