@NullMarked
package id.tuntas.contracts;

import org.jspecify.annotations.NullMarked;
