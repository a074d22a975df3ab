/** The commands that look at a running system from outside. */
@NullMarked
package id.tuntas.e2e;

import org.jspecify.annotations.NullMarked;
