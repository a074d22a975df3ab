@NullMarked
package id.tuntas.identity;

import org.jspecify.annotations.NullMarked;
