/** What must hold when something breaks, tried on purpose; {@code ./tuntas drill} starts it. */
@NullMarked
package id.tuntas.e2e.drill;

import org.jspecify.annotations.NullMarked;
