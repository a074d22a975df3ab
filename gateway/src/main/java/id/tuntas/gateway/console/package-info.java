/** The console's files, which Maven puts under {@code console/} on the classpath. */
@NullMarked
package id.tuntas.gateway.console;

import org.jspecify.annotations.NullMarked;
