@NullMarked
package id.tuntas.referrals.packet;

import org.jspecify.annotations.NullMarked;
