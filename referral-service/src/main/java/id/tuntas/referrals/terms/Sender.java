package id.tuntas.referrals.terms;

import id.tuntas.platform.web.AgencyId;

/**
 * Who asks.
 *
 * @param subject the person, by the token's {@code sub}
 */
public record Sender(AgencyId agencyId, String subject) {}
