/** Which case-manager of the unit carries a case, and who takes over when an officer leaves. */
@NullMarked
package id.tuntas.cases.assignment;

import org.jspecify.annotations.NullMarked;
