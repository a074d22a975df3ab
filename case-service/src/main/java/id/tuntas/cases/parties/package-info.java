/** The people of a case file: added, corrected, and every version of them kept. */
@NullMarked
package id.tuntas.cases.parties;

import org.jspecify.annotations.NullMarked;
