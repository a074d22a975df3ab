/** How much one caller may ask for in a while. */
@NullMarked
package id.tuntas.gateway.limits;

import org.jspecify.annotations.NullMarked;
