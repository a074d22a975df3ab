/** What changes in Keycloak, by our commands or in its own console, told to all other services. */
@NullMarked
package id.tuntas.identity.changes;

import org.jspecify.annotations.NullMarked;
