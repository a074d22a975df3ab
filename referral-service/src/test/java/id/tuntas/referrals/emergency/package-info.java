@NullMarked
package id.tuntas.referrals.emergency;

import org.jspecify.annotations.NullMarked;
