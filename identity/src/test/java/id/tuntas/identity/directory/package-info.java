@NullMarked
package id.tuntas.identity.directory;

import org.jspecify.annotations.NullMarked;
