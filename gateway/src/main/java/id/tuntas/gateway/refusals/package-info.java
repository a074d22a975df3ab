@NullMarked
package id.tuntas.gateway.refusals;

import org.jspecify.annotations.NullMarked;
