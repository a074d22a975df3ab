/** Immediate danger: one step from a report to its cases and their urgent referrals. */
@NullMarked
package id.tuntas.referrals.emergency;

import org.jspecify.annotations.NullMarked;
