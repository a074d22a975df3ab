@NullMarked
package id.tuntas.gateway.docs;

import org.jspecify.annotations.NullMarked;
