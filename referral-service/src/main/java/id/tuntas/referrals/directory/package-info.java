/** Agencies, as identity tells of them. */
@NullMarked
package id.tuntas.referrals.directory;

import org.jspecify.annotations.NullMarked;
