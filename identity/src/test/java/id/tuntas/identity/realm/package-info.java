@NullMarked
package id.tuntas.identity.realm;

import org.jspecify.annotations.NullMarked;
