@NullMarked
package id.tuntas.referrals.access;

import org.jspecify.annotations.NullMarked;
