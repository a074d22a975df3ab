/** Which referrals' answers are late, by whom and for how long. */
@NullMarked
package id.tuntas.referrals.late;

import org.jspecify.annotations.NullMarked;
