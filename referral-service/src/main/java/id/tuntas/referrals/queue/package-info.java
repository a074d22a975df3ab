/** What waits for an agency's answer. */
@NullMarked
package id.tuntas.referrals.queue;

import org.jspecify.annotations.NullMarked;
