/** What a referral may carry, by the recipient's kind and on a named basis. */
@NullMarked
package id.tuntas.cases.disclosure;

import org.jspecify.annotations.NullMarked;
