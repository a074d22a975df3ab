/** Agencies, their people, and who may read about whom. */
@NullMarked
package id.tuntas.identity.directory;

import org.jspecify.annotations.NullMarked;
