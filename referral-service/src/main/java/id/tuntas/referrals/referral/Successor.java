package id.tuntas.referrals.referral;

import id.tuntas.platform.web.AgencyId;
import id.tuntas.referrals.terms.ReferralId;

/**
 * A referral that is to take another's place.
 *
 * @param answers which of the other's requests to be redirected it was made for, from 1
 */
record Successor(ReferralId id, AgencyId recipient, int answers) {}
