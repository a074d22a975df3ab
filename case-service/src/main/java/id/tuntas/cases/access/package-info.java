/** Who may see and do what with reports and cases. */
@NullMarked
package id.tuntas.cases.access;

import org.jspecify.annotations.NullMarked;
