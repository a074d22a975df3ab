@NullMarked
package id.tuntas.referrals.queue;

import org.jspecify.annotations.NullMarked;
