@NullMarked
package id.tuntas.gateway.routes;

import org.jspecify.annotations.NullMarked;
