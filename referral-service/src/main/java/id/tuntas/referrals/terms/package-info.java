/** What a referral asks, of whom, for whom, on which basis. */
@NullMarked
package id.tuntas.referrals.terms;

import org.jspecify.annotations.NullMarked;
