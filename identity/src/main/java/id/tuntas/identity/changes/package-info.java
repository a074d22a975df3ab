@NullMarked
package id.tuntas.identity.changes;

import org.jspecify.annotations.NullMarked;
