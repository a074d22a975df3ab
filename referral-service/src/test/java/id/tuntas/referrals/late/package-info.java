@NullMarked
package id.tuntas.referrals.late;

import org.jspecify.annotations.NullMarked;
