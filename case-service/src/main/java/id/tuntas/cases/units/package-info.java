/** The protection units, and which of them handles what. */
@NullMarked
package id.tuntas.cases.units;

import org.jspecify.annotations.NullMarked;
