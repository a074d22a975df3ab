@NullMarked
package id.tuntas.referrals.referral;

import org.jspecify.annotations.NullMarked;
