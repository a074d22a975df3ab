/** The file of one victim: its lifecycle, its number and its grants. */
@NullMarked
package id.tuntas.cases.casefile;

import org.jspecify.annotations.NullMarked;
