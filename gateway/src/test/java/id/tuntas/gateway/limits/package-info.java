@NullMarked
package id.tuntas.gateway.limits;

import org.jspecify.annotations.NullMarked;
