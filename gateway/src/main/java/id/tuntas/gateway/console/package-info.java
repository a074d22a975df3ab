/** The console's pages, as its build has made them. */
@NullMarked
package id.tuntas.gateway.console;

import org.jspecify.annotations.NullMarked;
