@NullMarked
package id.tuntas.gateway;

import org.jspecify.annotations.NullMarked;
