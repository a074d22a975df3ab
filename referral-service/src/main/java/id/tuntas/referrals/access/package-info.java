/** Who may see a referral, and who may answer it. */
@NullMarked
package id.tuntas.referrals.access;

import org.jspecify.annotations.NullMarked;
