@NullMarked
package id.tuntas.identity.administration;

import org.jspecify.annotations.NullMarked;
