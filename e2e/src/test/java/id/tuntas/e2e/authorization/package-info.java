/** Every operation, asked by everybody: who may, who may not, and to whom it is absent. */
@NullMarked
package id.tuntas.e2e.authorization;

import org.jspecify.annotations.NullMarked;
