/** Notes on a case: added, never changed; those of counselling never leave the unit. */
@NullMarked
package id.tuntas.cases.note;

import org.jspecify.annotations.NullMarked;
