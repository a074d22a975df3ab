/** Calls to other services that may be slow, broken or away. */
@NullMarked
package id.tuntas.referrals.calls;

import org.jspecify.annotations.NullMarked;
