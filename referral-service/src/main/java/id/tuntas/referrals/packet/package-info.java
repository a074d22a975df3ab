/** What a referral carries: granted by case-service, kept apart from the referral. */
@NullMarked
package id.tuntas.referrals.packet;

import org.jspecify.annotations.NullMarked;
