@NullMarked
package id.tuntas.referrals;

import org.jspecify.annotations.NullMarked;
