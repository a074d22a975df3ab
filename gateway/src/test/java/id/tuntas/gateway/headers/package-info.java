@NullMarked
package id.tuntas.gateway.headers;

import org.jspecify.annotations.NullMarked;
