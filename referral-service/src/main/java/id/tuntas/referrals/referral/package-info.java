/** A referral's life, from its preparing to its outcome. */
@NullMarked
package id.tuntas.referrals.referral;

import org.jspecify.annotations.NullMarked;
