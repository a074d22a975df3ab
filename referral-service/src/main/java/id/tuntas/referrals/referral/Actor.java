package id.tuntas.referrals.referral;

import id.tuntas.platform.web.AgencyId;
import java.util.Optional;

/**
 * Who took a step.
 *
 * @param subject the person or the agency's system, by the token's {@code sub}
 * @param performedBy the officer, where a system acted
 */
record Actor(String subject, AgencyId agencyId, Optional<PerformedBy> performedBy) {}
