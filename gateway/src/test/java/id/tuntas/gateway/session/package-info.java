@NullMarked
package id.tuntas.gateway.session;

import org.jspecify.annotations.NullMarked;
